import { debateHere } from '#lib/debate/here.ts';
import { headOf } from '#lib/pages/head.ts';
import { siteHere } from '#lib/take/site.ts';
import { scriptPath } from '#lib/run/scripts.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => {
  const debate = debateHere();
  const [lang] = debate.evidence.langs;
  const choices = debate.evidence.langs.map((lang) => {
    const { ui, titles } = debate.in[lang];
    return { lang, name: ui(`language-${lang}`), title: titles.title };
  });
  const title = choices.map((choice) => choice.title).join(' · ');
  const { description } = debate.in[lang].titles;
  const { address } = siteHere();
  return {
    script: await scriptPath('language'),
    choices,
    head: headOf({ lang, site: title, title, description, address, path: '' }, debate)
  };
};
