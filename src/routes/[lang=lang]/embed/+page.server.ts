import { base } from '$app/paths';
import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { FOLDER, integrityOf, scriptFile, scriptPath } from '#lib/run/scripts.ts';
import { tellBuilderPage } from '#lib/pages/builder-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = eachLanguage;

export const load: PageServerLoad = async ({ params }) => {
  const { lang } = params;
  const site = siteAddress();
  const script = await scriptPath('builder');
  const loader = await scriptFile('loader');
  const fixed = { path: FOLDER + loader.file, integrity: integrityOf(loader) };
  return {
    script,
    builder: tellBuilderPage(debateHere(), lang, base, site, fixed),
    head: headData(debateHere(), lang, site, 'embed/'),
    site
  };
};
