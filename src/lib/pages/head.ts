import type { Debate } from '#lib/debate/debate.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import type { Site } from '#lib/take/site.ts';
import { oembedAddress } from './oembed.ts';
import type { PageFacts } from './linked-data.ts';

/** What a page tells machines about itself. */
export interface HeadData {
  title: string;
  description: string;
  locale: string;
  /** Left out where the build does not know the site's address. */
  absolute?: {
    page: string;
    card: string;
    alternates: { hreflang: string; href: string }[];
    /** Where a system that an address of the story is pasted into finds the frame to show instead. */
    oembed: string | undefined;
  };
}

/** What a page says of itself, in a story that has a name and a place. */
export const factsOf = (
  debate: Debate,
  lang: Lang,
  { address }: Site,
  own: Pick<PageFacts, 'title' | 'description' | 'path' | 'modified'>
): PageFacts => ({ lang, site: debate.in[lang].titles.title, address, ...own });

/**
 * @param card path of its share card below its language
 * @param embed what of it can be embedded: a path below `/<language>/embed/`, without slashes around it
 */
export function headOf(
  { lang, site, title, description, address, path }: PageFacts,
  { evidence: { langs } }: Debate,
  { card = 'card.png', embed }: { card?: string; embed?: string } = {}
): HeadData {
  const head = {
    title: title === site ? site : `${title} · ${site}`,
    description,
    locale: LANGUAGES[lang].og
  };
  if (address === undefined) return head;
  const alternates = langs.map((of) => ({ hreflang: of as string, href: `${address}/${of}/${path}` }));
  return {
    ...head,
    absolute: {
      page: `${address}/${lang}/${path}`,
      card: `${address}/${lang}/${card}`,
      alternates: [...alternates, { hreflang: 'x-default', href: `${address}/` }],
      oembed: embed && oembedAddress(lang, embed, address)
    }
  };
}
