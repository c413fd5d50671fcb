import { error } from '@sveltejs/kit';
import { isLang, LANGS } from '#lib/lang.ts';
import { headData, siteAddress } from '#lib/page/head.ts';
import { readEmbeddedSimulator } from '#lib/story/embeds.ts';
import { readRunning } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/story/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** None for a story without a simulator (see svelte.config.js). */
export const entries: EntryGenerator = () =>
  LANGS.filter((lang) => readEmbeddedSimulator(lang)).map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  const simulator = readEmbeddedSimulator(lang);
  if (!simulator) error(404);
  return {
    simulator,
    running: await readRunning(lang),
    head: headData(lang, siteAddress()),
    oembed: oembedAddress(lang, 'simulator')
  };
};
