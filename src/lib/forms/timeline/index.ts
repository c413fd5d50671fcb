import type { ChartForm } from '../form.ts';
import { inOrder } from './event.ts';
import { layout } from './layout.ts';
import { shape, type TimelineSpec } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

export const timeline: ChartForm<TimelineSpec> = {
  shape,
  layout,
  refs: ({ events }) => ({ dates: events, sources: events }),
  words: ({ events }) => events.map(({ label }) => label),
  tell,
  shows,
  annotations: () => [],
  drawn: {
    columns: ['date', 'event'],
    list: ({ events }, word) =>
      inOrder(events).map(({ date, label, source }) => ({ cells: [date, word(label)], sources: [source] }))
  },
  // Events are not counted or computed.
  legend: 'voices'
};
