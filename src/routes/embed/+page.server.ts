import { debateHere } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { scriptPath } from '#lib/run/scripts.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => {
  const debate = debateHere();
  const { langs } = debate.evidence;
  return {
    script: await scriptPath('language'),
    choices: langs.map((lang) => {
      const { ui } = debate.in[lang];
      return { lang, name: ui(`language-${lang}`), title: ui('embed-title') };
    }),
    description: debate.in[langs[0]].ui('embed-intro'),
    head: headData(debate, langs[0], siteAddress(), 'embed/')
  };
};
