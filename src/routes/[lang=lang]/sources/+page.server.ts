import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { tellSourcesPage } from '#lib/pages/sources-page.ts';
import { siteHere } from '#lib/take/site.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = eachLanguage;

export const load: PageServerLoad = ({ params }) => tellSourcesPage(debateHere(), params.lang, siteHere());
