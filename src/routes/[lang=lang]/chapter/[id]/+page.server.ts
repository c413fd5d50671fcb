import { base } from '$app/paths';
import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { withFiles } from '#lib/run/chapter-files.ts';
import { runningIn } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/pages/oembed.ts';
import { dossiers, tellDossier } from '#lib/pages/story.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** None for a story in which nothing goes deeper (see svelte.config.js). */
export const entries: EntryGenerator = () => inEachLanguage(dossiers(debateHere()));

export const load: PageServerLoad = async ({ params }) => {
  const { lang } = params;
  const dossier = tellDossier(debateHere(), lang, params.id, base, siteAddress());
  return {
    dossier,
    chapters: withFiles([dossier.chapter]),
    running: await runningIn(debateHere(), lang),
    head: headData(debateHere(), lang, siteAddress(), `chapter/${params.id}/`, `card/${params.id}.png`),
    oembed: oembedAddress(lang, `dossier/${params.id}`)
  };
};
