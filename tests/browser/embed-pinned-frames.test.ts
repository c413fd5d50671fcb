/** Two frames and no script of ours on the host's page: one senses where the host is, the other follows. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type At, article, stories, twoFrames, until, wheel } from './embed-article.ts';
import type { Hosted } from './embed-host.ts';
import { type Stage, stage } from './page.ts';

let theatre: Stage;
let hosted: Hosted;
beforeAll(async () => void (theatre = await stage()));
afterAll(() => theatre.close());
afterEach(() => hosted.close());

const BOX = 9 * 800;
/** The story goes through its length while the frame goes through its box. */
const inStep = ({ mode, story, offset, most, window }: At): boolean =>
  mode === 'pinned' && Math.abs(story - (offset * most) / (BOX - window)) <= 2;

const open = async () => {
  hosted = await article(theatre, {
    snippet: twoFrames,
    head: `<meta http-equiv="content-security-policy" content="script-src 'none'">`
  });
  await until(hosted.page, (now) => inStep(now) && now.most > 1000);
  return hosted.page;
};

it('follows the wheel and stands exactly when it rests', async () => {
  const page = await open();
  await wheel(page, 300, 3);
  for (let turn = 0; turn < 12; turn++) {
    await wheel(page, 137, 4);
    await until(page, inStep);
  }
  await wheel(page, 800, 14);
  await until(page, (now) => inStep(now) && now.top < 0 && now.story >= now.most - 2);
  await wheel(page, -3000, 5);
  await until(page, (now) => inStep(now) && now.story === 0);
  expect(hosted.complaints).toEqual([]);
});

it('jumps are followed too', async () => {
  const page = await open();
  for (const top of [1200, 5000, 3456, 7000, 100]) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    await until(page, (now) => inStep(now) && Math.abs(now.host - top) <= 1);
  }
});

it('scrolling and keys that begin in the frame move the host', async () => {
  const page = await open();
  await page.evaluate(() => window.scrollTo(0, 2000));
  await until(page, (now) => inStep(now) && now.host === 2000);
  await stories(page)[0]?.evaluate(() => document.getElementById('price-chain')?.scrollIntoView());
  const { host } = await until(page, (now) => inStep(now) && now.story > 3500);
  await page.mouse.click(640, 780);
  await page.keyboard.press('PageUp');
  await until(page, (now) => inStep(now) && Math.abs(host - 700 - now.host) <= 2);
});
