/**
 * A publisher's colour, made fit to be read: text in it keeps at least 4.5:1 to the paper (WCAG 2.2, success criterion 1.4.3),
 * whatever colour is given.
 */

/** The story's paper; src/styles/inks.css has the same. */
export const PAPER = { light: '#fbfaf7', dark: '#121418' } as const;

const CONTRAST = 4.5;
const HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Red, green and blue, each 0 to 255. */
type Rgb = [number, number, number];

/** The colour with as much black or white mixed in as it needs, as `#rrggbb`; undefined where it is no hex colour. */
export function readableOn(paper: string, given: string): string | undefined {
  const colour = parse(given);
  const ground = parse(paper);
  if (!colour || !ground) return undefined;
  const end: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const mixed = (share: number): Rgb =>
    colour.map((channel, index) => Math.round(channel + (end[index]! - channel) * share)) as Rgb;
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mixed(share);
    if (contrast(candidate, ground) >= CONTRAST) return print(candidate);
  }
  return print(end);
}

/** The contrast ratio between two hex colours, 1 to 21. Throws on what is no hex colour. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) throw new Error(`no colours: ${one}, ${other}`);
  return contrast(a, b);
}

function parse(text: string): Rgb | undefined {
  const hex = HEX.exec(text.trim())?.[1];
  if (!hex) return undefined;
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
  return pairs.map((pair) => Number.parseInt(pair, 16)) as Rgb;
}

const print = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
