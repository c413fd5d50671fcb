import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Link } from '#lib/telling/types.ts';

/** What stands on top of a page: the name of the story, and the way to the page in other languages. */
export interface MastheadData {
  /** None on the page whose heading it is. */
  home?: Link;
  others: (Link & { lang: Lang })[];
}

/** @param path the page's path below its language, '' (the walk) or ending in a slash */
export function mastheadOf(debate: Debate, lang: Lang, base: string, path: string): MastheadData {
  const { ui, titles } = debate.in[lang];
  return {
    ...(path && { home: { href: `${base}/${lang}/`, name: titles.title } }),
    others: debate.evidence.langs
      .filter((other) => other !== lang)
      .map((other) => ({ lang: other, href: `${base}/${other}/${path}`, name: ui(`language-${other}`) }))
  };
}
