import { base } from '$app/paths';
import { debateHere } from '#lib/debate/here.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => ({
  lost: Object.values(debateHere().in).map(({ lang, ui, titles }) => ({
    lang,
    home: `${base}/${lang}/`,
    story: titles.title,
    title: ui('lost'),
    line: ui('lost-line'),
    back: ui('lost-back')
  }))
});
