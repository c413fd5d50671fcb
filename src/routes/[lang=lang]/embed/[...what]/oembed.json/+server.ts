import { error, json } from '@sveltejs/kit';
import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { siteHere } from '#lib/take/site.ts';
import { embedList } from '#lib/pages/embed-list.ts';
import { oembed } from '#lib/pages/oembed.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
/** All addresses in an oEmbed file are absolute: a build that does not know the site's has none (see svelte.config.js). */
export const entries: EntryGenerator = () =>
  siteHere().address
    ? eachLanguage().flatMap(({ lang }) =>
        embedList(debateHere(), lang).map(({ path }) => ({ lang, what: path }))
      )
    : [];

export const GET: RequestHandler = ({ params }) => {
  const { lang } = params;
  const embed = embedList(debateHere(), lang).find(({ path }) => path === params.what);
  const site = siteHere().address;
  if (!embed || !site) error(404);
  return json(oembed(debateHere(), lang, embed, site));
};
