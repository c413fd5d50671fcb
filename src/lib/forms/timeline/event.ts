import type { Mark } from '../kit/scene.ts';
import type { Context } from '../form.ts';
import type { TimelineSpec } from './shape.ts';
import { decimalYear } from './date.ts';

/** An event with its place in time and its words. */
export type Event = TimelineSpec['events'][number] & { year: number; words: string };

/** Radius of an event's dot, in em. */
const DOT = 0.36;

type Dated = Pick<TimelineSpec['events'][number], 'date' | 'at'>;

/** Where an event is drawn, in decimal years. */
const place = ({ date, at }: Dated): number => decimalYear(at ?? date);

/** Events in order of time; those of one day in the order given. */
export const inOrder = <E extends Dated>(events: E[]): E[] => events.toSorted((a, b) => place(a) - place(b));

/** The events of a breadth in order of time. Throws a RangeError for one outside the domain. */
export function eventsOf(spec: TimelineSpec, context: Context, breadth: 'wide' | 'narrow'): Event[] {
  const [first, last] = spec.domain;
  return inOrder(spec.events)
    .filter(({ only }) => only === undefined || only === breadth)
    .map((event) => ({ ...event, year: place(event), words: context.word(event.label) }))
    .map((event) => {
      if (event.year >= first && event.year <= last) return event;
      throw new RangeError(
        `timeline: ${event.key} (${event.at ?? event.date}) lies outside ${first} to ${last}`
      );
    });
}

/** A tick in words. */
export const year = (tick: number, context: Context): string => context.number(tick, { style: 'year' });

/** The mark of an event, at a place in percent. */
export const dot = ({ key, ink, from }: Event, x: number, y: number): Mark => ({
  kind: 'dot',
  key: `event:${key}`,
  ink,
  x,
  y,
  r: DOT,
  ...(from && { from })
});
