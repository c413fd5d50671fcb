import { digits } from '#lib/languages/digits.ts';
import type { Comparison, Stretch, Told } from './compare.ts';
import { compare, courseOf } from './compare.ts';
import type { Given } from './given.ts';
import { firstDrawn, type Guess } from './guess.ts';

/** The words of one key with `{name}` filled in. Throws on a key that has no word. */
export type Say = (key: string, filled?: Record<string, string | number>) => string;

export const speaker =
  ({ words, thing, unit }: Given): Say =>
  (key, filled = {}) => {
    const word = words[key];
    if (word === undefined) throw new Error(`no word '${key}'`);
    const all: Record<string, string | number> = { thing, unit, ...filled };
    return word.replace(/\{(\w+)\}/g, (_, name: string) => String(all[name] ?? ''));
  };

/** Whole numbers, as the axis has them; the mean distance with one digit, where it would else round to nothing. */
export const printer =
  ({ signs }: Pick<Given, 'signs'>) =>
  (value: number, after = 0): string =>
    digits(signs, value, after);

/** What is said once the measured line is shown. The first sentence is the one that most surprises. */
export interface Verdict {
  lead: string | null;
  sentences: string[];
  /** How was compared, and with what. */
  notes: string[];
}

/** Tells how far off a guess was; of a blank one, or one without a measured year, only what was measured. */
export function verdict(guess: Guess, given: Given): Verdict {
  const say = speaker(given);
  const found = compare(guess, given.measured, given.plane, given.end);
  const notes = [given.note, given.source].filter((note) => note !== '');
  if (!found) {
    const { whole, end } = courseOf(given.measured, given.end);
    const sentences = [whole, end].flatMap((of) => (of ? [alone(of, given, say)] : []));
    return { lead: null, sentences, notes };
  }
  const parts = {
    whole: found.whole && both(found.whole, given, say),
    end: found.end && both(found.end, given, say),
    farthest: found.surprise && farthest(found, given, say)
  };
  const { surprise } = found;
  const rest = (['end', 'whole', 'farthest'] as const).flatMap((name) =>
    name === surprise ? [] : (parts[name] ?? [])
  );
  return {
    lead: surprise && parts[surprise],
    sentences: [off(found, given, say), ...rest],
    notes: [
      say('compared', { count: found.count, all: given.plane.years[1] - firstDrawn(given.plane) + 1 }),
      ...notes
    ]
  };
}

function off({ off: distance, side }: Comparison, given: Given, say: Say): string {
  const print = printer(given);
  const mean = say('off', { off: print(distance, distance < 9.95 ? 1 : 0) });
  return side === 'both' ? mean : `${mean} ${say(side)}`;
}

function farthest({ farthest: { year, guess, real } }: Comparison, given: Given, say: Say): string {
  const print = printer(given);
  return say('farthest', { year, guess: print(guess), real: print(real) });
}

/** The guess over a stretch and, in the same sentence, the line. */
function both({ from, to, guess, real }: Stretch, given: Given, say: Say): string {
  const joined = guess.course === real.course ? 'and' : 'but';
  const said = say(`guess-${guess.course}`, { from, to, ...numbers(guess, given) });
  return `${said}, ${say(`${joined}-${real.course}`, numbers(real, given))}`;
}

const alone = ({ from, to, real }: Stretch, given: Given, say: Say): string =>
  say(`alone-${real.course}`, { from, to, ...numbers(real, given) });

function numbers({ first, last, low, high }: Told, given: Given): Record<string, string> {
  const print = printer(given);
  return { first: print(first), last: print(last), low: print(low), high: print(high) };
}
