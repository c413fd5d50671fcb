import type { Shown } from '../kit/shown.ts';
import { onOneLine, type Teller } from '../kit/tell.ts';
import { eventsOf } from './event.ts';
import type { TimelineSpec } from './shape.ts';

/** Each event at its date. */
export const shows = (spec: TimelineSpec, teller: Teller): Shown[] =>
  eventsOf(spec, teller.context, 'wide').map(({ key, date, words, ink }) => ({
    key: `event:${key}`,
    name: onOneLine(words),
    value: teller.date(date),
    period: '',
    ink,
    rows: []
  }));
