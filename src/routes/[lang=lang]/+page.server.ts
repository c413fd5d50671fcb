import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { tellStory } from '#lib/pages/story.ts';
import { withRunning } from '#lib/run/running.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = eachLanguage;

export const load: PageServerLoad = async ({ params: { lang } }) => {
  const debate = debateHere();
  const story = tellStory(debate, lang, siteHere());
  return { story, ...(await withRunning(debate, lang, story.chapters)) };
};
