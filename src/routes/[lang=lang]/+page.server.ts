import { base } from '$app/paths';
import { headData, siteAddress } from '#lib/page/head.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { readRunning } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/story/oembed.ts';
import { readStory } from '#lib/story/story.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return {
    story: readStory(lang, base, siteAddress()),
    running: await readRunning(lang),
    head: headData(lang, siteAddress()),
    oembed: oembedAddress(lang, 'story')
  };
};
