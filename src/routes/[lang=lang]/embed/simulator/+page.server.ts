import { error } from '@sveltejs/kit';
import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { tellEmbeddedSimulator } from '#lib/pages/embeds.ts';
import { runningIn } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/pages/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** None for a story without a simulator (see svelte.config.js). */
export const entries: EntryGenerator = () =>
  eachLanguage().filter(({ lang }) => tellEmbeddedSimulator(debateHere(), lang));

export const load: PageServerLoad = async ({ params }) => {
  const { lang } = params;
  const simulator = tellEmbeddedSimulator(debateHere(), lang);
  if (!simulator) error(404);
  return {
    simulator,
    running: await runningIn(debateHere(), lang),
    head: headData(debateHere(), lang, siteAddress()),
    oembed: oembedAddress(lang, 'simulator')
  };
};
