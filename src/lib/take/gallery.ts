import { render } from 'svelte/server';
import { BOX } from '#lib/forms/kit/scene.ts';
import type { Debate } from '#lib/debate/debate.ts';
import Gallery from './Gallery.svelte';
import { type ChartState, chartStates } from './states.ts';

const THEMES = ['light', 'dark'];

/** The gallery as a page of its own, in the language and the theme asked for. */
export function galleryPage(debate: Debate, asked: URLSearchParams): string {
  const { langs } = debate.evidence;
  const lang = langs.find((one) => one === asked.get('lang')) ?? langs[0];
  const theme = THEMES.find((one) => one === asked.get('theme')) ?? 'light';
  const states = Object.groupBy(chartStates(debate, lang).values(), ({ spec }) => spec.form);
  const ways = langs.flatMap((other) =>
    THEMES.map((another) => ({
      name: `${other} ${another}`,
      query: `lang=${other}&theme=${another}`,
      here: other === lang && another === theme
    }))
  );
  const { body } = render(Gallery, { props: { states: states as Record<string, ChartState[]>, ways } });
  return `<!doctype html><html lang="${lang}" data-theme="${theme}"><meta charset="utf-8"><title>gallery</title>
<link rel="stylesheet" href="/src/styles/page.css"><link rel="stylesheet" href="/src/styles/look.css"><style>${LOOK}</style><body>${body}</body></html>`;
}

const BOXES = Object.entries(BOX)
  .map(([form, { width, height }]) => `.both .${form}{width:${width}em;height:${height}em}`)
  .join('');

const LOOK = `
body{display:block;max-width:none;margin:1rem;background:var(--paper);color:var(--ink);font-family:var(--sans)}
nav{position:sticky;top:0;z-index:1;background:var(--paper);display:flex;flex-wrap:wrap;gap:.8em;padding:.5em 0}
nav [aria-current]{font-weight:700}
.both{display:flex;flex-wrap:wrap;gap:2rem;align-items:start}
.both .form{font-size:15px;flex:none;outline:1px dotted var(--rule);overflow:visible}
${BOXES}
section p{margin:.2em 0;max-width:60em;font-size:14px}small{font-weight:400;color:var(--soft)}`;
