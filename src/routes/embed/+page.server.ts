import { debateHere } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { LANGS } from '#lib/lang.ts';
import { scriptPath } from '#lib/run/scripts.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => ({
  script: await scriptPath('language'),
  choices: LANGS.map((lang) => {
    const ui = debateHere().in[lang].ui;
    return { lang, name: ui(`language-${lang}`), title: ui('embed-title') };
  }),
  description: debateHere().in[LANGS[0]].ui('embed-intro'),
  head: headData(LANGS[0], siteAddress(), 'embed/')
});
