/** WebKit, driven over the WebDriver protocol (https://www.w3.org/TR/webdriver2/), in a screen of its own that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Engine, Key, Tab } from './engines.ts';

/** How WebDriver writes a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** How it writes keys; those that are pressed at once one after another. */
const KEYS: Record<Key, string> = {
  Tab: '\uE004',
  'Shift+Tab': '\uE008\uE004',
  Space: ' ',
  PageDown: '\uE00F',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Escape: '\uE00C',
  t: 't'
};

export async function webkit(): Promise<Engine> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore']
  });
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11' }
  });
  const address = `http://127.0.0.1:${port}/session`;
  const { sessionId } = (await untilUp(() =>
    call('POST', address, { capabilities: { alwaysMatch: {} } })
  )) as { sessionId: string };
  const ask: Ask = (method, path, body) => call(method, `${address}/${sessionId}${path}`, body);
  // WebKit takes what the wheel turned as a running total, over all tabs.
  let turned = 0;
  const turn = (by: number) => (turned += by);
  return {
    async open(page, width, height) {
      const opened = tab(ask, turn);
      await ask('POST', '/window/rect', { width: 1280, height: 900 });
      if (width && height) await opened.size(width, height);
      await opened.go(page);
      return opened;
    },
    async close() {
      await ask('DELETE', '');
      await Promise.all([end(driver), end(screen)]);
    }
  };
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

function tab(ask: Ask, turn: (by: number) => number): Tab {
  const find = (selector: string) => ask('POST', '/element', { using: 'css selector', value: selector });
  const within = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await ask('POST', '/frame', { id: await find('iframe') });
    try {
      return await work();
    } finally {
      await ask('POST', '/frame', { id: null });
    }
  };
  const run = (work: (given: never) => unknown, given: unknown = null) =>
    ask('POST', '/execute/sync', { script: `return (${work})(...arguments)`, args: [given] });
  const inner = () => run(() => [window.innerWidth, window.innerHeight]) as Promise<[number, number]>;
  return {
    host: run as Tab['host'],
    story: ((work, given) => within(() => run(work, given))) as Tab['story'],
    click: (selector) =>
      within(async () => {
        const { [ELEMENT]: id } = (await find(selector)) as Record<string, string>;
        await ask('POST', `/element/${id}/click`, {});
      }),
    async wheel(by) {
      const [width, height] = await inner();
      const action = {
        type: 'scroll',
        x: Math.round(width / 2),
        y: Math.round(height / 2),
        deltaX: 0,
        deltaY: turn(by),
        duration: 0,
        origin: 'viewport'
      };
      await ask('POST', '/actions', { actions: [{ type: 'wheel', id: 'wheel', actions: [action] }] });
    },
    async press(key) {
      const values = [...KEYS[key]];
      const keys = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.reverse().map((value) => ({ type: 'keyUp', value }))
      ];
      await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: keys }] });
    },
    async size(width, height) {
      // What is asked for is the window, with its bars.
      const { width: outerWidth, height: outerHeight } = (await ask('GET', '/window/rect')) as DOMRect;
      const [innerWidth, innerHeight] = await inner();
      await ask('POST', '/window/rect', {
        width: width + outerWidth - innerWidth,
        height: height + outerHeight - innerHeight
      });
      for (const end = Date.now() + 3000; Date.now() < end;) {
        const [nowWide, nowHigh] = await inner();
        if (nowWide === width && nowHigh === height) return;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error(`the window is ${await inner()} instead of ${width},${height}`);
    },
    async go(to) {
      if (to === 'back') await ask('POST', '/back', {});
      else if (to === 'again') await ask('POST', '/refresh', {});
      else await ask('POST', '/url', { url: to });
    },
    close: async () => void (await ask('POST', '/url', { url: 'about:blank' }))
  };
}

/** A connection of its own for each: the driver closes those that were kept open. */
async function call(method: string, address: string, body?: object): Promise<unknown> {
  const asked = request(address, { method, agent: false });
  asked.end(body && JSON.stringify(body));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const { value } = (await json(answer)) as { value: { error?: string; message?: string } | null };
  if (answer.statusCode !== 200) throw new Error(`${address}: ${value?.error} ${value?.message}`);
  return value;
}

/** The driver takes a moment to listen. */
async function untilUp<Result>(work: () => Promise<Result>, patience = 10_000): Promise<Result> {
  for (const end = Date.now() + patience; ;) {
    try {
      return await work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED' || Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
