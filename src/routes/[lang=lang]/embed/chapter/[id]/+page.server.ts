import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { tellEmbeddedStory } from '#lib/pages/embeds.ts';
import { withRunning } from '#lib/run/running.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => inEachLanguage(debateHere().story.chapters);

export const load: PageServerLoad = async ({ params: { lang, id } }) => {
  const debate = debateHere();
  const story = tellEmbeddedStory(debate, lang, siteHere(), id);
  return { story, ...(await withRunning(debate, lang, story.chapters)) };
};
