/** Pages on paper. */
import { expect, it } from 'vitest';
import { printWalk } from '../../scripts/print-walk.ts';
import { launchChromium } from './engines.ts';
import { onStage, ready, settle } from './page.ts';

const theatre = onStage();

/** The addresses to which a printed document links. */
const linksOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/URI \((.*?)\)/g)].map(([, to]) => to!);

it('the links of the walk on paper lead to the site, and to no site where that has no address', async () => {
  const browser = await launchChromium();
  try {
    const [known, unknown] = await Promise.all(
      ['https://example.org', undefined].map(async (origin) =>
        linksOf(await printWalk(browser, theatre.address(), '/nl/', origin))
      )
    );
    const own = known!.filter((to) => to.startsWith('https://example.org/'));
    expect(own.length).toBeGreaterThan(100);
    expect(unknown!.length).toBeGreaterThan(0);
    expect(known!.length - own.length).toBe(unknown!.length);
    expect([...known!, ...unknown!].filter((to) => to.includes('localhost'))).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('what is folded is open on paper by the script alone, and after it the reader stands where they were', async () => {
  const { page } = await theatre.open('/nl/chapter/weighing/');
  await ready(page);
  await page.evaluate(() => {
    // As in browsers that know nothing of the contents of what is folded.
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule)
          for (let at = rule.cssRules.length; at-- > 0;)
            if (rule.cssRules[at]!.cssText.includes('::details-content')) rule.deleteRule(at);
    document.querySelector<HTMLDetailsElement>('.argument-list details')!.open = true;
    const last = [...document.querySelectorAll('.argument-list summary')].at(-1)!;
    last.scrollIntoView({ behavior: 'instant', block: 'center' });
    addEventListener('beforeprint', () => {
      const shut = document.querySelectorAll(
        '.argument-list details:not([open]), details.in-words:not([open])'
      );
      Object.assign(window, { shut: shut.length });
    });
  });
  await settle(page);
  const now = () =>
    page.evaluate(() => ({
      open: [...document.querySelectorAll('details')].map(({ open }) => open),
      top: [...document.querySelectorAll('.argument-list summary')].at(-1)!.getBoundingClientRect().top
    }));
  const before = await now();
  expect(before.open).toContain(true);
  await page.pdf({ format: 'A4' });
  expect(await page.evaluate(() => (window as unknown as { shut: number }).shut)).toBe(0);
  await settle(page);
  expect(await now()).toEqual(before);
});

it.each(['/nl/', '/nl/chapter/weighing/', '/nl/embed/simulator/', '/nl/embed/chart/market-people/'])(
  'what leads on from %s says on paper where to, in full',
  async (path) => {
    const { page } = await theatre.open(path);
    await page.locator(':is(.colophon, .way-out) a[data-address]').first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const said = await page.$$eval(':is(.colophon, .way-out) a', (links) =>
      links.map((link) => getComputedStyle(link, '::after').content)
    );
    expect(said.length).toBeGreaterThan(0);
    for (const address of said) expect(address).toContain(`${theatre.address()}/nl/`);
  }
);

it('without a script no address is said on paper: the page does not know where it is', async () => {
  const { page } = await theatre.open('/nl/', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  const said = await page.$$eval('.colophon a', (links) =>
    links.map((link) => getComputedStyle(link, '::after').content)
  );
  expect(new Set(said)).toEqual(new Set(['none']));
});

it('marks of a verdict are as filled on paper as on the screen', async () => {
  for (const [path, marked] of [
    ['/nl/claims/', '.claim .verdict'],
    ['/nl/chapter/weighing/', '.argument-list summary']
  ] as const) {
    const { page } = await theatre.open(path, { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    const adjusted = await page.$$eval(marked, (all) =>
      all.map((one) => getComputedStyle(one, '::before').getPropertyValue('print-color-adjust'))
    );
    expect(new Set(adjusted)).toEqual(new Set(['exact']));
  }
});
