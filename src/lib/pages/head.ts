import type { Debate } from '#lib/debate/debate.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';

/** What a page tells about its address. */
export interface HeadData {
  locale: string;
  /** Left out where the build does not know the site's address. */
  absolute?: { page: string; card: string; alternates: { hreflang: string; href: string }[] };
}

/**
 * @param site the site's address with its base path and without a slash at the end, or undefined
 * @param path the page's path below its language, '' or ending in a slash
 * @param card path of its share card below its language
 */
export function headData(
  { evidence: { langs } }: Debate,
  lang: Lang,
  site: string | undefined,
  path = '',
  card = 'card.png'
): HeadData {
  const locale = LANGUAGES[lang].og;
  if (!site) return { locale };
  const address = (of: Lang) => `${site}/${of}/${path}`;
  const alternates = langs.map((of) => ({ hreflang: of as string, href: address(of) }));
  return {
    locale,
    absolute: {
      page: address(lang),
      card: `${site}/${lang}/${card}`,
      alternates: [...alternates, { hreflang: 'x-default', href: `${site}/` }]
    }
  };
}
