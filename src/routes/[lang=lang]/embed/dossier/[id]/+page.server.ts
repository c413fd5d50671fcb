import { debateHere } from '#lib/debate/here.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { embeddable, tellEmbeddedDossier } from '#lib/pages/embeds.ts';
import { withFiles } from '#lib/run/chapter-files.ts';
import { runningIn } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/pages/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () =>
  embeddable(debateHere()).dossiers.flatMap((id) => LANGS.map((lang) => ({ lang, id })));

export const load: PageServerLoad = async ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  const story = tellEmbeddedDossier(debateHere(), lang, params.id);
  return {
    story,
    chapters: withFiles(story.chapters),
    running: await runningIn(debateHere(), lang),
    head: headData(lang, siteAddress(), '', `card/${params.id}.png`),
    oembed: oembedAddress(lang, `dossier/${params.id}`)
  };
};
