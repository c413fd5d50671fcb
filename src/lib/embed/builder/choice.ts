/** What a publisher chose on the page that builds the code, and the code for it. Pure. */
import { frameSnippet, framesSnippet, loaderSnippet, screensFor, type Snippet } from '../host/snippet.ts';
import type { Theme } from '../look.ts';
import type { Embeddable } from '#lib/story/embed-list.ts';

/**
 * How the code puts the story on a page. scroll: it scrolls along, by our script. frames: it scrolls along, by a second frame.
 * steps: one step at a time in a frame of fixed height. full: in full length, by whatever makes frames fit at the publisher's.
 */
export const CODES = ['scroll', 'frames', 'steps', 'full'] as const;
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
}

/** Heights that a frame of fixed height may have, in px: WordPress grants no more. */
export const HEIGHTS = { least: 400, most: 1000 };

/** A chart and the simulator have no steps: their frame is as high as they are. */
export const isPart = ({ kind }: Embeddable): boolean => kind === 'chart' || kind === 'simulator';

export const codesFor = (embed: Embeddable): Code[] => (isPart(embed) ? ['scroll', 'full'] : [...CODES]);

/** Path of the chosen page below the site. */
export const pathOf = ({ embed, lang }: Choice): string => `/${lang}/embed/${embed.path}/`;

/** The query of the embedded page. `mode` forces a way of reading. */
export function queryOf({ theme, accent }: Choice, mode?: string): string {
  const asked = new URLSearchParams();
  if (mode) asked.set('mode', mode);
  if (theme !== 'light') asked.set('theme', theme);
  const colour = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(accent.trim())?.[1];
  if (colour) asked.set('accent', colour.toLowerCase());
  return asked.size > 0 ? `?${asked}` : '';
}

/**
 * The code to put into an article.
 *
 * @param site the story's site with its base path, without a slash at the end
 */
export function codeFor(choice: Choice, site: string): string {
  const { embed, code, lang } = choice;
  const height = Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, Math.round(choice.height) || HEIGHTS.least));
  const query = queryOf(choice, code === 'steps' ? 'stepper' : undefined);
  const snippet: Snippet = { site, path: pathOf(choice), query, title: embed.title, height };
  if (code === 'scroll') return loaderSnippet(snippet);
  if (code === 'frames')
    return framesSnippet(
      snippet,
      screensFor(embed.steps, embed.chapters),
      `${lang}${embed.path.replaceAll(/\W/g, '')}`
    );
  return frameSnippet(snippet);
}
