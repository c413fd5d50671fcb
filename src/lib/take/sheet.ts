import type { Breadth, Ink } from '#lib/forms/kit/scene.ts';
import { textured } from '#lib/forms/kit/shapes.ts';
import { textWidth, wrap } from '#lib/forms/kit/type.ts';
import { siteHere } from './site.ts';
import { faceSource } from './faces.ts';
import { type Entry, legendOf, type UsedInk } from './inks.ts';
import { dashOf, drawDot, drawMarks, FAMILY, fillOf, patterns, type Place } from './marks.ts';
import { colourOf, palette, type Palette } from './palette.ts';
import type { ChartState } from './states.ts';
import { escape, tag } from './xml.ts';

/** A drawing that stands on its own, with its size in px. */
export interface Sheet {
  svg: string;
  width: number;
  height: number;
}

/** Sizes of a sheet in px: `chart` is the height of the chart's box, which leaves room for BOX at 16 px to the em. */
const SIZES: Record<Breadth, { width: number; margin: number; chart: number; title: number }> = {
  wide: { width: 960, margin: 32, chart: 496, title: 26 },
  narrow: { width: 480, margin: 24, chart: 330, title: 21 }
};
const EM = 16;
const SWATCH = { width: 26, height: 12, gap: 8 };

/** Lines of one size, one below the other. */
interface Block {
  size: number;
  weight: number;
  fill: string;
  lines: string[];
}

const LEADING = 1.28;
/** The share of the room that small type takes in its own typeface. */
const SPARE = 0.78;

/**
 * A chart state as an SVG file: title, unit, inks, drawing, note and source, its typeface in it and nothing outside it.
 *
 * @param face the typeface, as the source of a `@font-face`; '' leaves it out
 */
export function sheet(state: ChartState, breadth: Breadth, face = faceSource()): Sheet {
  const { width, margin, chart, title } = SIZES[breadth];
  const { id, lang, told, ui } = state;
  const colours = palette();
  const room = width - 2 * margin;
  const broken = (text: string, size: number, role: 'label' | 'note' = 'note') =>
    wrap(text, room / size, role);
  const column: string[] = [];
  let y = margin;
  const put = ({ size, weight, fill, lines }: Block, after: number) => {
    for (const line of lines) {
      const baseline = y + size * 0.95;
      column.push(
        tag('text', { x: margin, y: baseline, 'font-size': size, 'font-weight': weight, fill }, escape(line))
      );
      y += size * LEADING;
    }
    y += after;
  };

  put({ size: title, weight: 600, fill: colours.ink, lines: broken(told.title, title, 'label') }, 2);
  put({ size: 16, weight: 400, fill: colours.soft, lines: broken(told.unit, 16) }, 8);
  const entries = legendOf(state.spec, told.scenes[breadth], ui);
  const place = { x: margin, width: room, height: chart, em: EM, colours, id };
  if (entries.length > 0) {
    const key = legend(entries, { left: margin, right: width - margin, top: y }, place);
    column.push(key.svg);
    y = key.bottom;
  }
  y += 16;
  const box: Place = { ...place, y };
  column.push(`<g>\n${drawMarks(told.scenes[breadth], box)}\n</g>`);
  y += chart + 14;
  // A program that reads no typeface from a file sets small type wider than its own.
  const small = (text: string) => ({
    size: 13,
    weight: 400,
    fill: colours.soft,
    lines: wrap(text, (room * SPARE) / 13, 'note')
  });
  if (told.note) put(small(told.note), 2);
  if (told.source) put(small(told.source), 2);
  put(small(colophon(state)), 0);

  const height = Math.ceil(y + margin * 0.75);
  const drawn = column.join('\n');
  const svg = [
    tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        'xml:lang': lang,
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-labelledby': `${id}-title ${id}-desc`,
        'font-family': FAMILY,
        'word-spacing': 1
      },
      '\n',
      tag('title', { id: `${id}-title` }, escape(told.title)),
      '\n',
      tag('desc', { id: `${id}-desc` }, escape(inWords(state))),
      '\n',
      tag(
        'defs',
        {},
        face && tag('style', {}, `@font-face{font-family:Archivo;font-weight:400 700;src:url(${face})}`),
        patterns(inksIn(told.scenes[breadth]), place)
      ),
      '\n',
      tag('rect', { width, height, fill: colours.paper }),
      '\n',
      drawn,
      '\n'
    ),
    ''
  ].join('\n');
  return { svg, width, height };
}

const inksIn = (marks: { ink: Ink }[]): Set<Ink> => new Set(marks.map(({ ink }) => ink));

/** What the drawing shows, in words, and its source. */
export const inWords = ({ told }: ChartState): string =>
  [...told.description, told.source].filter(Boolean).join(' ');

/** The last line: of which story it is, where that stands, and on what terms. */
function colophon({ lang, id, story, licence }: ChartState): string {
  const site = siteHere().address;
  const address = site && `${site.replace(/^https?:\/\//, '')}/${lang}/chart/${id}/`;
  return [story, address, licence].filter(Boolean).join(' · ');
}

/** Swatches with the names of their inks, in as many rows as it takes. */
function legend(
  entries: Entry[],
  { left, right, top }: { left: number; right: number; top: number },
  place: Pick<Place, 'colours' | 'id'>
): { svg: string; bottom: number } {
  const size = 13;
  let [x, y] = [left, top];
  const items = entries.map(({ name, ink, as }) => {
    const swatches = as.length * (SWATCH.width + SWATCH.gap);
    const wide = swatches + textWidth(name, 'note') * (size / 0.92);
    if (x > left && x + wide > right) [x, y] = [left, y + size * 1.7];
    const item =
      as
        .map((shape, i) => swatch(ink, shape, { x: x + i * (SWATCH.width + SWATCH.gap), y }, place))
        .join('') +
      tag(
        'text',
        { x: x + swatches, y: y + 10.5, 'font-size': size, fill: place.colours.soft },
        escape(name)
      );
    x += wide + 20;
    return item;
  });
  return { svg: items.join('\n'), bottom: y + size * 1.3 };
}

function swatch(
  ink: UsedInk['ink'],
  as: UsedInk['as'][number],
  { x, y }: { x: number; y: number },
  place: { colours: Palette; id: string }
): string {
  const colour = colourOf(ink, place.colours);
  const middle = y + SWATCH.height / 2;
  if (as === 'line')
    return tag('line', {
      x1: x,
      x2: x + SWATCH.width,
      y1: middle,
      y2: middle,
      stroke: colour,
      'stroke-width': 2.5,
      'stroke-dasharray': dashOf(ink)
    });
  if (as === 'dot') return drawDot(ink, { cx: x + SWATCH.width / 2, cy: middle, r: 5.5 }, place.colours);
  return tag('rect', {
    x,
    y,
    width: SWATCH.width,
    height: SWATCH.height,
    fill: fillOf(ink, place),
    stroke: textured(ink) ? colour : undefined,
    'stroke-width': textured(ink) ? 1.25 : undefined
  });
}
