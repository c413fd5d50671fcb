import { base } from '$app/paths';
import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { tellSourcesPage } from '#lib/pages/sources-page.ts';
import { packageAddress, packageLine } from '#lib/pages/take-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = eachLanguage;

export const load: PageServerLoad = ({ params }) => {
  const { lang } = params;
  return {
    ...tellSourcesPage(debateHere(), lang, base, packageAddress(debateHere(), ''), siteAddress()),
    data: packageLine(debateHere(), lang, base),
    head: headData(debateHere(), lang, siteAddress(), 'sources/'),
    feed:
      siteAddress() && debateHere().corrections
        ? { title: debateHere().in[lang].ui('feed-link'), href: `${base}/${lang}/feed.xml` }
        : undefined
  };
};
