import { debateHere } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { LANGS } from '#lib/lang.ts';
import { scriptPath } from '#lib/run/scripts.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => {
  const choices = LANGS.map((lang) => {
    return { lang, name: debateHere().in[lang].ui(`language-${lang}`), ...debateHere().in[lang].titles };
  });
  return {
    script: await scriptPath('language'),
    choices: choices.map(({ lang, title, name }) => ({ lang, title, name })),
    titles: choices.map(({ title }) => title),
    descriptions: choices.map(({ description }) => description),
    head: headData(LANGS[0], siteAddress())
  };
};
