/** What a reader opens, selects and scrolls in a frame that is read step by step has its own use for taps, fingers and the focus. */
import { expect, it } from 'vitest';
import { ready } from './page.ts';
import { onBareFrame } from './stepper-frame.ts';

const { bare, hosted } = onBareFrame();

/** The step that is shown, its side, and which of its blocks are seen. */
const shown = () =>
  hosted()
    .frame()
    .evaluate(() => {
      const step = document.querySelector('.step.shown');
      const seen = [...(step?.children ?? [])].filter((block) => block.getClientRects().length > 0);
      return {
        step: step?.id,
        side: document.querySelector<HTMLElement>('.chapter.shown')?.dataset.side,
        seen: seen.map((block) => `${block.tagName} ${block.textContent.slice(0, 40)}`)
      };
    });

/** From the chart of the step with that dot to its words. */
async function toWords(dot: number): Promise<void> {
  const frame = hosted().frame();
  await frame.click(`.dots li:nth-child(${dot}) button`);
  await expect.poll(shown).toMatchObject({ side: 'chart' });
  await frame.click('.stepper .on');
  await expect.poll(shown).toMatchObject({ side: 'words' });
}

it('words go on to their next page where something is opened on this one, and back', async () => {
  await bare(300, 320);
  const frame = hosted().frame();
  /** What is seen of the step page by page, until another step comes. */
  const pages = async () => {
    const all = [(await shown()).seen];
    for (const { step } = [await shown()][0]!; ;) {
      await frame.click('.stepper .on');
      const now = await shown();
      if (now.step !== step) return all;
      all.push(now.seen);
    }
  };
  await toWords(3);
  const before = await pages();
  expect(before.length).toBeGreaterThan(1);
  await toWords(3);
  await frame.locator('.step.shown a.figure:visible').first().click();
  await frame.waitForSelector('.step.shown .in-text');
  const after = await pages();
  expect(after[0]).toEqual(expect.arrayContaining(before[0]!));
  expect(after.slice(1)).toEqual(before.slice(1));
  // Back from the next step its last page is shown, and from another step its first.
  await toWords(3);
  const last = await pages();
  await frame.locator('.stepper .back').click();
  expect((await shown()).seen).toEqual(last.at(-1));
  await frame.locator('.step.shown :is(a.figure, summary):visible').first().click();
  await toWords(3);
  expect((await shown()).seen).toEqual(before[0]);
});

it('a finger that goes sideways over a table scrolls the table, and leads nowhere', async () => {
  await bare(360, 640, undefined, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  const frame = hosted().frame();
  await ready(frame);
  // Enlarged by the reader, some tables are wider than a phone.
  await frame.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await frame.click('.dots li:nth-child(4) button');
  await frame.waitForSelector('.shown .pinned .chart[data-state=cheaper] .point-stop');
  const stop = frame.locator('.shown .pinned .point-stop:visible');
  await stop.dispatchEvent('keydown', { key: 't' });
  const table = frame.locator('.shown .point-table');
  const { x, y } = (await table.boundingBox())!;
  const before = await shown();
  const touch = await hosted().page.context().newCDPSession(hosted().page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx?: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: dx === undefined ? [] : [{ x: x + 200 + dx, y: y + 80 }]
    });
  await send('touchStart', 0);
  for (let step = 1; step <= 8; step++) await send('touchMove', -15 * step);
  await send('touchEnd');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(20);
  expect(await shown()).toEqual(before);
  expect(await table.isVisible()).toBe(true);
});

it('words without their chart have no buttons that lead to it', async () => {
  await bare(360, 640);
  const frame = hosted().frame();
  const buttons = frame.locator('.step.shown .point-ways button');
  await toWords(3);
  await frame.locator('.step.shown .in-words summary').click();
  await expect.poll(() => buttons.count()).toBe(3);
  expect(await buttons.first().isVisible()).toBe(false);
  await hosted().page.evaluate(() => (document.querySelector('iframe')!.width = '1000'));
  await hosted().page.setViewportSize({ width: 1000, height: 800 });
  await expect.poll(() => buttons.first().isVisible()).toBe(true);
});

it('who selects words of a caption stays at its step', async () => {
  await bare(1000, 600);
  const frame = hosted().frame();
  await frame.click('.dots li:nth-child(3) button');
  const before = await shown();
  const { x, y } = (await frame.locator('.shown .pinned .caption.current:visible').last().boundingBox())!;
  const { mouse } = hosted().page;
  await mouse.move(x + 4, y + 10);
  await mouse.down();
  await mouse.move(x + 150, y + 12, { steps: 8 });
  await mouse.up();
  expect(await frame.evaluate(() => String(getSelection()).length)).toBeGreaterThan(5);
  expect(await shown()).toEqual(before);
});

it('at the first view and at the last the button that was pressed keeps the focus', async () => {
  await bare(700, 600);
  const frame = hosted().frame();
  for (const [dot, name] of [
    [':first-child', 'back'],
    [':last-child', 'on']
  ] as const) {
    const button = frame.locator(`.stepper .${name}`);
    // The end of it, or the beginning, is a press or two away.
    await frame.click(`.dots li${dot} button`);
    if (name === 'back') await frame.click('.stepper .on');
    expect(await button.getAttribute('aria-disabled')).toBe('false');
    await button.focus();
    for (let press = 0; press < 12 && (await button.getAttribute('aria-disabled')) !== 'true'; press++)
      await button.evaluate((one: HTMLElement) => one.click());
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    const before = await shown();
    await button.evaluate((one: HTMLElement) => one.click());
    expect(await shown()).toEqual(before);
  }
});
