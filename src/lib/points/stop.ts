import type { PointWords } from './given.ts';
import { make } from './make.ts';
import { fillIn } from './values.ts';

/**
 * Where keys come to a chart: one stop for Tab, over all of it. To who hears it, it is a slider that is called a chart: of all roles the
 * one whose keys each reader of screens hands on by itself, and whose words it speaks as they change. As an `application` Orca passed
 * it in silence; and on a phone it can be swiped.
 */
export interface Stop {
  readonly element: HTMLElement;
  /** It is in front of a chart that is called so and has so many values, at none of them. */
  before(title: string, count: number): void;
  /** It is at a value, counted from 1. */
  at(nth: number, spoken: string): void;
}

export function makeStop(words: PointWords): Stop {
  const element = make('div', 'point-stop');
  element.tabIndex = 0;
  element.hidden = true;
  element.setAttribute('role', 'slider');
  element.setAttribute('aria-roledescription', words.role);
  element.setAttribute('aria-valuemin', '0');
  const at = (nth: number, spoken: string) => {
    element.setAttribute('aria-valuenow', String(nth));
    element.setAttribute('aria-valuetext', spoken);
  };
  return {
    element,
    before(title, count) {
      element.setAttribute('aria-label', title);
      element.setAttribute('aria-valuemax', String(count));
      at(0, fillIn(words.count, { count: String(count) }));
    },
    at
  };
}
