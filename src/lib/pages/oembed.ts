/** oEmbed (https://oembed.com): what an editor's system asks for when an address of the story is pasted into an article. */
import { toHtml } from 'hast-util-to-html';
import { COLUMN, heightFor } from '#lib/embed/heights.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { element } from '#lib/words/element.ts';
import type { Embeddable } from './embed-list.ts';

/** A rich oEmbed answer. */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  width: number;
  height: number;
  html: string;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** The address of the oEmbed file of an embed, which is `path` below `/<language>/embed/`. */
export const oembedAddress = (lang: Lang, path: string, site: string): string =>
  `${site}/${lang}/embed/${path}/oembed.json`;

/** @param site the site's address with its base path and without a slash at the end */
export function oembed(debate: Debate, lang: Lang, embed: Embeddable, site: string): OEmbed {
  const story = debate.in[lang].titles.title;
  const title = embed.kind === 'story' ? story : `${embed.title} · ${story}`;
  const height = heightFor(embed.kind);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: story,
    provider_url: `${site}/${lang}/`,
    width: COLUMN,
    height,
    html: quoteAndFrame(embed, { lang, title, height, site }),
    thumbnail_url: `${site}/${lang}/${cardOf(embed)}`,
    thumbnail_width: 1200,
    thumbnail_height: 630
  };
}

/** Path of the share card below its language: a chart, a chapter and the story each have their own. */
function cardOf({ kind, path }: Embeddable): string {
  if (kind === 'chart') return `${path}.card.png`;
  return kind === 'chapter' || kind === 'dossier' ? `card/${path.replace(/^\w+\//, '')}.png` : 'card.png';
}

/** The link comes first: it is what remains where frames are taken out. */
function quoteAndFrame(
  { path, place }: Embeddable,
  { lang, title, height, site }: { lang: Lang; title: string; height: number; site: string }
): string {
  const story = `${site}/${lang}/${place}`;
  // As wide as its column: a width in px runs out of a phone.
  const frame = { src: `${site}/${lang}/embed/${path}/`, width: '100%', height, title, frameBorder: '0' };
  return toHtml([element('blockquote', {}, element('a', { href: story }, title)), element('iframe', frame)]);
}
