/** The look a host asks for in the address: `?theme=dark|auto`, `?accent=rrggbb`, `?background=none` and `?font=system`. */
import { PAPER, readableOn } from './accent.ts';

/** Light stands first: a frame is as light as most articles, unless asked. `auto` is as light or dark as the reader's device. */
export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** Gives the page the look that its address asks for. What is not understood is left out. */
export function wearLook(root: HTMLElement, search: string): void {
  const asked = new URLSearchParams(search);
  const theme = THEMES.find((name) => name === asked.get('theme'));
  if (theme) root.dataset.theme = theme;
  // A story keeps its ground: its words pass below its charts.
  if (asked.get('background') === 'none' && root.querySelector('.one-chart, .one-step'))
    root.dataset.background = 'none';
  if (asked.get('font') === 'system') root.dataset.font = 'system';
  const accent = asked.get('accent') ?? '';
  for (const name of ['light', 'dark'] as const) {
    const colour = readableOn(PAPER[name], accent);
    if (colour) root.style.setProperty(`--accent-${name}`, colour);
  }
}
