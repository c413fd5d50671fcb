import { expect, it } from 'vitest';
import { comeTo, onStage, PHONE } from './page.ts';

const theatre = onStage();

it.each(['nl', 'en'])('a place is found on the strip, in words and on the chart (%s)', async (lang) => {
  const { page } = await theatre.open(`/${lang}/chapter/market/`, { viewport: PHONE });
  await comeTo(page, 'market-sewage-all', '.finder');
  const finder = page.locator('#market-sewage-all .finder');
  await finder.locator('select').selectOption({ value: 'NL-eindhoven' });
  const row = page.locator('#market-sewage-all li[data-territory="NL-eindhoven"]');
  const value = await row.locator('span').nth(1).textContent();
  const rank = await row.evaluate((item) => [...item.parentElement!.children].indexOf(item) + 1);
  const told = await finder.getByRole('status').textContent();
  expect(told).toContain(`Eindhoven: ${value} `);
  expect(told).toContain(` ${rank} `);
  const label = page.locator('.chart[data-state="sewage-all"] .narrow text', { hasText: 'Eindhoven' });
  await expect.poll(() => label.textContent()).toContain(value!);

  await finder.locator('select').selectOption({ index: 0 });
  expect(await finder.getByRole('status').textContent()).toBe('');
  await expect.poll(() => label.count()).toBe(0);
});

it('the list of places stands without a script', async () => {
  const { page } = await theatre.open('/nl/chapter/market/', { javaScriptEnabled: false });
  const places = await page.locator('#market-sewage-all li[data-territory]').allTextContents();
  expect(places.length).toBeGreaterThan(100);
  const values = places.map((place) => Number(place.replace(/^\D+|\.|^.* (?=\d)/g, '')));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});
