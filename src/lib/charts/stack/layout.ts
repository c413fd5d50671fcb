import { amountOf } from '../kit/amount.ts';
import { round } from '../kit/axis.ts';
import { apart, block, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, emX, emY, LINE, type Form, type Ink, type Mark } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../layout.ts';
import type { StackSpec } from '../spec.ts';

/** Paper between two parts, in em; taken from the whole bar, so that parts stay in proportion. */
const SEAM = 0.15;
/** Distances in em. */
const LYING = { total: 2, bar: 12, leader: 2.6, labelGap: 1.1, wraps: [12, 9, 7, 5] };
const STANDING = { total: 1.6, bar: { wide: 14, narrow: 6.5 }, leader: 2, labelGap: 0.4 };
/** A part of the total that no part accounts for is drawn from this share on; less is rounding. */
const REST = 0.005;

interface Part {
  key: string;
  ink: Ink;
  from?: string;
  name: string;
  /** Amount and share. */
  figure: string;
  /** Where it lies along the bar, in em. */
  start: number;
  end: number;
}

/**
 * One bar cut into its parts. Wide: lying, names below it; where those do not fit, and in the narrow form: standing,
 * names to the right. A name that cannot stand at its part is tied to it by a leader. What the parts leave of the total
 * is an open part without a name.
 *
 * Keys: `part:<key>`, `part:<key>:label`, `part:<key>:value`, `part:<key>:leader`, `part:rest`, `total:value`,
 * `total:range`.
 */
export const layout: Layout<StackSpec> = (spec, context, form) => {
  const total = amountOf(spec.total, context, spec.format);
  const standing = (): Mark[] =>
    stand(partsOf(spec, context, BOX[form].height - STANDING.total), total.text, form);
  if (form === 'narrow') return standing();
  return lie(partsOf(spec, context, BOX.wide.width), total.text) ?? standing();
};

/** The parts along a bar of a length in em; the rest, if any, comes last and has no name. */
function partsOf(spec: StackSpec, context: Context, length: number): Part[] {
  const total = amountOf(spec.total, context).drawn;
  const amounts = spec.parts.map(({ ref }) => amountOf(ref, context, spec.format));
  const sum = amounts.reduce((all, { drawn }) => all + drawn, 0);
  if (Math.max(total, sum) <= 0) throw new RangeError(`stack: ${spec.total} has no amount to divide`);
  const rest = total - sum > total * REST;
  const seams = (amounts.length - (rest ? 0 : 1)) * SEAM;
  // Parts may add up to a little more than a rounded total: the bar then ends at their sum.
  const scale = (length - seams) / (rest ? total : sum);
  let start = 0;
  const parts = spec.parts.map(({ key, ink, from, label }, i): Part => {
    const { drawn, text } = amounts[i]!;
    const end = start + drawn * scale;
    const part = {
      key,
      ink,
      name: context.word(label),
      figure: `${text} · ${share(drawn / total, context)}`,
      start,
      end
    };
    start = end + SEAM;
    return from ? { ...part, from } : part;
  });
  return rest ? [...parts, { key: 'rest', ink: 'quiet', name: '', figure: '', start, end: length }] : parts;
}

/** Below ten percent one decimal, or small parts could not be told apart. */
const share = (part: number, context: Context): string =>
  context.number(part * 100, { style: 'percent', digits: part < 0.0995 ? 1 : 0 });

interface Label {
  part: Part;
  lines: string[];
  width: number;
}

const labelsOf = (parts: Part[], room: number): Label[] =>
  parts
    .filter(({ name }) => name !== '')
    .map((part) => {
      const lines = wrap(part.name, room);
      return { part, lines, width: Math.max(blockWidth(lines, 'label'), blockWidth([part.figure], 'value')) };
    });

/** The lying bar, or null where its names do not fit side by side. */
function lie(parts: Part[], total: string): Mark[] | null {
  const { width, height } = BOX.wide;
  const labels = LYING.wraps
    .map((room) => labelsOf(parts, room))
    .find(
      (some) => some.reduce((sum, label) => sum + label.width + LYING.labelGap, 0) <= width + LYING.labelGap
    );
  if (!labels) return null;
  const tallest = Math.max(...labels.map(({ lines }) => blockHeight([...lines, ''], 'label')));
  const bar = Math.min(LYING.bar, height - LYING.total - LYING.leader - tallest);
  const top = LYING.total + (height - LYING.total - bar - LYING.leader - tallest) / 2;
  const below = top + bar + LYING.leader;
  const lefts = apart(
    labels.map((label) => label.part.start),
    labels.map((label) => label.width),
    LYING.labelGap,
    [0, width]
  );
  return [
    ...parts.map((part) =>
      partRect(part, { x: part.start, y: top, width: part.end - part.start, height: bar }, 'wide')
    ),
    {
      kind: 'rule',
      key: 'total:range',
      ink: 'quiet',
      role: 'range',
      ...line(0, top - 0.5, width, top - 0.5, 'wide')
    },
    totalText(total, top - LYING.total, 'wide'),
    ...labels.flatMap((label, i): Mark[] => {
      const left = lefts[i]!;
      const { start, end } = label.part;
      const foot = Math.min(end - start, 1) / 2 + start;
      return [
        leader(
          label.part,
          line(foot, top + bar + 0.15, left + Math.min(0.5, label.width / 2), below - 0.25, 'wide')
        ),
        ...texts(label, left, below, 'wide')
      ];
    })
  ];
}

/** The standing bar, first part on top. */
function stand(parts: Part[], total: string, form: Form): Mark[] {
  const bar = STANDING.bar[form];
  const left = bar + STANDING.leader;
  const top = STANDING.total;
  const labels = labelsOf(parts, BOX[form].width - left);
  const heights = labels.map(({ lines }) => blockHeight([...lines, ''], 'label'));
  const tops = apart(
    labels.map(({ part }) => top + (part.start + part.end) / 2 - firstMiddle('label')),
    heights,
    STANDING.labelGap,
    [0, BOX[form].height]
  );
  return [
    ...parts.map((part) =>
      partRect(part, { x: 0, y: top + part.start, width: bar, height: part.end - part.start }, form)
    ),
    totalText(total, 0, form),
    ...labels.flatMap((label, i): Mark[] => {
      const labelTop = tops[i]!;
      const middle = top + (label.part.start + label.part.end) / 2;
      return [
        leader(label.part, line(bar + 0.2, middle, left - 0.3, labelTop + firstMiddle('label'), form)),
        ...texts(label, left, labelTop, form)
      ];
    })
  ];
}

type Ends = { x1: number; y1: number; x2: number; y2: number };
const line = (x1: number, y1: number, x2: number, y2: number, form: Form): Ends => ({
  x1: round(emX(form, x1)),
  y1: round(emY(form, y1)),
  x2: round(emX(form, x2)),
  y2: round(emY(form, y2))
});

const leader = ({ key, ink }: Part, ends: Ends): Mark => ({
  kind: 'rule',
  key: `part:${key}:leader`,
  ink,
  role: 'leader',
  ...ends
});

const totalText = (total: string, top: number, form: Form): Mark =>
  block({ key: 'total:value', ink: 'measured', role: 'value', lines: [total], left: 0, top }, form);

function partRect(
  { key, ink, from, name }: Part,
  place: { x: number; y: number; width: number; height: number },
  form: Form
): Mark {
  return {
    kind: 'rect',
    key: `part:${key}`,
    ink,
    x: round(emX(form, place.x)),
    y: round(emY(form, place.y)),
    width: round(emX(form, place.width)),
    height: round(emY(form, place.height)),
    grow: form === 'wide' ? 'right' : 'up',
    ...(name === '' && { open: true }),
    ...(from && { from })
  };
}

function texts({ part, lines }: Label, left: number, top: number, form: Form): Mark[] {
  const key = `part:${part.key}`;
  return [
    block({ key: `${key}:label`, ink: part.ink, role: 'label', lines, left, top }, form),
    block(
      {
        key: `${key}:value`,
        ink: part.ink,
        role: 'value',
        lines: [part.figure],
        left,
        top: top + lines.length * LINE
      },
      form
    )
  ];
}
