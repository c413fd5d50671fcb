import type { Plugin } from 'vite';
import { BOX } from '../src/lib/forms/kit/scene.ts';

const THEMES = ['light', 'dark'];

/**
 * `/gallery` while developing: every chart form, state and form factor as the page draws it, `?lang=en&theme=dark`. It is served
 * beside the routes, so that it is in no build.
 */
export const gallery = (): Plugin => ({
  name: 'gallery',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/gallery', (request, response, next) => {
      const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
      page(server.ssrLoadModule.bind(server), asked).then((html) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
      }, next);
    });
  }
});

type Load = (file: string) => Promise<Record<string, unknown>>;

async function page(load: Load, asked: URLSearchParams): Promise<string> {
  const { LANGS } = (await load('/src/lib/lang.ts')) as typeof import('../src/lib/lang.ts');
  const { chartStates } = (await load(
    '/src/lib/take/states.ts'
  )) as typeof import('../src/lib/take/states.ts');
  const { default: Gallery } = await load('/src/lib/take/Gallery.svelte');
  const { render } = (await load('svelte/server')) as typeof import('svelte/server');
  const lang = LANGS.find((one) => one === asked.get('lang')) ?? LANGS[0];
  const theme = THEMES.find((one) => one === asked.get('theme')) ?? 'light';
  const states = Object.groupBy(chartStates(lang).values(), ({ spec }) => spec.form);
  const ways = LANGS.flatMap((other) =>
    THEMES.map((another) => ({
      name: `${other} ${another}`,
      query: `lang=${other}&theme=${another}`,
      here: other === lang && another === theme
    }))
  );
  const { body } = render(Gallery as Parameters<typeof render>[0], { props: { states, ways } });
  return `<!doctype html><html lang="${lang}" data-theme="${theme}"><meta charset="utf-8"><title>gallery</title>
<link rel="stylesheet" href="/src/styles/page.css"><link rel="stylesheet" href="/src/styles/look.css"><style>${LOOK}</style><body>${body}</body></html>`;
}

const LOOK = `
body{display:block;max-width:none;margin:1rem;background:var(--paper);color:var(--ink);font-family:var(--sans)}
nav{position:sticky;top:0;z-index:1;background:var(--paper);display:flex;flex-wrap:wrap;gap:.8em;padding:.5em 0}
nav [aria-current]{font-weight:700}
.both{display:flex;flex-wrap:wrap;gap:2rem;align-items:start}
.both .form{font-size:15px;flex:none;outline:1px dotted var(--rule);overflow:visible}
${Object.entries(BOX)
  .map(([form, { width, height }]) => `.both .${form}{width:${width}em;height:${height}em}`)
  .join('')}
section p{margin:.2em 0;max-width:60em;font-size:14px}small{font-weight:400;color:var(--soft)}`;
