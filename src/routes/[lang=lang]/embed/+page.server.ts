import { base } from '$app/paths';
import { debateHere } from '#lib/debate/here.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { FOLDER, integrityOf, scriptFile, scriptPath } from '#lib/run/scripts.ts';
import { tellBuilderPage } from '#lib/pages/builder-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  const site = siteAddress();
  const script = await scriptPath('builder');
  const loader = await scriptFile('loader');
  const fixed = { path: FOLDER + loader.file, integrity: integrityOf(loader) };
  return {
    script,
    builder: tellBuilderPage(debateHere(), lang, base, site, fixed),
    head: headData(lang, site, 'embed/'),
    site
  };
};
