/** The shape of charts.json: the types of src/lib/forms/spec.ts, said once more for JSON, which no compiler checks. */
import * as v from 'valibot';
import type { ChartStates } from '#lib/forms/spec.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const number = v.pipe(v.number(), v.finite());
const point = v.strictTuple([number, number]);
const ref = text;
const optional = v.optional;
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.minLength(1));

const ink = v.picklist([
  'measured',
  'derived',
  'claimed',
  'objection-measured',
  'objection-derived',
  'objection-claimed',
  'quiet'
]);

const format = v.strictObject({
  digits: optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  scale: optional(number),
  style: optional(v.picklist(['number', 'percent', 'year']))
});

const axisEntries = {
  domain: point,
  ticks: v.strictObject({ wide: v.array(number), narrow: v.array(number) }),
  type: optional(v.picklist(['linear', 'log'])),
  format: optional(format),
  scale: optional(number)
};
const axis = v.strictObject(axisEntries);

const origin = { from: optional(text) };
const labelled = { key: text, ref, ink, label: text };
const anchor = optional(v.picklist(['start', 'middle', 'end']));

const series = v.strictObject({
  ...origin,
  key: text,
  ref,
  ink,
  mark: optional(v.picklist(['line', 'area', 'dots'])),
  band: optional(v.boolean()),
  thin: optional(v.boolean()),
  on: optional(text),
  label: optional(text),
  values: optional(v.array(v.picklist(['first', 'last', 'max', 'min']))),
  format: optional(format),
  gap: optional(text)
});

const band = v.strictObject({ ...origin, key: text, ink, x: point, y: point, label: optional(text) });

const note = v.strictObject({
  key: text,
  label: text,
  ink: optional(ink),
  x: number,
  y: number,
  to: optional(point),
  anchor,
  only: optional(v.picklist(['wide', 'narrow'])),
  narrow: optional(v.strictObject({ x: number, y: number, anchor }))
});
const notes = optional(v.array(note));

const plot = { x: axis, y: axis, series: v.array(series), bands: optional(v.array(band)), notes };

const line = v.strictObject({ form: v.literal('line'), ...plot });

const panels = v.strictObject({
  form: v.literal('panels'),
  columns: v.strictObject({ wide: number, narrow: number }),
  panels: list(v.strictObject({ key: text, label: text, unit: optional(text), ...plot }))
});

const named = { ...origin, territory: text };

const strip = v.strictObject({
  form: v.literal('strip'),
  x: axis,
  ref,
  ink,
  named: v.array(v.strictObject({ ...named, ink: optional(ink) })),
  notes
});

const people = v.strictObject({
  form: v.literal('people'),
  rows: list(v.strictObject({ ...origin, ...labelled }))
});

const ladder = v.strictObject({
  form: v.literal('ladder'),
  mark: v.picklist(['bar', 'dot']),
  x: axis,
  rows: list(v.strictObject({ ...origin, ...labelled, apart: optional(v.boolean()) })),
  places: optional(number),
  notes
});

const areas = v.strictObject({
  form: v.literal('areas'),
  boxes: list(v.strictObject({ ...origin, ...labelled, inside: optional(text), format: optional(format) }))
});

const stack = v.strictObject({
  form: v.literal('stack'),
  total: ref,
  format: optional(format),
  parts: list(v.strictObject({ ...origin, ...labelled }))
});

const timeline = v.strictObject({
  form: v.literal('timeline'),
  domain: point,
  ticks: v.strictObject({ wide: v.array(number), narrow: v.array(number) }),
  events: list(
    v.strictObject({
      ...origin,
      key: text,
      date: text,
      at: optional(text),
      label: text,
      ink,
      side: v.picklist(['up', 'down']),
      source: text,
      only: optional(v.literal('wide'))
    })
  )
});

const measuredAxis = v.strictObject({ ...axisEntries, ref, label: text });

const scatter = v.strictObject({
  form: v.literal('scatter'),
  x: measuredAxis,
  y: measuredAxis,
  points: list(v.strictObject({ ...named, ink })),
  notes
});

const pairs = v.strictObject({
  form: v.literal('pairs'),
  groups: list(
    v.strictObject({
      key: text,
      label: text,
      domain: point,
      format: optional(format),
      items: list(v.strictObject({ ...origin, ...labelled }))
    })
  )
});

const checklist = v.strictObject({
  form: v.literal('checklist'),
  rows: list(
    v.strictObject({
      ...origin,
      key: text,
      label: text,
      detail: optional(text),
      answer: v.picklist(['yes', 'no', 'unknown']),
      ink,
      sources: optional(list(text))
    })
  )
});

const pillars = v.strictObject({
  form: v.literal('pillars'),
  lit: optional(v.array(text)),
  named: optional(v.boolean())
});

const spec = v.variant('form', [
  line,
  panels,
  strip,
  people,
  ladder,
  areas,
  stack,
  timeline,
  scatter,
  pairs,
  checklist,
  pillars
]);

export const ChartsShape = v.record(text, spec);

/** Fails to compile where this file and spec.ts drift apart. */
type SameAsSpec<T extends ChartStates> = T;
export type ReadCharts = SameAsSpec<v.InferOutput<typeof ChartsShape>>;
