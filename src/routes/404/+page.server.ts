import { base } from '$app/paths';
import { debateHere } from '#lib/debate/here.ts';
import { LANGS } from '#lib/lang.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => ({
  lost: LANGS.map((lang) => {
    const ui = debateHere().in[lang].ui;
    return {
      lang,
      home: `${base}/${lang}/`,
      story: debateHere().in[lang].titles.title,
      title: ui('lost'),
      line: ui('lost-line'),
      back: ui('lost-back')
    };
  })
});
