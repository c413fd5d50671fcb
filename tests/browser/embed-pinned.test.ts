/** The story in an article of another site: the reader scrolls the article, and the story scrolls with it. */
import { describe, expect, it } from 'vitest';
import { at, pinned, pinnedFrame, scrollTo, stories, together, until, wheel } from './embed-article.ts';
import type { Page } from 'playwright-core';
import { onArticle } from './on-article.ts';
import { ready } from './page.ts';

const { address, complaints, open } = onArticle();

describe('the wheel', () => {
  it('moves article and story as one, without a jump or a trap, there and back', async () => {
    const page = await open();
    await pinned(page);
    for (const by of [340, -340]) {
      for (let before = await at(page), stuck = 0; ;) {
        await wheel(page, by, 1);
        const now = await until(page, together);
        const moved = now.host - before.host;
        const limit = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
        // Every turn of the wheel is the host's, and what is on screen moves exactly as far.
        expect(Math.abs(now.top - now.story - (before.top - before.story) + moved)).toBeLessThanOrEqual(2);
        expect(Math.sign(moved) === Math.sign(by) || now.host <= 1 || now.host >= limit - 1).toBe(true);
        if (moved === 0 && ++stuck > 2) break;
        before = now;
      }
    }
    expect((await at(page)).host).toBe(0);
    expect(complaints()).toEqual([]);
  });

  it('meets no second scroll bar', async () => {
    const page = await open();
    await pinned(page);
    const bar = await stories(page)[0]?.evaluate(
      () => window.innerWidth - document.documentElement.clientWidth
    );
    expect(bar).toBe(0);
  });
});

describe('a phone', () => {
  const options = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

  it('a finger on the story moves the article', async () => {
    const page = await open({ options });
    await pinned(page);
    const touch = await page.context().newCDPSession(page);
    const drag = async (from: number, to: number) => {
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 200, y }] });
      await send('touchStart', from);
      for (let part = 1; part <= 10; part++) {
        await send('touchMove', from + ((to - from) * part) / 10);
        await page.waitForTimeout(16);
      }
      await send('touchEnd');
    };
    for (let before = await at(page); before.offset < 1500; before = await at(page)) {
      await drag(700, 200);
      await until(page, (now) => together(now) && now.host - before.host > 450);
    }
    // A fling may still be going on.
    await page.waitForTimeout(500);
    const before = await until(page, together);
    await drag(200, 700);
    await until(page, (now) => together(now) && before.host - now.host > 450);
  });

  it('turned on its side and back, it shows the same lines', async () => {
    const page = await open({ options });
    await pinned(page);
    /** What stands in the middle of the words, below what is pinned there, and how far from it the paragraph begins. */
    const middle = () =>
      stories(page)[0]!.evaluate(() => {
        const begin = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
        const line = (begin + innerHeight) / 2;
        const blocks = [...document.querySelectorAll('.step h3, .step > p')].filter(
          (one) => one.getBoundingClientRect().height
        );
        const above = blocks.filter((one) => one.getBoundingClientRect().top <= line);
        const { top } = document.querySelector('#price-real > p')!.getBoundingClientRect();
        return { words: above.at(-1)?.textContent, below: top - line };
      });
    const words = await stories(page)[0]!.textContent('#price-real > p');
    // Charts and interactives come on the way.
    for (let turn = 0; turn < 3; turn++)
      await scrollTo(page, Math.round((await at(page)).host + (await middle()).below + 60));
    expect((await middle()).words).toBe(words);
    await page.waitForTimeout(300);
    for (const [width, height] of [
      [844, 390],
      [390, 844],
      [600, 700],
      [390, 844]
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(400);
      await until(page, (now) => together(now) && Math.abs(now.height - height) <= 1);
      expect((await middle()).words, `${width} x ${height}`).toBe(words);
    }
  });
});

describe('the keyboard', () => {
  it('scrolls the article from within the frame', async () => {
    const page = await open();
    await pinned(page);
    // On plain words: a key that presses a button does not scroll.
    await stories(page)[0]!
      .locator('#price-nominal > p')
      .first()
      .click({ position: { x: 4, y: 4 } });
    let before = await until(page, together);
    // A page is seven eighths of the room that words have below the pinned chart.
    const room = await stories(page)[0]!
      .locator('#price .pinned')
      .evaluate((chart) => window.innerHeight - chart.getBoundingClientRect().bottom);
    const words = (room * 7) / 8;
    expect(words).toBeGreaterThan(200);
    for (const [key, by] of [
      ['ArrowDown', 40],
      ['ArrowUp', -40],
      ['PageDown', words],
      ['Space', words],
      ['Shift+Space', -words],
      ['PageUp', -words]
    ] as const) {
      await page.keyboard.press(key);
      before = await until(page, (now) => together(now) && Math.abs(now.host - before.host - by) <= 2);
    }
    await page.keyboard.press('End');
    const { host } = await until(page, (now) => together(now) && now.top < -1000);
    expect(host).toBe(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight));
    await page.keyboard.press('Home');
    await until(page, (now) => together(now) && now.host === 0);
  });

  it('turns pages at once where less motion is asked for', async () => {
    const page = await open({ options: { reducedMotion: 'reduce' } });
    await pinned(page);
    await stories(page)[0]!
      .locator('#price-nominal > p')
      .first()
      .click({ position: { x: 4, y: 4 } });
    const before = await until(page, together);
    await page.evaluate(() => {
      const places = new Set<number>();
      Object.assign(window, { places });
      addEventListener('scroll', () => places.add(scrollY));
    });
    await page.keyboard.press('PageDown');
    const after = await until(page, (now) => together(now) && now.host > before.host + 200);
    const places = await page.evaluate(() => [...(window as unknown as { places: Set<number> }).places]);
    expect(places).toEqual([after.host]);
  });

  it('Enter on a link within the story leads there, and Tab goes on from there', async () => {
    const page = await open({ snippet: (site) => pinnedFrame(site, '/nl/embed/story/') });
    await pinned(page);
    const story = stories(page)[0]!;
    const focused = () => story.evaluate(() => document.activeElement?.id);
    await story.locator('a[href="#price"]').first().focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter');
        return focused();
      })
      .toBe('price-title');
    const there = () => story.locator('#price').evaluate((section) => section.getBoundingClientRect().top);
    await until(page, (now) => together(now) && now.offset > 2000);
    // The host would have brought what has the focus into view by now.
    await page.waitForTimeout(200);
    expect(Math.abs(await there())).toBeLessThan(2);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => story.evaluate(() => document.activeElement?.closest('.chapter')?.id))
      .toBe('price');
    expect(await focused()).not.toBe('price-title');
  });

  it('is left alone where a key means something else', async () => {
    const page = await open();
    await pinned(page);
    const story = stories(page)[0]!;
    const summary = story.locator('#price-nominal .in-words summary');
    // The browser sends keys to the frame once that was clicked in.
    await story
      .locator('#price-nominal > p')
      .first()
      .click({ position: { x: 4, y: 4 } });
    await summary.focus();
    const before = await until(page, together);
    const press = async (key: string) => {
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
      return (await at(page)).host - before.host;
    };
    expect(await press('Space')).toBe(0);
    await expect.poll(() => story.locator('#price-nominal .in-words').getAttribute('open')).not.toBeNull();
    // Extends a selection.
    expect(await press('Shift+ArrowDown')).toBe(0);
    await story.evaluate(() => addEventListener('keydown', (event) => event.preventDefault(), true));
    expect(await press('ArrowDown')).toBe(0);
  });

  it('scrolls article and story as one while the article has the focus', async () => {
    const page = await open();
    await pinned(page);
    const before = await scrollTo(page, 2000);
    await page.keyboard.press('PageDown');
    const down = await until(page, (now) => together(now) && now.host > before.host + 500);
    await page.keyboard.press('Shift+Space');
    await until(page, (now) => together(now) && now.host < down.host - 500);
  });

  it('Tab goes through article and story, and what has the focus is seen', async () => {
    const page = await open();
    await pinned(page);
    const focused = () =>
      stories(page)[0]?.evaluate(() => {
        const { activeElement } = document;
        if (!document.hasFocus() || !activeElement || activeElement === document.body) return undefined;
        const { top, bottom } = activeElement.getBoundingClientRect();
        return { top, bottom };
      });
    let within = 0;
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      let inside = false;
      await expect
        .poll(async () => {
          const [now, seen] = [await at(page), await focused()];
          inside = seen !== undefined;
          return together(now) && (!seen || (now.top + seen.top >= 0 && now.top + seen.bottom <= 800));
        })
        .toBe(true);
      if (inside) within++;
    }
    expect(within).toBeGreaterThan(20);
  });
});

describe('scrolling that begins in the frame', () => {
  const into = (page: Page, work: string) => stories(page)[0]!.evaluate(work);
  const topOf = (page: Page, id: string) =>
    stories(page)[0]!.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top, id);

  it('brings the article along: into view, found, focused, led to', async () => {
    const page = await open();
    await pinned(page);
    await into(page, `document.getElementById('price-pure').scrollIntoView()`);
    await until(page, (now) => together(now) && now.offset > 2000);
    expect(Math.abs((await topOf(page, 'price-pure'))!)).toBeLessThan(600);

    await into(page, `document.getElementById('price-nominal').scrollIntoView()`);
    await until(page, (now) => together(now) && now.offset < 1500);

    await into(page, `window.find('zuivere gram')`);
    await until(page, (now) => together(now) && now.top === 0);
    const found = await stories(page)[0]!.evaluate(
      () => getSelection()?.getRangeAt(0).getBoundingClientRect().top
    );
    expect(found).toBeGreaterThanOrEqual(0);
    expect(found).toBeLessThan(800);

    await into(page, `document.querySelector('.way-out a').focus()`);
    await until(page, (now) => together(now) && now.offset >= now.most - 1);
    await page.evaluate(() => document.getElementById('p3')?.scrollIntoView());
    await until(page, (now) => together(now) && now.offset === 0);
  });

  it('a link within the story leads there and leaves both addresses alone', async () => {
    const page = await open();
    await pinned(page);
    await scrollTo(page, 2000);
    const address = page.url();
    const steps = await page.evaluate(() => history.length);
    await into(
      page,
      `document.querySelector('.way-out').insertAdjacentHTML('beforebegin', '<a id="test" href="#price-chain">x</a>');
       document.getElementById('test').click()`
    );
    await until(page, (now) => together(now) && now.offset > 3000);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(stories(page)[0]?.url()).not.toContain('#');
  });

  it('selecting text moves nothing', async () => {
    const page = await open();
    await pinned(page);
    const words = stories(page)[0]!.locator('#price-nominal > p').first();
    const far = await words.evaluate((one) => one.getBoundingClientRect().top);
    const before = await scrollTo(page, (await at(page)).top + far - 600);
    const { x = 0, y = 0 } = (await words.boundingBox()) ?? {};
    await page.mouse.move(x + 20, y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 14, { steps: 10 });
    await page.mouse.move(x + 240, 740, { steps: 5 });
    await page.mouse.up();
    expect(await stories(page)[0]?.evaluate(() => String(getSelection()).length)).toBeGreaterThan(10);
    expect((await until(page, together)).host).toBe(before.host);
  });
});

describe('keeps the place', () => {
  /** What comes as the reader comes near is there. */
  const steady = async (page: Page) => {
    await ready(stories(page)[0]!);
    return until(page, together);
  };

  it('over a reload: above the story, in it and below it', async () => {
    // In a chapter in which nothing that makes it longer comes above the reader.
    const page = await open({ snippet: (site) => pinnedFrame(site, '/nl/embed/chapter/market/') });
    const { top: begin, most } = await pinned(page);
    for (const top of [begin + most / 2, begin + most + 400, 200, begin + most * 0.8, 100].map(Math.round)) {
      await scrollTo(page, top);
      const before = await steady(page);
      await page.reload();
      await pinned(page);
      // Typefaces may come later this time and make the story a little longer: what is on screen is what counts.
      const after = await steady(page);
      expect(Math.abs(after.top - before.top), `${top}`).toBeLessThanOrEqual(2);
      expect(Math.abs(Math.min(after.story, before.most) - before.story), `${top}`).toBeLessThanOrEqual(150);
    }
  });

  it('of a reader who had tapped on before the loader came', async () => {
    const page = await open({ snippet: (site) => pinnedFrame(site).replace(/<script.*/, '') });
    await until(page, ({ mode }) => mode === 'stepper');
    const frame = stories(page)[0]!;
    for (let tap = 0; tap < 3; tap++) await frame.locator('nav.stepper .on').click();
    const step = await frame.locator('.step.shown').getAttribute('id');
    await page.evaluate((src) => {
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, `${address()}/embed.js`);
    await pinned(page);
    const now = await until(page, (here) => together(here) && here.offset > 100);
    const box = await frame.locator(`#${step}`).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, bottom };
    });
    expect(now.top + box.top).toBeLessThan(800);
    expect(now.top + box.bottom).toBeGreaterThan(400);
  });
});
