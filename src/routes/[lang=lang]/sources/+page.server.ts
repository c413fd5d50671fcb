import { base } from '$app/paths';
import { debateHere } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { tellSourcesPage } from '#lib/pages/sources-page.ts';
import { packageAddress, packageLine } from '#lib/pages/take-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return {
    ...tellSourcesPage(debateHere(), lang, base, packageAddress(debateHere(), ''), siteAddress()),
    data: packageLine(debateHere(), lang, base),
    head: headData(lang, siteAddress(), 'sources/'),
    feed:
      siteAddress() && debateHere().corrections
        ? { title: debateHere().in[lang].ui('feed-link'), href: `${base}/${lang}/feed.xml` }
        : undefined
  };
};
