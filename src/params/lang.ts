import { isLang } from '#lib/lang.ts';

export const match = isLang;
