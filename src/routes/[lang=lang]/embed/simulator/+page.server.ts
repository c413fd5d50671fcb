import { error } from '@sveltejs/kit';
import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { simulatorPlace, tellEmbeddedSimulator } from '#lib/pages/embeds.ts';
import { runningIn } from '#lib/run/running.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** None for a story without a simulator (see svelte.config.js). */
export const entries: EntryGenerator = () =>
  eachLanguage().filter(({ lang }) => simulatorPlace(debateHere(), lang));

export const load: PageServerLoad = async ({ params: { lang } }) => {
  const debate = debateHere();
  const simulator = tellEmbeddedSimulator(debate, lang, siteHere());
  if (!simulator) error(404);
  return { simulator, running: await runningIn(debate, lang) };
};
