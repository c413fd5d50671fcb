import { isLang } from '#lib/languages/index.ts';

export const match = isLang;
