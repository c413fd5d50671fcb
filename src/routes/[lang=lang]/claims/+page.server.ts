import { base } from '$app/paths';
import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { tellClaimsPage } from '#lib/pages/claims-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** A debate that judges no claims has no such page. */
export const entries: EntryGenerator = () => (debateHere().claims ? eachLanguage() : []);

export const load: PageServerLoad = ({ params }) => {
  const { lang } = params;
  return {
    ...tellClaimsPage(debateHere(), lang, base, siteAddress()),
    head: headData(debateHere(), lang, siteAddress(), 'claims/')
  };
};
