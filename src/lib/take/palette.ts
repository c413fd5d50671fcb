import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ink } from '#lib/forms/kit/scene.ts';

/** Where the colours of the inks stand: the first block of it is the light theme. */
const INKS = join('src', 'styles', 'inks.css');

const NAMES = ['paper', 'ink', 'soft', 'rule', 'claim', 'objection', 'quiet'] as const;

/** The colours of the light theme, as hex. */
export type Palette = Record<(typeof NAMES)[number], string>;

/** The colours as the page's stylesheet has them. Throws where one is missing. */
export function palette(css = readFileSync(INKS, 'utf8')): Palette {
  const light = css.slice(0, css.indexOf('}'));
  return Object.fromEntries(
    NAMES.map((name) => {
      const colour = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})\\s*;`, 'i').exec(light)?.[1];
      if (!colour) throw new Error(`${INKS}: its first block gives no colour for --${name}`);
      return [name, colour];
    })
  ) as Palette;
}

/** The colour of who speaks. */
export function colourOf(ink: Ink, colours: Palette): string {
  if (ink === 'quiet') return colours.quiet;
  if (ink === 'claimed') return colours.claim;
  return ink.startsWith('objection') ? colours.objection : colours.ink;
}
