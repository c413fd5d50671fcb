import { isLang, LANGS } from '#lib/lang.ts';
import { headData, siteAddress } from '#lib/page/head.ts';
import { embeddable, readEmbeddedStory } from '#lib/story/embeds.ts';
import { readRunning } from '#lib/run/running.ts';
import { inWalk } from '#lib/story/known.ts';
import { oembedAddress } from '#lib/story/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () =>
  embeddable().chapters.flatMap((id) => LANGS.map((lang) => ({ lang, id })));

export const load: PageServerLoad = async ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return {
    story: readEmbeddedStory(lang, params.id),
    running: await readRunning(lang),
    head: headData(lang, siteAddress(), '', `card/${params.id}.png`),
    oembed: oembedAddress(lang, `${inWalk(params.id) ? 'chapter' : 'dossier'}/${params.id}`)
  };
};
