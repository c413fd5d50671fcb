import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { onStage, PHONE, ready, settle, WIDE } from './page.ts';

const theatre = onStage();

/** The page's scripts come, but do nothing; axe still can. */
const withoutScripts = (page: Page) =>
  page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));

/** A page with a script that wakes it is awake, in the way in which it is read. */
async function untilAwake(page: Page): Promise<void> {
  if ((await page.locator('script[data-words]').count()) > 0) await ready(page);
  const mode = new URL(page.url()).searchParams.get('mode');
  if (mode) await page.waitForSelector(`html[data-mode="${mode}"]`, { state: 'attached' });
}

/** Light and dark. */
async function expectNothingFound(page: Page): Promise<void> {
  await untilAwake(page);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Of all rules only those of colour can tell dark from light.
  expect(await violations(page, 'html', { runOnly: ['color-contrast', 'link-in-text-block'] })).toEqual([]);
}

describe.each([
  ['wide', WIDE, ['/nl/', '/en/', '/nl/sources/', '/en/sources/']],
  // Those in Dutch are among the routes below.
  ['phone', PHONE, ['/en/', '/en/sources/']]
] as const)('axe finds nothing (%s)', (_, viewport, paths) => {
  it.each(paths)('%s, light and dark', async (path) => {
    const { page } = await theatre.open(path, { viewport });
    await expectNothingFound(page);
  });

  it('/, where the script does not send the reader on', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await theatre.open('/', { viewport, colorScheme, before: withoutScripts });
      expect(await violations(page)).toEqual([]);
    }
  });

  it('an open note', async () => {
    const { page } = await theatre.open('/nl/#price-real', { viewport, colorScheme: 'dark' });
    await ready(page);
    await page.locator('#price-real a.figure').first().click();
    await page.locator('.note.open').waitFor();
    expect(
      await violations(page, 'html', {
        runOnly: ['color-contrast', 'aria-allowed-role', 'region', 'link-name']
      })
    ).toEqual([]);
  });
});

/** A page of each kind. */
const ROUTES = [
  '/nl/',
  '/nl/chapter/price/',
  '/nl/chapter/weighing/',
  '/nl/chart/price-real/',
  '/nl/claims/',
  '/nl/sources/',
  '/nl/embed/',
  '/nl/embed/story/?mode=flow',
  '/nl/embed/story/?mode=stepper',
  '/nl/embed/chapter/price/',
  '/nl/embed/dossier/price/',
  '/nl/embed/chart/price-real/',
  '/nl/embed/simulator/',
  '/404.html'
];
it.each(ROUTES)('axe finds nothing in %s, all that can be opened open', async (path) => {
  const { page } = await theatre.open(path, { viewport: PHONE });
  await untilAwake(page);
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll('details')) closed.open = true;
  });
  await settle(page);
  await expectNothingFound(page);
});

it.each(['light', 'dark'] as const)(
  'what stands back is drawn at 3 to 1 or more (%s)',
  async (colorScheme) => {
    const { page } = await theatre.open('/nl/', { colorScheme });
    for (const ink of ['--quiet', '--paper'])
      expect(
        await page.evaluate((ink) => getComputedStyle(document.documentElement).getPropertyValue(ink), ink)
      ).not.toBe('');
    const ratio = await page.evaluate(() => {
      const luminance = (name: string) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.className = 'probe';
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.probe { color: var(${name}) }`);
        document.adoptedStyleSheets = [sheet];
        const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(
          (part) => {
            const value = Number(part) / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          }
        );
        probe.remove();
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const [low = 0, high = 0] = [luminance('--quiet'), luminance('--paper')].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    });
    expect(ratio).toBeGreaterThanOrEqual(3);
    expect(ratio).toBeLessThan(21);
  }
);

it('what a finger must hit is large enough or stands in a line of text', async () => {
  const { page } = await theatre.open('/nl/', { viewport: PHONE });
  await ready(page);
  const { looked, small } = await page.evaluate(() => {
    const looked = [...document.querySelectorAll('a, button, summary, input, select, label')].filter(
      (element) =>
        // What keeps the room of an interactive to come is there, but not to be seen or hit.
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('p, li:not(.rail li), .note, .skip, .quote')
    );
    const small = looked
      .filter((element) => {
        // A button of a choice is hit by its label too.
        const { height } = (element.closest('label') ?? element).getBoundingClientRect();
        return height > 0 && height < 32;
      })
      .map((element) => `${element.getBoundingClientRect().height} ${element.outerHTML.slice(0, 80)}`);
    return { looked: looked.length, small };
  });
  expect(looked).toBeGreaterThan(10);
  expect(small).toEqual([]);
});

it.each(['light', 'dark'] as const)(
  'in forced colours every text and stroke is drawn (%s)',
  async (colorScheme) => {
    const { page } = await theatre.open('/nl/', { forcedColors: 'active', colorScheme });
    await ready(page);
    const lost = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      const lost: string[] = [];
      for (const chart of document.querySelectorAll('.chart')) {
        chart.scrollIntoView({ behavior: 'instant' });
        await frame();
        await frame();
        // The form that is seen: at rest there may be only one.
        const form = [...chart.querySelectorAll('.form')].find((svg) => svg.checkVisibility());
        const marks = [...(form?.querySelectorAll(':is(text, .line, .rect, .dot)') ?? [])];
        if (marks.length === 0) lost.push(`a chart without marks: ${chart.outerHTML.slice(0, 80)}`);
        for (const mark of marks) {
          const { fill, stroke } = getComputedStyle(mark);
          const drawn = [mark.localName === 'text' ? [] : [stroke], [fill]].flat();
          if (drawn.every((paint) => paint === 'none' || paint === paper))
            lost.push(mark.outerHTML.slice(0, 100));
        }
      }
      return lost;
    });
    expect(lost).toEqual([]);
  }
);

it('in print and greyscale the inks keep their textures', async () => {
  const { page } = await theatre.open('/nl/');
  await ready(page);
  await settle(page);
  const patterns = await page.$$eval('.textures :is(pattern, radialGradient)', (found) =>
    found.map(({ id }) => id)
  );
  const used = await page.$$eval('[fill^="url("]', (marks) => [
    ...new Set(marks.map((mark) => /#([^)]+)/.exec(mark.getAttribute('fill') ?? '')?.[1]))
  ]);
  expect(used.length).toBeGreaterThan(2);
  expect(used.filter((id) => !patterns.includes(id ?? ''))).toEqual([]);
});

it('in forced colours words on what is filled have no ground of their own, which would hide them', async () => {
  for (const [path, button] of [
    ['/nl/#price-draw', '#price-draw .on .draw button'],
    ['/nl/embed/', '.copy button']
  ] as const) {
    const { page } = await theatre.open(path, { viewport: WIDE, forcedColors: 'active' });
    const look = await page
      .locator(button)
      .first()
      .evaluate((one) => {
        // As it is once something was drawn.
        one.classList.add('draw-show');
        const { backgroundColor, forcedColorAdjust } = getComputedStyle(one);
        return { filled: backgroundColor === getComputedStyle(document.body).color, forcedColorAdjust };
      });
    expect(look).toEqual({ filled: true, forcedColorAdjust: 'none' });
  }
});
