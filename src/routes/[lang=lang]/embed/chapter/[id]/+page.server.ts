import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { embeddable, tellEmbeddedStory } from '#lib/pages/embeds.ts';
import { withFiles } from '#lib/run/chapter-files.ts';
import { runningIn } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/pages/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => inEachLanguage(embeddable(debateHere()).chapters);

export const load: PageServerLoad = async ({ params }) => {
  const { lang } = params;
  const story = tellEmbeddedStory(debateHere(), lang, params.id);
  return {
    story,
    chapters: withFiles(story.chapters),
    running: await runningIn(debateHere(), lang),
    head: headData(debateHere(), lang, siteAddress(), '', `card/${params.id}.png`),
    oembed: oembedAddress(
      lang,
      `${debateHere().in[lang].places.walk.some(({ id }) => id === params.id) ? 'chapter' : 'dossier'}/${params.id}`
    )
  };
};
