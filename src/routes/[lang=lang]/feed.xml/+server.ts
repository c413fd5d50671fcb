import { error } from '@sveltejs/kit';
import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { feed } from '#lib/take/feed.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

/** A feed names full addresses: without SITE_URL, or without a log of corrections, there is none. */
export const entries: EntryGenerator = () =>
  siteHere().address && debateHere().corrections ? eachLanguage() : [];

export const GET: RequestHandler = ({ params: { lang } }) => {
  const debate = debateHere();
  const { address: site } = siteHere();
  if (!debate.corrections || !site) error(404);
  const { ui, titles } = debate.in[lang];
  return new Response(feed(debate.corrections, { lang, ui, story: titles.title, site }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
  });
};
