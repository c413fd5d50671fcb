import { headData, siteAddress } from '#lib/page/head.ts';
import { LANGS } from '#lib/lang.ts';
import { scriptPath } from '#lib/run/scripts.ts';
import { readUi } from '#lib/story/ui.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => ({
  script: await scriptPath('language'),
  choices: LANGS.map((lang) => {
    const ui = readUi(lang);
    return { lang, name: ui(`language-${lang}`), title: ui('embed-title') };
  }),
  description: readUi(LANGS[0])('embed-intro'),
  head: headData(LANGS[0], siteAddress(), 'embed/')
});
