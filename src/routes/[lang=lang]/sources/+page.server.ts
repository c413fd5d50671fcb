import { base } from '$app/paths';
import { headData, siteAddress } from '#lib/page/head.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { readCorrections } from '#lib/story/corrections.ts';
import { readSourcesPage } from '#lib/story/sources-page.ts';
import { readUi } from '#lib/story/ui.ts';
import { packageAddress, packageLine } from '#lib/take/take-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return {
    ...readSourcesPage(lang, base, packageAddress(''), siteAddress()),
    data: packageLine(lang, base),
    head: headData(lang, siteAddress(), 'sources/'),
    feed:
      siteAddress() && readCorrections()
        ? { title: readUi(lang)('feed-link'), href: `${base}/${lang}/feed.xml` }
        : undefined
  };
};
