import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { dossiers, tellDossier } from '#lib/pages/story.ts';
import { withRunning } from '#lib/run/running.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** None for a story in which nothing goes deeper (see svelte.config.js). */
export const entries: EntryGenerator = () => inEachLanguage(dossiers(debateHere()));

export const load: PageServerLoad = async ({ params: { lang, id } }) => {
  const debate = debateHere();
  const dossier = tellDossier(debate, lang, id, siteHere());
  return { dossier, ...(await withRunning(debate, lang, dossier.chapters)) };
};
