import { headData } from '#lib/page/head.ts';
import { LANGS } from '#lib/story/lang.ts';
import { readUi } from '#lib/story/ui.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => {
  const choices = LANGS.map((lang) => {
    const ui = readUi('src/content', lang);
    return { lang, title: ui('site-name'), name: ui(`language-${lang}`), description: ui('site-description') };
  });
  return {
    choices: choices.map(({ lang, title, name }) => ({ lang, title, name })),
    titles: choices.map(({ title }) => title),
    descriptions: choices.map(({ description }) => description),
    head: headData(LANGS[0], process.env.SITE_URL)
  };
};
