/** What a publisher chose on the page that builds the code, and the code for it. Pure. */
import { heightFor, HEIGHTS } from '../heights.ts';
import { frameSnippet, loaderSnippet, type Snippet } from '../host/snippet.ts';
import { type Theme, THEMES } from '../look.ts';
import type { Embeddable } from '#lib/pages/embed-list.ts';

/**
 * How the code puts the story on a page. scroll: it scrolls along, by our script. steps: one step at a time in a frame of fixed
 * height. full: in full length, by whatever makes frames fit at the publisher's. address: no code, but an address that a system such
 * as WordPress turns into a frame.
 */
export const CODES = ['scroll', 'steps', 'full', 'address'] as const;
export type Code = (typeof CODES)[number];

export interface Choice {
  embed: Embeddable;
  lang: string;
  code: Code;
  /** Height of the frame where it is fixed, in px. */
  height: number;
  theme: Theme;
  /** A hex colour, or empty. */
  accent: string;
  /** Of a chart or the simulator: it stands on the ground of the article. */
  bare: boolean;
  /** What is read is set in the typeface of the reader's device. */
  system: boolean;
}

/** Stands in code for an address that the build does not know. */
export const UNKNOWN = 'https://example.org';

const HEX = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i;

/** A chart and the simulator have no steps: their frame is as high as they are. */
export const isPart = ({ kind }: Embeddable): boolean => kind === 'chart' || kind === 'simulator';

/** @param known the build knows its address: without one no system finds a frame by it */
export const codesFor = (embed: Embeddable, known = true): Code[] =>
  CODES.filter((code) => !(code === 'steps' && isPart(embed)) && !(code === 'address' && !known));

/** A height within the bounds; the least of them where it is none. */
export const heightWithin = (height: number): number =>
  Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, Math.round(height) || HEIGHTS.least));

/** Path of the chosen page below the site. */
export const pathOf = ({ embed, lang }: Choice): string => `/${lang}/embed/${embed.path}/`;

/** The query of the embedded page. `mode` forces a way of reading. */
export function queryOf({ embed, theme, accent, bare, system }: Choice, mode?: string): string {
  const asked = new URLSearchParams();
  if (mode) asked.set('mode', mode);
  if (theme !== 'light') asked.set('theme', theme);
  const colour = HEX.exec(accent.trim())?.[1];
  if (colour) asked.set('accent', colour.toLowerCase());
  if (bare && isPart(embed)) asked.set('background', 'none');
  if (system) asked.set('font', 'system');
  const query = asked.toString();
  return query && `?${query}`;
}

/** Path below the site of the page on which the same can be read, and from which WordPress finds the frame. */
const pageOf = ({ embed, lang }: Choice): string => {
  const own = { story: '', dossier: embed.path.replace('dossier', 'chapter') + '/', chart: embed.path + '/' };
  return `/${lang}/${embed.kind in own ? own[embed.kind as keyof typeof own] : `embed/${embed.path}/`}`;
};

/**
 * The code to put into an article.
 *
 * @param site the story's site with its base path, without a slash at the end
 */
export function codeFor(choice: Choice, site: string): string {
  const { embed, code, lang } = choice;
  if (code === 'address') return site + pageOf(choice);
  const query = queryOf(choice, code === 'steps' ? 'stepper' : undefined);
  const snippet: Snippet = {
    site,
    path: pathOf(choice),
    query,
    title: embed.title,
    link: `/${lang}/${embed.place}`,
    height: heightWithin(choice.height),
    scheme:
      choice.bare && isPart(embed)
        ? { auto: 'light dark', light: 'light', dark: 'dark' }[choice.theme]
        : undefined
  };
  if (code === 'scroll') return loaderSnippet(snippet);
  return frameSnippet(snippet);
}

/** The choice as the query of the builder's own address, so that it can be sent to a colleague; what is usual is left out. */
export function toSearch({ embed, lang, code, height, ...look }: Choice, usual: { lang: string }): string {
  const asked = new URLSearchParams(queryOf({ embed, lang, code, height, ...look }));
  if (embed.path !== 'story') asked.set('what', embed.path);
  if (lang !== usual.lang) asked.set('lang', lang);
  if (code !== 'scroll') asked.set('code', code);
  if (heightWithin(height) !== heightFor(embed.kind)) asked.set('height', String(heightWithin(height)));
  const query = asked.toString().replaceAll('%2F', '/');
  return query && `?${query}`;
}

/** What can be chosen in a language. */
export interface InLanguage {
  lang: string;
  embeds: Embeddable[];
}

/** What such a query asks for; what it does not say, or says wrongly, is left out. */
export function fromSearch(
  search: string,
  languages: InLanguage[]
): Partial<Omit<Choice, 'embed'>> & { what?: string } {
  const asked = new URLSearchParams(search);
  const lang = languages.find((one) => one.lang === asked.get('lang'))?.lang;
  const what = languages.flatMap(({ embeds }) => embeds).find(({ path }) => path === asked.get('what'))?.path;
  const height = asked.get('height');
  const code = CODES.find((one) => one === asked.get('code'));
  const theme = THEMES.find((one) => one === asked.get('theme'));
  const accent = HEX.exec(asked.get('accent') ?? '')?.[1];
  return {
    ...(what && { what }),
    ...(lang && { lang }),
    ...(code && { code }),
    ...(height && { height: heightWithin(Number(height)) }),
    ...(theme && { theme }),
    ...(accent && { accent: `#${accent}` }),
    ...(asked.get('background') === 'none' && { bare: true }),
    ...(asked.get('font') === 'system' && { system: true })
  };
}
