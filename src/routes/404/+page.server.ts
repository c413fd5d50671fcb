import { base } from '$app/paths';
import { LANGS } from '#lib/lang.ts';
import { readTitles, readUi } from '#lib/story/ui.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => ({
  lost: LANGS.map((lang) => {
    const ui = readUi(lang);
    return {
      lang,
      home: `${base}/${lang}/`,
      story: readTitles(lang).title,
      title: ui('lost'),
      line: ui('lost-line'),
      back: ui('lost-back')
    };
  })
});
