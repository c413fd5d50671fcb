import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { tellClaimsPage } from '#lib/pages/claims-page.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** A debate that judges no claims has no such page. */
export const entries: EntryGenerator = () => (debateHere().claims ? eachLanguage() : []);

export const load: PageServerLoad = ({ params }) => tellClaimsPage(debateHere(), params.lang, siteHere());
