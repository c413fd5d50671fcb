/** JSON with its places: what stands where, a key that stands there twice, and a mistake in writing told as one. */

/** Where a value starts, in characters from 0, as it is written, and what is in it. */
export interface Placed {
  start: number;
  text: string;
  inside: Map<string, Placed>;
}

/** A mistake in the writing of a JSON text. */
export class JsonError extends Error {
  readonly offset: number;

  constructor(offset: number, found: string, expected: string) {
    super(`found ${found}, expected ${expected}`);
    this.name = 'JsonError';
    this.offset = offset;
  }
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)(?!\w)/y;

/** A number keeps no more digits than this: what is longer is a slip of the hand. */
const MOST_DIGITS = 15;

/** Where everything in a JSON text stands. Throws a `JsonError` on the first thing that is not JSON. */
export function placesIn(text: string): Placed {
  let at = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  };
  const refuse = (expected: string): never => {
    const rest = /^[^\s,:[\]{}]{1,30}|^[\s\S]/.exec(text.slice(at))?.[0];
    throw new JsonError(at, rest === undefined ? 'the end of the file' : `'${rest}'`, expected);
  };
  const next = (mark: string): boolean => {
    match(SPACE);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };

  const value = (): Placed => {
    match(SPACE);
    const start = at;
    if (next('{')) return { start, text: '', inside: members('}', keyed) };
    if (next('[')) return { start, text: '', inside: members(']', (known) => [String(known.size), value()]) };
    const number = match(NUMBER);
    if (number !== undefined && number.replace(/[eE].*|\D/g, '').length > MOST_DIGITS) {
      throw new JsonError(start, 'a number of so many digits', `at most ${MOST_DIGITS} digits`);
    }
    if (number === undefined && match(WORD) === undefined && match(STRING) === undefined)
      refuse('a value: words in double quotes, a number, a list [...] or keys with values {...}');
    return { start, text: text.slice(start, at), inside: new Map() };
  };

  const keyed = (known: Map<string, Placed>): [string, Placed] => {
    match(SPACE);
    const start = at;
    const key = JSON.parse(match(STRING) ?? refuse('a key in double quotes')) as string;
    if (known.has(key)) throw new JsonError(start, `the key "${key}" again`, 'each key once');
    if (!next(':')) refuse(`':' after the key "${key}"`);
    return [key, value()];
  };

  /** What stands between brackets, up to the closing one. */
  const members = (close: string, member: (known: Map<string, Placed>) => [string, Placed]) => {
    const known = new Map<string, Placed>();
    if (next(close)) return known;
    do {
      match(SPACE);
      if (known.size > 0 && text[at] === close) {
        const comma = text.lastIndexOf(',', at);
        throw new JsonError(comma, `a comma before '${close}'`, 'none after the last one');
      }
      known.set(...member(known));
    } while (next(','));
    if (!next(close)) refuse(`',' or '${close}'`);
    return known;
  };

  const whole = value();
  match(SPACE);
  if (at < text.length) refuse('nothing after the end of the value');
  return whole;
}

/** What names an item of a list. */
const NAMES = ['key', 'id', 'territory'];

/** The item below that is named so. */
function namedSo(name: string, { inside }: Placed): Placed | undefined {
  for (const one of inside.values()) {
    if (NAMES.some((key) => one.inside.get(key)?.text === JSON.stringify(name))) return one;
    const below = namedSo(name, one);
    if (below) return below;
  }
  return undefined;
}

/**
 * Where what these keys lead to starts: a key, an index, or the name of an item in a list somewhere below. Where there is no
 * such thing, that in which it would stand.
 */
export function startOf(places: Placed, keys: readonly (string | number)[]): number {
  let found = places;
  for (const key of keys) {
    const inner = found.inside.get(String(key)) ?? namedSo(String(key), found);
    if (!inner) break;
    found = inner;
  }
  return found.start;
}
