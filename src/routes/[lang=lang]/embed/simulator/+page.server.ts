import { error } from '@sveltejs/kit';
import { debateHere } from '#lib/debate/here.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { tellEmbeddedSimulator } from '#lib/pages/embeds.ts';
import { runningIn } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/pages/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** None for a story without a simulator (see svelte.config.js). */
export const entries: EntryGenerator = () =>
  LANGS.filter((lang) => tellEmbeddedSimulator(debateHere(), lang)).map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  const simulator = tellEmbeddedSimulator(debateHere(), lang);
  if (!simulator) error(404);
  return {
    simulator,
    running: await runningIn(debateHere(), lang),
    head: headData(lang, siteAddress()),
    oembed: oembedAddress(lang, 'simulator')
  };
};
