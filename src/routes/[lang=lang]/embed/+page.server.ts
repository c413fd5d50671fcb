import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { tellBuilderPage } from '#lib/pages/builder-page.ts';
import { FOLDER, integrityOf, scriptFile, scriptPath } from '#lib/run/scripts.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = eachLanguage;

export const load: PageServerLoad = async ({ params: { lang } }) => {
  const loader = await scriptFile('loader');
  const fixed = { path: FOLDER + loader.file, integrity: integrityOf(loader) };
  return {
    script: await scriptPath('builder'),
    builder: tellBuilderPage(debateHere(), lang, siteHere(), fixed)
  };
};
