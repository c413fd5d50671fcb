import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { tellStory } from '#lib/pages/story.ts';
import { withFiles } from '#lib/run/chapter-files.ts';
import { runningIn } from '#lib/run/running.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = eachLanguage;

export const load: PageServerLoad = async ({ params: { lang } }) => {
  const debate = debateHere();
  const story = tellStory(debate, lang, siteHere());
  return { story, chapters: withFiles(story.chapters), running: await runningIn(debate, lang) };
};
