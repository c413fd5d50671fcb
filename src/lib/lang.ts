/** The languages of the debate that is built. Read on the server only: what reaches a browser knows its own. */
import { languagesOf } from '#lib/files/languages-of.ts';
import { placeOf } from '#lib/files/place.ts';

export { isLang, type Lang } from './languages/index.ts';

/** The leading language first. */
export const LANGS = languagesOf(placeOf(process.env.DEBATE ?? '').data);
