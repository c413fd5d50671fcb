import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every page of a built folder, by its path in it: 'nl/index.html'. */
export const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();

export const read = (folder: string, page: string): string => readFileSync(join(folder, page), 'utf8');

/** The opening tags of a page, scripts and comments left out: what they hold may look like tags. */
export const tagsOf = (html: string): string[] =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1')
    .match(/<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [];

/** The value of an attribute of an opening tag, its entities read. */
export const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decode(found);
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

export const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    }
  );

export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a reader sees of a piece of HTML, on one line. */
export const textOf = (html: string): string =>
  spaced(decode(html.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, '')));

/** The contents of the scripts of a page. */
export const scriptsOf = (html: string): string =>
  [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
