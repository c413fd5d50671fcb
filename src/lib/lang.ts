/** The story's languages, the first one leading. */
export const LANGS = ['nl', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const isLang = (text: string): text is Lang => (LANGS as readonly string[]).includes(text);
