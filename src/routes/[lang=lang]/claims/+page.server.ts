import { base } from '$app/paths';
import { headData, siteAddress } from '#lib/page/head.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { readClaims } from '#lib/story/claims.ts';
import { readClaimsPage } from '#lib/story/claims-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** A debate that judges no claims has no such page. */
export const entries: EntryGenerator = () => (readClaims() ? LANGS.map((lang) => ({ lang })) : []);

export const load: PageServerLoad = ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return { ...readClaimsPage(lang, base, siteAddress()), head: headData(lang, siteAddress(), 'claims/') };
};
