/** What search engines ask for first. */
import { forFrames } from './frames.ts';
import type { Site } from './finish.ts';

/** Everything may be read. Pages for frames say themselves that they are not to be found, and must be read to be heard. */
export const robots = ({ base, origin }: Site): string =>
  ['User-agent: *', 'Allow: /', ...(origin ? ['', `Sitemap: ${origin}${base}/sitemap.xml`] : []), ''].join(
    '\n'
  );

/**
 * Every page that may be found, with its twins in the other languages (https://www.sitemaps.org/protocol.html).
 *
 * @param pages paths in the built folder: 'nl/chart/price-real/index.html'
 */
export function sitemap(pages: string[], { base, origin, langs }: Site & { origin: string }): string {
  const address = (page: string) => `${origin}${base}/${page.replace(/index\.html$/, '')}`;
  const twin = (page: string, lang: string) => page.replace(/^[a-z]{2}\//, `${lang}/`);
  const found = pages.filter((page) => langs.some((lang) => page.startsWith(`${lang}/`)) && !forFrames(page));
  const entries = found.map((page) =>
    [
      '<url>',
      `<loc>${address(page)}</loc>`,
      ...langs
        .filter((lang) => pages.includes(twin(page, lang)))
        .map(
          (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(twin(page, lang))}"/>`
        ),
      '</url>'
    ].join('')
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    ''
  ].join('\n');
}
