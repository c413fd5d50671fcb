import type { Given } from './given.ts';
import { blank, carry, firstDrawn, type Guess, isBlank, set, type Spot, stroke, valueAt } from './guess.ts';

/** What the reader has drawn and whether the measured line is shown. Kept here alone, and gone with the page. */
export class Drawing {
  readonly given: Given;
  guess = $state.raw<Guess>([]);
  revealed = $state(false);
  /** The year at which the slider stands. */
  year = $state(0);
  /** The slider is being used: the chart shows where it stands. */
  sliding = $state(false);

  constructor(given: Given) {
    this.given = given;
    this.again();
  }

  get isBlank(): boolean {
    return isBlank(this.guess, this.given.plane);
  }

  /** Draws a straight stroke; the first one sets out from the value that is given, if any. */
  draw(from: Spot, to: Spot): void {
    if (this.revealed) return;
    const { plane } = this.given;
    const { years, given } = plane;
    if (this.isBlank && given !== undefined) {
      this.guess = stroke(this.guess, { year: years[0], value: given }, from, plane);
    }
    this.guess = stroke(this.guess, from, to, plane);
  }

  /** What the slider shows: the value of its year, or where it begins in an empty one. */
  get value(): number {
    return valueAt(this.guess, this.year, this.given.plane) ?? this.#start();
  }

  get isSet(): boolean {
    return valueAt(this.guess, this.year, this.given.plane) !== null;
  }

  set(value: number): void {
    if (this.revealed) return;
    this.sliding = true;
    this.guess = set(this.guess, this.year, value, this.given.plane);
  }

  /** To another year, as far as there are any; an empty one takes the value along. */
  step(by: 1 | -1): void {
    const { plane } = this.given;
    const to = this.year + by;
    if (to < firstDrawn(plane) || to > plane.years[1] || this.revealed) return;
    this.sliding = true;
    this.guess = carry(this.guess, this.year, to, plane);
    this.year = to;
  }

  reveal(): void {
    this.revealed = true;
  }

  again(): void {
    this.guess = blank(this.given.plane);
    this.revealed = false;
    this.sliding = false;
    this.year = firstDrawn(this.given.plane);
  }

  #start(): number {
    const { domain, given } = this.given.plane;
    return given ?? Math.round((domain[0] + domain[1]) / 2);
  }
}
