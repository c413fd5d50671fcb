import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { comeTo, onStage, PHONE, ready, WIDE } from './page.ts';

const theatre = onStage();

/** The story with the simulator in it, at the top of the window. */
async function panel(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await theatre.open(path, options);
  if (path.startsWith('/nl/embed/simulator/')) await page.waitForSelector('.interactive.on > .simulator');
  else await comeTo(page, 'regulation-simulator', '.interactive.on > .simulator');
  await page.$eval('.simulator', (simulator) => simulator.scrollIntoView({ behavior: 'instant' }));
  return page;
}
const said = async (page: Page) => (await page.locator('.sim-results [aria-live]').textContent())?.trim();
const choose = (page: Page, name: string) =>
  page.locator('.simulator label', { hasText: name }).first().click();

it.each([
  ['/nl/', 'Zoals vandaag', 'Streng staatsbeheer', 'Gebruik 108, tussen', 'Criminele omzet 36, tussen'],
  ['/en/', 'As today', 'Strict state control', 'Use 108, between', 'Criminal revenue 36, between']
])('a choice shows what the model makes of it: %s', async (path, today, name, use, revenue) => {
  const page = await panel(path);
  expect(await said(page)).toContain(use);
  await choose(page, today);
  expect(await said(page)).toMatch(/100\. .* 100\. .* 0\.$/);
  await choose(page, name);
  expect(await said(page)).toContain(use);
  expect(await said(page)).toContain(revenue);
});

it('the keyboard alone moves a slider, and what lies outside the evidence is marked', async () => {
  const page = await panel('/nl/');
  await page.locator('.simulator input[type=radio]:checked').first().focus();
  for (const key of ['ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  expect(await page.locator('#sim-legal-price').inputValue()).toBe('1');
  await page.locator('#sim-legal-price').focus();
  await page.keyboard.press('Home');
  expect(await page.locator('#sim-legal-price').inputValue()).toBe('0.1');
  expect(await page.locator('#sim-legal-price').getAttribute('aria-valuetext')).toBe('10% van vandaag');
  expect(await page.locator('#sim-legal-price-evidence').textContent()).toContain('Buiten het bewijs.');
  expect(await page.locator('.sim-results .unknown').count()).toBe(1);
  expect(await said(page)).toContain('Geen bewijs: over prijzen onder 50% van vandaag is niets bekend.');
});

it('says of an expensive market that is nearly all legal that nothing supports it', async () => {
  const page = await panel('/en/?policy=1.state-year-5.150.90.89.5.65');
  expect(await page.locator('.sim-results .key').textContent()).toContain(
    'more expensive than illegal, and yet more than 72% legal'
  );
});

describe('an address', () => {
  it('is made when it is asked for, and opens the same policy', async () => {
    const page = await panel('/nl/');
    await choose(page, 'Commerciële verkoop');
    await page.locator('#sim-legal-share').fill('0.5');
    expect(page.url()).not.toContain('policy');
    await page.getByRole('button', { name: 'Maak een adres van dit beleid' }).click();
    const address = await page.getByLabel('Adres van dit beleid').inputValue();
    expect(address).toMatch(/\/nl\/\?policy=1\.commercial-year-5\.60\.50\.70\.35\.65#regulation-simulator$/);
    const before = await said(page);

    const other = await panel(new URL(address).pathname + new URL(address).search);
    expect(await other.locator('#sim-legal-share').inputValue()).toBe('0.5');
    expect(await said(other)).toBe(before);
  });

  it.each(['/nl/embed/simulator/', '/nl/embed/story/?mode=flow'])(
    'made in %s leads to the story',
    async (path) => {
      const page = await panel(path);
      await page.getByRole('button', { name: 'Maak een adres van dit beleid' }).click();
      expect(await page.getByLabel('Adres van dit beleid').inputValue()).toMatch(
        /^http:\/\/[^/]+\/nl\/\?policy=1\.state-year-5\.100\.63\.89\.5\.65#regulation-simulator$/
      );
    }
  );

  it('goes when another policy is set', async () => {
    const page = await panel('/en/');
    await page.getByRole('button', { name: 'Make a link to this policy' }).click();
    expect(await page.getByLabel('Link to this policy').count()).toBe(1);
    await choose(page, 'Harder prohibition');
    expect(await page.getByLabel('Link to this policy').count()).toBe(0);
  });

  it.each(['1.nonsense', '1.state-year-5.100', '%3Cscript%3E'])(
    'that is malformed opens today and says so: %s',
    async (policy) => {
      const page = await panel(`/nl/?policy=${policy}`);
      expect(await page.locator('.simulator [role=alert]').textContent()).toContain('is niet te lezen');
      expect(await said(page)).toMatch(/100\. .* 100\. .* 0\.$/);
      await choose(page, 'Harder verbod');
      expect(await page.locator('.simulator [role=alert]').count()).toBe(0);
    }
  );
});

describe.each([
  ['wide', { viewport: WIDE }],
  ['phone', { viewport: PHONE }],
  ['320 px', { viewport: { width: 320, height: 568 } }],
  ['on its side', { viewport: { width: 844, height: 390 } }]
] as const)('%s', (size, options) => {
  it.each(['/nl/', '/en/'])(
    'every control is large enough and nothing runs out of the page: %s',
    async (path) => {
      const page = await panel(`${path}?policy=1.commercial-year-5.60.70.70.35.65`, options);
      const found = await page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const inside = [...document.querySelectorAll('.simulator *')].filter(
          (element) => !element.closest('svg, .sim-unseen')
        );
        const controls = inside.filter((element) =>
          element.matches('button, summary, input[type=range], .choices label')
        );
        const named = (elements: Element[]) => elements.map((element) => element.outerHTML.slice(0, 80));
        return {
          wide: named(inside.filter((element) => element.getBoundingClientRect().right > width + 1)),
          small: named(controls.filter((element) => element.getBoundingClientRect().height < 43.9))
        };
      });
      expect(found).toEqual({ wide: [], small: [] });
    }
  );

  it('the result stays in sight while a slider moves, where the window has room for both', async () => {
    const page = await panel('/nl/?policy=1.commercial-year-5.60.70.70.35.65', options);
    await page.locator('#sim-price-sensitivity').focus();
    const { result, slider, height, stays } = await page.evaluate(() => {
      const box = (selector: string) =>
        document.querySelector(selector)!.getBoundingClientRect().toJSON() as DOMRect;
      return {
        result: box('.sim-results .form'),
        slider: box('#sim-price-sensitivity'),
        height: innerHeight,
        stays: getComputedStyle(document.querySelector('.sim-results')!).position === 'sticky'
      };
    });
    expect(stays).toBe(size !== '320 px');
    if (stays) {
      expect(result.top).toBeGreaterThanOrEqual(0);
      expect(result.bottom).toBeLessThanOrEqual(height);
    }
    expect(slider.top).toBeGreaterThanOrEqual(0);
    expect(slider.bottom).toBeLessThanOrEqual(height);
    expect(slider.top >= result.bottom || slider.right <= result.left).toBe(true);
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing in the open panel (%s)', async (colorScheme) => {
  const page = await panel('/nl/?policy=1.state-year-5.30.63.89.5.65', { colorScheme });
  expect(await violations(page, '.simulator')).toEqual([]);
});

it('its script comes once the reader is near, and not before', async () => {
  const asked: string[] = [];
  const { page } = await theatre.open('/nl/chapter/regulation/', {
    before: (page) => void page.on('request', (request) => asked.push(request.url()))
  });
  await ready(page);
  const scripts = () => asked.filter((url) => url.includes('/run/interactives.')).length;
  expect(scripts()).toBe(0);
  await comeTo(page, 'regulation-simulator', '.interactive.on > .simulator');
  expect(scripts()).toBe(1);
});
