import { debateHere } from '#lib/debate/here.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { headData, siteAddress } from '#lib/page/head.ts';
import { embeddable, tellEmbeddedDossier, storyPage } from '#lib/story/embeds.ts';
import { oembedAddress } from '#lib/story/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () =>
  embeddable(debateHere()).dossiers.flatMap((id) => LANGS.map((lang) => ({ lang, id })));

export const load: PageServerLoad = ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return {
    page: storyPage(tellEmbeddedDossier(debateHere(), lang, params.id)),
    head: headData(lang, siteAddress(), '', `card/${params.id}.png`),
    oembed: oembedAddress(lang, `dossier/${params.id}`)
  };
};
