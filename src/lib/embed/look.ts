/** The look a host asks for in the address: `?theme=light|dark` and `?accent=rrggbb`. */
import { PAPER, readableOn } from './accent.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Gives the page the look that its address asks for. What is not understood is left out. */
export function wearLook(root: HTMLElement, search: string): void {
  const asked = new URLSearchParams(search);
  const theme = THEMES.find((name) => name === asked.get('theme'));
  if (theme) root.dataset.theme = theme;
  const accent = asked.get('accent') ?? '';
  for (const name of THEMES) {
    const colour = readableOn(PAPER[name], accent);
    if (colour) root.style.setProperty(`--accent-${name}`, colour);
  }
}
