import { isLang } from '#lib/story/lang.ts';

export const match = isLang;
