import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { tellEmbeddedStory } from '#lib/pages/embeds.ts';
import { withRunning } from '#lib/run/running.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = eachLanguage;

export const load: PageServerLoad = async ({ params: { lang } }) => {
  const debate = debateHere();
  const story = tellEmbeddedStory(debate, lang, siteHere());
  return { story, ...(await withRunning(debate, lang, story.chapters)) };
};
