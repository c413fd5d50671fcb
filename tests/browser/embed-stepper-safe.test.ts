/** What a frame that is read step by step says to its host, and lets itself be told. */
import { expect, it } from 'vitest';
import { inMode } from './embed-host.ts';
import { BARE, onBareFrame } from './stepper-frame.ts';

const { bare, hosted } = onBareFrame();

it('tells the host nothing of what the reader does', async () => {
  await bare(700, 600, BARE);
  const before = (await hosted().messages()).length;
  const frame = hosted().frame();
  for (let turn = 0; turn < 4; turn++) await frame.click('.stepper .on');
  await frame.locator('.step.shown a.figure').first().click();
  // Whatever the frame said before this has come by then.
  await frame.evaluate(() => window.parent.postMessage('the last', '*'));
  const heard = async () => (await hosted().messages()).map(({ data }) => JSON.stringify(data));
  await expect.poll(heard).toContain('"the last"');
  const said = (await heard()).slice(before, -1);
  // A greeting may still be said again: it says no more than that somebody is there.
  expect(said.filter((message) => message !== '"story:hello"')).toEqual([]);
});

it('is not moved by what a hostile host says', async () => {
  await bare(700, 600, '/en/embed/chapter/narco/');
  await hosted().frame().click('.stepper .on');
  const { frame } = hosted();
  const shown = () => frame().evaluate(() => document.body.innerHTML);
  let before = '';
  // The chart comes to rest first.
  await expect.poll(async () => before === (before = await shown()), { interval: 200 }).toBe(true);
  await hosted().page.evaluate(() => {
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
    bad.push('x'.repeat(1e6), { height: 'calc(1px)' });
    for (const message of bad) for (let turn = 0; turn < 20; turn++) frame.postMessage(message, '*');
  });
  await hosted().page.waitForTimeout(300);
  expect(await shown()).toBe(before);
  expect(hosted().complaints).toEqual([]);
});

it('calls itself by the name that a host gives it, whatever that is, and makes nothing of it', async () => {
  await bare(700, 600, BARE);
  await hosted().page.evaluate(() =>
    document.querySelector('iframe')!.contentWindow!.postMessage('[iFrameSizer]<img src=x>:1:true', '*')
  );
  await inMode(hosted(), 'flow');
  const named = async () =>
    (await hosted().messages()).map(({ data }) => String(data)).filter((data) => data.includes('<img'));
  await expect.poll(named).not.toEqual([]);
  for (const said of await named())
    expect(said).toMatch(/^\[iFrameSizer\]<img src=x>:\d+:\d+:(init|resize)$/);
  expect(await hosted().frame().locator('img[src=x]').count()).toBe(0);
  expect(hosted().complaints).toEqual([]);
});
