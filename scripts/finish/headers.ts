/** `_headers`: what Netlify, Cloudflare Pages and their kin send along with which path. */
import type { Site } from './finish.ts';
import { forFrames } from './frames.ts';

/**
 * Files whose name changes with what is in them are kept for a year. Those that are not named here such hosts have asked for again
 * each time, by themselves.
 */
const RULES = (base: string): [path: string, ...headers: string[]][] => [
  // A frame in a sandbox, as WordPress makes, has no origin of its own: this lets it load the typefaces of the story.
  [`${base}/*`, 'Access-Control-Allow-Origin: *', 'X-Content-Type-Options: nosniff'],
  [`${base}/_app/immutable/*`, 'Cache-Control: public, max-age=31536000, immutable'],
  [`${base}/run/*`, 'Cache-Control: public, max-age=31536000, immutable'],
  // Stands in articles under this name, so a better one must come through the same day.
  [`${base}/embed.js`, 'Cache-Control: public, max-age=3600, stale-while-revalidate=86400']
];

/**
 * All pages but those made for frames stay out of them. They are named one by one: in this file a rule for all cannot be taken
 * back for some.
 *
 * @param pages paths in the built folder: 'nl/chart/price-real/index.html'
 */
export function headers(pages: string[], { base, langs }: Pick<Site, 'base' | 'langs'>): string {
  const closed = new Set(pages.filter((page) => !forFrames(page)).flatMap((page) => patterns(page, langs)));
  const rules: [string, ...string[]][] = [
    ...RULES(base),
    ...[...closed].map((path): [string, string] => [
      base + path,
      "Content-Security-Policy: frame-ancestors 'none'"
    ])
  ];
  return rules.map(([path, ...lines]) => [path, ...lines.map((line) => `  ${line}`), ''].join('\n')).join('');
}

/** The paths of a page, with `:lang` for its language, and `*` for all that lies deeper than one folder below that. */
function patterns(page: string, langs: readonly string[]): string[] {
  const parts = page.split('/');
  if (langs.includes(parts[0] ?? '')) parts[0] = ':lang';
  // Pages for frames lie below `/:lang/embed/`.
  if (parts.length > 2 && parts[1] !== 'embed') return [`/${parts.slice(0, 2).join('/')}/*`];
  const path = `/${parts.join('/')}`;
  return path.endsWith('/index.html') ? [path.slice(0, -'index.html'.length), path] : [path];
}
