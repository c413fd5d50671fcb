import type { Browser } from 'playwright-core';

/** Links that lead out of the page. */
const OUT = 'a[href]:not([href^="#"])';

/**
 * Prints a page of the built story as a PDF, at the address that it is to have.
 *
 * @param served where the build is served on this machine, without a slash at its end: 'http://localhost:4000'
 * @param path of the page: '/nl/', with the base
 * @param origin where readers will find it, 'https://example.org'; undefined where that is not known: links within the site then lead
 *   nowhere, rather than to this machine
 * @returns the bytes of the PDF
 */
export async function printWalk(
  browser: Browser,
  served: string,
  path: string,
  origin?: string
): Promise<Buffer> {
  const here = new URL(served).origin;
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    if (origin)
      await page.route(`${origin}/**`, async (route) =>
        route.fulfill({
          response: await route.fetch({ url: route.request().url().replace(origin, here) })
        })
      );
    await page.goto(`${origin ?? here}${path}`);
    await page.evaluate(() => document.fonts.ready);
    // The page itself says where it leads on paper.
    await page.waitForFunction(() => (globalThis as { story?: { ready: Promise<boolean> } }).story?.ready);
    if (!origin)
      await page.$$eval(OUT, (links) => {
        for (const link of links as HTMLAnchorElement[]) {
          if (link.origin !== location.origin) continue;
          link.removeAttribute('href');
          delete link.dataset.address;
        }
      });
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
}
