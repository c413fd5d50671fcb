/**
 * Marks as plain SVG: the same drawing as Marks.svelte makes, in px, without stylesheet, percentages or strokes that do not
 * scale, since many programs that are no browser know none of these. Looks follow src/styles/chart.css.
 */
import {
  LINE,
  type Area,
  type Dot,
  type Ink,
  type Line,
  type Mark,
  type Point,
  type Rect,
  type Rule,
  type Text
} from '#lib/forms/kit/scene.ts';
import { textured } from '#lib/forms/kit/shapes.ts';
import { SIZE } from '#lib/forms/kit/type.ts';
import { colourOf, type Palette } from './palette.ts';
import { escape, hundredths, tag } from './xml.ts';

/** Where on the sheet the chart's box lies, in px, and how large its type is. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
  /** px to the em. */
  em: number;
  colours: Palette;
  /** Begins the ids. */
  id: string;
}

/** The typeface, then what stands in for it where a program knows only its own: narrow faces first, since Archivo is one. */
export const FAMILY = 'Archivo, Arial Narrow, Liberation Sans Narrow, Arial, Helvetica, sans-serif';

/** The fill of an ink: its colour, or its pattern (see `patterns`). */
export const fillOf = (ink: Ink, { colours, id }: Pick<Place, 'colours' | 'id'>): string =>
  textured(ink) ? `url(#${id}-${ink})` : colourOf(ink, colours);

/** The textures: hatched for what is claimed, stippled for what is derived. */
export function patterns(inks: Iterable<Ink>, { colours, id }: Pick<Place, 'colours' | 'id'>): string {
  return [...inks]
    .filter(textured)
    .map((ink) => {
      const colour = colourOf(ink, colours);
      const hatched = ink.endsWith('claimed');
      const size = hatched ? 7 : 5;
      return tag(
        'pattern',
        {
          id: `${id}-${ink}`,
          width: size,
          height: size,
          patternUnits: 'userSpaceOnUse',
          patternTransform: hatched ? 'rotate(45)' : undefined
        },
        hatched
          ? tag('line', { x1: 0, y1: 0, x2: 0, y2: 7, stroke: colour, 'stroke-width': 2.2 })
          : tag('circle', { cx: 1.5, cy: 1.5, r: 0.85, fill: colour })
      );
    })
    .join('');
}

/** Every mark in its order, one a line. */
export const drawMarks = (marks: Mark[], place: Place): string =>
  marks.map((mark, index) => draw(mark, place, index)).join('\n');

function draw(mark: Mark, place: Place, index: number): string {
  switch (mark.kind) {
    case 'area':
      return area(mark, place);
    case 'line':
      return line(mark, place);
    case 'rect':
      return rect(mark, place);
    case 'dot':
      return dot(mark, place);
    case 'rule':
      return rule(mark, place);
    case 'text':
      return text(mark, place, index);
  }
}

const across = ({ x, width }: Place, percent: number): number => x + (percent / 100) * width;
const down = ({ y, height }: Place, percent: number): number => y + (percent / 100) * height;

const path = (points: Point[], place: Place): string =>
  points.length > 0
    ? `M${points.map(({ x, y }) => `${hundredths(across(place, x))} ${hundredths(down(place, y))}`).join('L')}`
    : '';

function area({ ink, upper, lower, opacity }: Area, place: Place): string {
  const faint = { measured: 0.14, quiet: 0.28 }[ink as string];
  return tag('path', {
    d: upper.length > 0 ? `${path([...upper, ...lower.toReversed()], place)}Z` : '',
    fill: fillOf(ink, place),
    'fill-opacity': faint,
    opacity
  });
}

/** Dashes of a line, in px: computed and claimed lines are broken. */
export const dashOf = (ink: Ink): string | undefined =>
  ink.endsWith('derived') ? '6 4' : ink.endsWith('claimed') ? '2 3' : undefined;

function line({ ink, points, thin, opacity }: Line, place: Place): string {
  const dashes = dashOf(ink);
  return tag('path', {
    d: path(points, place),
    fill: 'none',
    stroke: colourOf(ink, place.colours),
    'stroke-width': thin || ink === 'quiet' ? 1.25 : 2.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': dashes ? 'butt' : 'round',
    'stroke-dasharray': dashes,
    opacity
  });
}

function rect({ ink, x, y, width, height, open, dashed, opacity }: Rect, place: Place): string {
  const box = {
    x: across(place, x),
    y: down(place, y),
    width: (Math.max(0, width) / 100) * place.width,
    height: (Math.max(0, height) / 100) * place.height
  };
  const colour = colourOf(ink, place.colours);
  if (open) {
    const dashes = dashed ? '5 4' : undefined;
    const outline = { fill: 'none', stroke: colour, 'stroke-width': 1.5, 'stroke-dasharray': dashes };
    return tag('rect', { ...box, ...outline, opacity });
  }
  if (!textured(ink)) return tag('rect', { ...box, fill: colour, opacity });
  return (
    tag('rect', { ...box, fill: place.colours.paper, opacity }) +
    tag('rect', { ...box, fill: fillOf(ink, place), stroke: colour, 'stroke-width': 1.25, opacity })
  );
}

const dot = ({ ink, x, y, r, ...looks }: Dot, place: Place): string =>
  drawDot(
    ink,
    { cx: across(place, x), cy: down(place, y), r: Math.max(0, r) * place.em },
    place.colours,
    looks
  );

/** The core of a derived dot, as a part of its radius. */
const CORE = 0.45;

/** A dot of an ink, in px: full, an open ring, a ring of dashes, or a ring with a core. */
export function drawDot(
  ink: Ink,
  { r, ...centre }: { cx: number; cy: number; r: number },
  colours: Palette,
  { open = false, opacity }: Partial<Pick<Dot, 'open' | 'opacity'>> = {}
): string {
  const colour = colourOf(ink, colours);
  const claimed = ink.endsWith('claimed');
  const derived = ink.endsWith('derived');
  const ring = open || claimed || derived;
  const outer = tag('circle', {
    ...centre,
    r,
    fill: ring ? colours.paper : colour,
    stroke: ring ? colour : colours.paper,
    'stroke-width': open || claimed ? 1.75 : derived ? 1.5 : 1,
    'stroke-dasharray': claimed ? '2.5 1.5' : undefined,
    opacity
  });
  return derived && !open ? outer + tag('circle', { ...centre, r: r * CORE, fill: colour, opacity }) : outer;
}

function rule({ ink, x1, y1, x2, y2, role, opacity }: Rule, place: Place): string {
  const { colours } = place;
  const stroke = {
    grid: colours.rule,
    axis: colours.soft,
    leader: colours.soft,
    range: colourOf(ink, colours)
  }[role];
  return tag('line', {
    x1: across(place, x1),
    y1: down(place, y1),
    x2: across(place, x2),
    y2: down(place, y2),
    stroke,
    'stroke-width': role === 'range' ? 2 : 1,
    'shape-rendering': role === 'leader' ? undefined : 'crispEdges',
    opacity
  });
}

/** Names and figures are bold; the words of a claim and of an objection are in its colour, the rest of the furniture is soft. */
function typeOf({ ink, role }: Text, colours: Palette): { fill: string; 'font-weight': number } {
  const named = role === 'label' || role === 'value' || role === 'heading';
  const voiced = ink === 'claimed' || ink.startsWith('objection');
  const quiet = role === 'label' && ink === 'quiet';
  return {
    fill: voiced ? colourOf(ink, colours) : named && !quiet ? colours.ink : colours.soft,
    'font-weight': named ? (quiet ? 500 : 600) : 400
  };
}

function text(mark: Text, place: Place, index: number): string {
  const { x, y, dx = 0, dy = 0, lines, anchor, role, opacity } = mark;
  const size = SIZE[role] * place.em;
  const [left, top] = [across(place, x) + dx * size, down(place, y) + dy * size];
  const id = `${place.id}-text-${index}`;
  // Letters keep clear of what they stand on: a copy below, stroked in the colour of the paper. Not every program knows paint-order.
  const clear =
    role === 'tick'
      ? ''
      : tag('use', {
          'xlink:href': `#${id}`,
          stroke: place.colours.paper,
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          opacity
        });
  const words = tag(
    'text',
    {
      id: clear ? id : undefined,
      x: left,
      y: top,
      'font-size': size,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...typeOf(mark, place.colours),
      opacity
    },
    ...lines.map((line, at) =>
      lines.length === 1 ? escape(line) : tag('tspan', { x: left, y: top + at * LINE * size }, escape(line))
    )
  );
  return clear + words;
}
