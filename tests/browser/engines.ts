/** The engines in which the embeds are tried, driven alike. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, firefox } from 'playwright-core';
import { chromiumPath } from '../../scripts/install.mjs';
import { webkit } from './webkit.ts';

/** A tab with an article in it, and the first frame of that. */
export interface Tab {
  /** Runs in the article, or in whatever page was opened. */
  host<Result, Given = undefined>(work: (given: Given) => Result, given?: Given): Promise<Result>;
  /** Runs in the frame. */
  story<Result, Given = undefined>(work: (given: Given) => Result, given?: Given): Promise<Result>;
  /** Presses something in the frame. */
  click(selector: string): Promise<void>;
  /** Turns the wheel over the middle of the window, by so many px. */
  wheel(by: number): Promise<void>;
  /** Presses a key, or two at once. */
  press(key: Key): Promise<void>;
  /** Makes what is seen of the page so large, in px. */
  size(width: number, height: number): Promise<void>;
  /** Goes to another page, one back, or loads this one again. */
  go(to: string | 'back' | 'again'): Promise<void>;
  /** Makes the processor so many times as slow, for both pages; only Chromium can. */
  slow?(times: number): Promise<void>;
  close(): Promise<void>;
}

export type Key = 'Tab' | 'Shift+Tab' | 'Space' | 'PageDown' | 'ArrowRight' | 'ArrowDown' | 'Escape' | 't';

export interface Engine {
  /** Opens a page; where it matters how large what is seen of it is from the start, in px, that is given. */
  open(address: string, width?: number, height?: number): Promise<Tab>;
  close(): Promise<void>;
}

const CHROMIUM = chromiumPath() ?? '';
const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** `settings`: of the browser's own, beside those that it needs to start here. */
export const launchChromium = (...settings: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...settings
    ]
  });

const launchFirefox = (): Promise<Browser> =>
  firefox.launch({
    channel: 'moz-firefox',
    executablePath: FIREFOX,
    // The driver's input reaches no frame that has a process of its own.
    firefoxUserPrefs: { 'fission.autostart': false }
  });

/** Article and story in processes of their own, as in a reader's Chromium; without a window it is not so by itself. */
const ISOLATED = '--site-per-process';

/** What each engine needs on this machine, and how it starts. */
export const ENGINES: { name: string; missing: string[]; start: () => Promise<Engine> }[] = [
  { name: 'Chromium', missing: lacks(CHROMIUM), start: async () => played(await launchChromium(ISOLATED)) },
  { name: 'Firefox', missing: lacks(FIREFOX), start: async () => played(await launchFirefox()) },
  { name: 'WebKit', missing: lacks('/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'), start: webkit }
];

function lacks(...paths: string[]): string[] {
  return paths.filter((path) => !existsSync(path));
}

function played(browser: Browser): Engine {
  return {
    async open(address, width = 1280, height = 800) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(address);
      const frame = () => page.frames().find((one) => one.parentFrame() === page.mainFrame())!;
      return {
        host: ((work, given) => page.evaluate(work as () => unknown, given as undefined)) as Tab['host'],
        story: ((work, given) => frame().evaluate(work as () => unknown, given as undefined)) as Tab['story'],
        click: (selector) => frame().click(selector),
        async wheel(by) {
          const { width, height } = page.viewportSize()!;
          await page.mouse.move(width / 2, height / 2);
          await page.mouse.wheel(0, by);
        },
        press: (key) => page.keyboard.press(key),
        size: (width, height) => page.setViewportSize({ width, height }),
        async go(to) {
          // Firefox's driver waits for a page that it has kept to load.
          if (to === 'back') await page.evaluate(() => void setTimeout(() => history.back()));
          else if (to === 'again') await page.reload();
          else await page.goto(to);
        },
        async slow(rate) {
          for (const one of [page, frame()]) {
            const session = await page.context().newCDPSession(one);
            await session.send('Emulation.setCPUThrottlingRate', { rate });
          }
        },
        close: () => page.close()
      } as Tab;
    },
    close: () => browser.close()
  };
}
