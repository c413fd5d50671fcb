/** What a frame that is read step by step says to its host, and lets itself be told. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Hosted } from './embed-host.ts';
import { type Stage, stage } from './page.ts';
import { BARE, bareFrame, type Frame } from './stepper-frame.ts';

let theatre: Stage;
let hosted: Hosted;
beforeAll(async () => void (theatre = await stage()));
afterAll(() => theatre.close());
afterEach(() => hosted.close());

const bare = async (...asked: Frame): Promise<Hosted> => (hosted = await bareFrame(theatre, ...asked));

it('tells the host nothing of what the reader does', async () => {
  hosted = await bare(700, 600, BARE);
  const before = (await hosted.messages()).length;
  const frame = hosted.frame();
  for (let turn = 0; turn < 4; turn++) await frame.click('.stepper .on');
  await frame.locator('.step.shown a.figure').first().click();
  const said = (await hosted.messages()).slice(before).map(({ data }) => JSON.stringify(data));
  // A greeting may still be said again: it says no more than that somebody is there.
  expect(said.filter((message) => message !== '"story:hello"')).toEqual([]);
});

it('is not moved by what a hostile host says', async () => {
  hosted = await bare(700, 600, '/en/embed/chapter/narco/');
  await hosted.frame().click('.stepper .on');
  const { frame } = hosted;
  const shown = () => frame().evaluate(() => document.body.innerHTML);
  let before = '';
  // The chart comes to rest first.
  await expect
    .poll(async () => before === (before = await shown()), { interval: 200, timeout: 10_000 })
    .toBe(true);
  await hosted.page.evaluate(() => {
    const frame = document.querySelector('iframe')!.contentWindow!;
    const bad: unknown[] = [
      null,
      undefined,
      0,
      NaN,
      '',
      'story:init',
      '[iFrameSizer]',
      '[iFrameSizer]a:b',
      'pymx',
      {},
      []
    ];
    bad.push(
      { sentinel: 'amp' },
      { type: ['iframe-child-init'] },
      { message: 'ready', secret: '<b>' },
      [1e9, -1],
      new Map()
    );
    bad.push('x'.repeat(1e6), { height: 'calc(1px)' }, '[iFrameSizer]<img src=x>:1:true');
    for (const message of bad.slice(0, -1))
      for (let turn = 0; turn < 20; turn++) frame.postMessage(message, '*');
  });
  await hosted.page.waitForTimeout(300);
  expect(await shown()).toBe(before);
  expect(hosted.complaints).toEqual([]);
});
