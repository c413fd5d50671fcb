import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { siteAddress } from '#lib/take/site.ts';
import { feed } from '#lib/take/feed.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

/** A feed names full addresses: without SITE_URL, or without a log of corrections, there is none. */
export const entries: EntryGenerator = () =>
  siteAddress() && debateHere().corrections ? eachLanguage() : [];

export const GET: RequestHandler = ({ params }) => {
  const { lang } = params;
  const given = debateHere().corrections;
  const site = siteAddress();
  if (!given || !site) return new Response('', { status: 404 });
  return new Response(
    feed(given, { lang, ui: debateHere().in[lang].ui, story: debateHere().in[lang].titles.title, site }),
    {
      headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
    }
  );
};
