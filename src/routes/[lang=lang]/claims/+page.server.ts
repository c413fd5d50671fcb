import { base } from '$app/paths';
import { debateHere } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { tellClaimsPage } from '#lib/pages/claims-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** A debate that judges no claims has no such page. */
export const entries: EntryGenerator = () => (debateHere().claims ? LANGS.map((lang) => ({ lang })) : []);

export const load: PageServerLoad = ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return {
    ...tellClaimsPage(debateHere(), lang, base, siteAddress()),
    head: headData(lang, siteAddress(), 'claims/')
  };
};
