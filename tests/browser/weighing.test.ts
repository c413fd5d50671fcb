import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { onStage, type Opening, PHONE, wakeAll, WIDE } from './page.ts';

const theatre = onStage();
/** Under which the answers are kept; the site's path is part of it. */
const KEY = 'weighing-plea-2 /';

async function open(path: string, options: Opening = {}) {
  const opened = await theatre.open(path, options);
  await wakeAll(opened.page);
  return opened;
}
const choose = (page: Page, step: string, name: string) =>
  page.locator(`#${step} .question`).first().getByRole('radio', { name, exact: true }).check();
const chosen = (page: Page, step: string) =>
  page.$$eval(`#${step} .question`, (groups) =>
    groups.map((group) => group.querySelector(':checked + span')?.textContent ?? null)
  );
/** The dossier has the map; the walk has the pillars and leads there. */
const toMap = async (page: Page, lang: string) => {
  await page.goto(page.url().replace(/\/(nl|en)\/.*/, `/${lang}/chapter/weighing/`));
  await wakeAll(page);
};
/** What is left standing, in the reader's own ink, of the pillars that move beside the last steps. */
const pillars = (page: Page) =>
  page.locator('#weighing .pinned .form.wide .rect.ink-measured:not(.open)').count();
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const drawn = (page: Page, claim: string) =>
  page.$$eval(`#weighing-map [data-claim="${claim}"]`, (parts) =>
    parts.map((part) => part.getAttribute('data-verdict'))
  );

describe.each([
  ['/nl/', 'verbod houden', 'Houdt geen stand', 'Vergeet mijn antwoorden', 'Wis dit antwoord'],
  ['/en/', 'keep the ban', 'Does not hold', 'Forget my answers', 'Clear this answer']
])('%s', (path, stance, not, forget, clear) => {
  it('nothing is chosen and nothing kept before the reader acts', async () => {
    const { page } = await open(path);
    expect(await page.locator('.question :checked').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.locator('.to-oneself:visible').count()).toBe(0);
  });

  it('an answer is drawn into pillars and map, survives a reload and is forgotten in one tap', async () => {
    const { page } = await open(path);
    expect(await pillars(page)).toBe(0);
    await choose(page, 'opening-stance', stance);
    await choose(page, 'price-weighing', not);
    // A stump of three pieces, and the head that hangs on the beam, of two.
    await expect.poll(() => pillars(page)).toBe(5);
    expect(await kept(page)).not.toBeNull();
    await page.reload();
    await wakeAll(page);
    expect(await chosen(page, 'opening-stance')).toEqual([stance]);
    expect(await chosen(page, 'price-weighing')).toEqual([not]);
    await expect.poll(() => pillars(page)).toBe(5);
    await toMap(page, path.slice(1, 3));
    expect(await drawn(page, 'price')).toEqual(['not']);
    const before = await page.locator('#weighing-map .rests').innerText();
    await page.goto(page.url().replace('/weighing/', '/price/'));
    await wakeAll(page);
    expect(await chosen(page, 'price-weighing')).toEqual([not]);
    await page.locator('#price-weighing').getByRole('button', { name: forget }).click();
    expect(await page.locator('.question :checked').count()).toBe(0);
    expect(await kept(page)).toBeNull();
    await toMap(page, path.slice(1, 3));
    expect(await drawn(page, 'price')).toEqual([null]);
    expect(await page.locator('#weighing-map .rests').innerText()).not.toBe(before);
  });

  it('an answer is drawn into the first screen and the charts at rest, which stand on paper', async () => {
    const { page } = await open(path);
    const mine = (place: string) => page.locator(`${place} .rect.ink-measured:not(.open)`).count();
    const places = ['figure.pillars .form.narrow', '.stretch:has(#weighing-map) .still'];
    for (const place of places) expect(await mine(place)).toBe(0);
    await choose(page, 'price-weighing', not);
    for (const place of places) await expect.poll(() => mine(place)).toBe(5);
    await page.locator('#price-weighing').getByRole('button', { name: forget }).click();
    for (const place of places) await expect.poll(() => mine(place)).toBe(0);
  });

  it('one answer can be taken back, by keyboard', async () => {
    const { page } = await open(path);
    const group = page.locator('#market-weighing .question');
    await group.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await group.getByRole('radio').nth(1).isChecked()).toBe(true);
    expect(await kept(page)).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(clear);
    await page.keyboard.press('Enter');
    expect(await group.locator(':checked').count()).toBe(0);
    expect(
      await group
        .getByRole('radio')
        .first()
        .evaluate((one) => one === document.activeElement)
    ).toBe(true);
    expect(await kept(page)).toBeNull();
  });
});

it('in both languages the answers are the same', async () => {
  const { page } = await open('/nl/');
  await choose(page, 'narco-weighing', 'Deels');
  await page.goto(page.url().replace(/\/nl\/.*/, '/en/'));
  await wakeAll(page);
  expect(await chosen(page, 'narco-weighing')).toEqual(['Partly']);
});

describe('where the browser keeps nothing', () => {
  it('the answers hold as long as the page, and it says so', async () => {
    const { page } = await open('/nl/', {
      before: (page) =>
        page.addInitScript(() =>
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('blocked', 'SecurityError');
            }
          })
        )
    });
    await choose(page, 'price-weighing', 'Deels');
    // Half a pillar.
    await expect.poll(() => pillars(page)).toBe(1);
    expect(await page.locator('#price-weighing .kept').innerText()).toContain(
      'Hier kan niets worden bewaard'
    );
    await page.locator('#price-weighing').getByRole('button', { name: 'Vergeet mijn antwoorden' }).click();
    expect(await chosen(page, 'price-weighing')).toEqual([null]);
  });

  it.each(['{', '{"version":9}', '{"version":1,"start":"<b>","steps":{"price":"yes"}}'])(
    'what was kept and is malformed is ignored: %s',
    async (text) => {
      const { page } = await open('/en/', {
        before: (page) =>
          page.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [KEY, text] as const)
      });
      expect(await page.locator('.question :checked').count()).toBe(0);
    }
  );
});

it('an answer goes into no address, no request and no message to a host', async () => {
  const asked: string[] = [];
  const { page } = await theatre.open('/nl/sources/', {
    before: (page) =>
      void page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  });
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    const frame = document.createElement('iframe');
    frame.src = '../embed/story/?mode=flow';
    frame.width = '600';
    frame.height = '900';
    document.body.prepend(frame);
    frame.scrollIntoView();
  });
  const frame = page.frameLocator('iframe');
  const own = page.frames().at(-1)!;
  // The script comes once the reader is near.
  await own.waitForFunction(() => (globalThis as { story?: { ready: Promise<boolean> } }).story?.ready);
  for (const step of ['opening-stance', 'price-weighing', 'weighing-own']) {
    await own.$eval(`#${step}`, (element) => element.scrollIntoView({ behavior: 'instant' }));
    await frame.locator(`#${step} .on .question`).first().waitFor({ state: 'attached' });
  }
  const before = asked.length;
  for (const step of ['opening-stance', 'price-weighing', 'weighing-own'])
    await own.$eval(`#${step} .on .question input`, (input: HTMLInputElement) => input.click());
  expect(await own.$$eval('.question :checked', (all) => all.length)).toBe(3);
  await page.waitForTimeout(1500);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  for (const said of [...heard, ...asked.slice(before), own.url(), page.url()])
    expect(said).not.toMatch(/holds|stance|weigh|harder|verdict/i);
});

describe('the card', () => {
  it.each([
    ['/nl/', 'Maak een kaart van mijn weging', 'Bewaar als afbeelding', 'Bewaar als tekst'],
    ['/en/', 'Make a card of my weighing', 'Save as an image', 'Save as text']
  ])('is made on the device, and saved as an image and as text: %s', async (path, make, image, text) => {
    const partly = path === '/nl/' ? 'Deels' : 'Partly';
    const { page } = await open(path);
    expect(await page.getByRole('button', { name: make }).count()).toBe(0);
    await choose(page, 'regulation-weighing', partly);
    await page.getByRole('button', { name: make }).click();
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click()
      ]);
      return { name: download.suggestedFilename(), body: readFileSync(await download.path()) };
    };
    const picture = await saved(image);
    expect(picture.name).toMatch(/\.png$/);
    expect(picture.body.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.body.readUInt32BE(16)).toBe(1200);
    const words = (await saved(text)).body.toString();
    expect(words).toContain(path === '/nl/' ? 'de regels' : 'the rules');
    expect(words.trim().endsWith(path)).toBe(true);
    expect(await page.locator('.card textarea').inputValue()).toBe(words);
    // It is that of the answers for which it was made.
    await choose(page, 'price-weighing', partly);
    expect(await page.locator('.card').count()).toBe(0);
  });
});

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
  ['320 px', { width: 320, height: 568 }]
] as const)('%s', (_, viewport) => {
  it.each(['/nl/', '/en/', '/nl/chapter/weighing/', '/en/chapter/weighing/'])(
    'everything fits, and can be hit: %s',
    async (path) => {
      const { page } = await open(path, { viewport });
      const dossier = path.includes('chapter');
      await page
        .locator(dossier ? '#weighing-own .question' : '#price-weighing .question')
        .getByRole('radio')
        .nth(2)
        .check();
      const found = await page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const named = (elements: Element[]) => elements.map((element) => element.outerHTML.slice(0, 90));
        const all = (selector: string) => [...document.querySelectorAll<SVGGraphicsElement>(selector)];
        return {
          wide: named(
            all('.weigh-part, .weigh-part *, .argument-list *').filter(
              (part) => part.checkVisibility() && part.getBoundingClientRect().right > width + 1
            )
          ),
          small: named(
            all('.question label, .weigh-part button, .weigh-part .actions a, .argument-list summary').filter(
              (part) => part.getBoundingClientRect().height < 43.9
            )
          )
        };
      });
      expect(found.wide).toEqual([]);
      expect(found.small).toEqual([]);
      expect(await page.locator('.argument-list').count()).toBe(dossier ? 1 : 0);
    }
  );
});

it.each([WIDE, PHONE])('axe finds nothing in what was answered', async (viewport) => {
  const { page } = await open('/nl/', { viewport });
  const look = async (steps: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, steps)).toEqual([]);
    }
  };
  await choose(page, 'price-weighing', 'Houdt geen stand');
  await choose(page, 'weighing-own', 'reguleren');
  await page.getByRole('button', { name: 'Maak een kaart van mijn weging' }).click();
  await look('#opening-stance, #price-weighing, #weighing-own');
  await toMap(page, 'nl');
  await page.locator('.argument-list summary').first().click();
  await look('#weighing-map, #weighing-own');
});

it('the argument is walked by keyboard, unfolds and leads to the steps', async () => {
  const { page } = await open('/nl/chapter/weighing/');
  await page.locator('.argument-list summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname, hash }) => !pathname.includes('weighing') && hash.length > 1);
  const hash = new URL(page.url()).hash;
  expect(await page.locator(hash).count()).toBe(1);
  expect(await page.$eval(hash, (step) => step.getBoundingClientRect().top < innerHeight)).toBe(true);
});

it('is told to a screen reader as questions with their answers, and as claims with their verdicts', async () => {
  const { page } = await open('/nl/');
  await choose(page, 'price-weighing', 'Houdt geen stand');
  const question = await page.locator('#price-weighing .question').ariaSnapshot();
  expect(question).toMatch(/group "Houdt deze pijler stand\? ?De straatprijs stijgt niet/);
  expect(question).toContain('radio "Houdt geen stand" [checked]');
  await toMap(page, 'nl');
  const list = await page.locator('#weighing-map .argument-list').ariaSnapshot();
  expect(list).toContain('list "Kaart van het betoog"');
  expect(list).toMatch(
    /De prijs De straatprijs stijgt niet: de strijd maakt cocaïne niet schaars\. Jij: houdt geen stand/
  );
});

describe('without a script', () => {
  it.each(['/nl/', '/en/'])('the questions are put in words: %s', async (path) => {
    const { page } = await theatre.open(path, { javaScriptEnabled: false });
    expect(await page.locator('.to-oneself').count()).toBe(7);
    expect(await page.locator('main :is(input, fieldset)').count()).toBe(0);
  });

  it.each(['nl', 'en'])('the whole argument stands, and unfolds: %s', async (lang) => {
    const { page } = await theatre.open(`/${lang}/chapter/weighing/`, { javaScriptEnabled: false });
    for (const summary of await page.locator('.argument-list summary').all()) await summary.click();
    expect(await page.locator('.argument-list li:visible').count()).toBe(20);
  });

  it('paper has where the reader began and stands now', async () => {
    const { page } = await open('/nl/');
    await choose(page, 'opening-stance', 'verbod houden');
    await choose(page, 'weighing-own', 'reguleren');
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Aan het begin stond je bij: verbod houden. Nu sta je bij: reguleren.').waitFor();
  });

  it('paper has the argument, unfolded', async () => {
    const { page } = await open('/nl/chapter/weighing/');
    await page.emulateMedia({ media: 'print' });
    const last = page.locator('.argument-list li').last();
    expect(await last.evaluate((item) => item.getBoundingClientRect().height > 0)).toBe(true);
    expect(await page.locator('.question:visible').count()).toBe(0);
  });
});
