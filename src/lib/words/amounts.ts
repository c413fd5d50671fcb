/** Whether a check holds the amount that tested words say: 'halved' needs limits around a half, not a fall alone. */
import type { CheckDefinition } from '#lib/evidence/shapes.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';

/** What was multiplied, or what is left, may be this far off where no word says more or less. */
const NEAR = 0.2;

type Range = [low: number, high: number];

/** Words that say an amount, and what the value may have been multiplied by; nothing where they give it no size. */
interface Said {
  found: string;
  /** By itself, or as the part that is left. */
  size: number | undefined;
  factors: Range[];
}

function saidIn(words: string, rose: boolean, lang: Lang): Said | undefined {
  const { multiples, fractions, parts, by, degrees } = LANGUAGES[lang];
  const find = (pattern: string) =>
    new RegExp(`(?<!\\p{L})(?:${pattern.replaceAll('\\w', '\\p{L}')})(?!\\p{L})`, 'iu').exec(words)?.[0];
  const pick = (list: [string, number][]) =>
    list.flatMap(([pattern, size]) => {
      const found = find(pattern);
      return found ? [{ found, size }] : [];
    })[0];
  const less = find(degrees.less.join('|')) !== undefined;
  const more = !less && find(degrees.more.join('|')) !== undefined;
  /** Between these, where more is farther from unchanged. */
  const times = (factor: number): Range => {
    const [nearer, farther] = [less ? 1 : factor, more ? (factor < 1 ? 0 : Infinity) : factor];
    if (!less && !more) return [factor * (1 - NEAR), factor * (1 + NEAR)];
    return factor < 1 ? [farther, nearer] : [nearer, farther];
  };
  const multiple = pick(multiples);
  if (multiple) return { ...multiple, factors: [times(multiple.size)] };
  const fraction = pick(fractions);
  if (fraction) {
    const { size } = fraction;
    const changed = times(rose ? 1 + size : 1 - size);
    const left: Range = less ? [0, size] : more ? [size, 1] : [size * (1 - NEAR), size * (1 + NEAR)];
    const added = rose || find(`${by}(?: \\w+){0,3} ${fraction.found}`) !== undefined;
    return { ...fraction, factors: [added ? changed : left] };
  }
  const part = find(parts.join('|'));
  return part === undefined ? undefined : { found: part, size: undefined, factors: [] };
}

const EDGE = 1e-9;
const inside = ([low, high]: Range, [from, to]: Range) => low >= from - EDGE && high <= to + EDGE;

/**
 * Why words with an amount in them may not stand on a check, or undefined where they may or say no amount.
 *
 * @param listed the words stand with the check itself: then it need only have limits
 */
export function unheld(
  words: string,
  check: CheckDefinition,
  lang: Lang,
  listed: boolean
): string | undefined {
  const said = saidIn(words, check.kind === 'rose', lang);
  if (!said) return undefined;
  const { found, size, factors } = said;
  const refuse = (expected: string) => `'${words}' says by how much ('${found}'): expected ${expected}`;
  if (check.kind === 'between') {
    // A figure may be a factor, a part or a change, as a fraction or in percent.
    const signs = size === undefined ? [] : [size, 1 - size, size * 100, (size - 1) * 100, (1 - size) * 100];
    const { low, high } = check;
    return size === undefined ||
      signs.some((one) => inside([one, one], [low - Math.abs(one) * NEAR, high + Math.abs(one) * NEAR]))
      ? undefined
      : refuse(`limits around it, not ${low} to ${high}`);
  }
  if (check.kind !== 'fell' && check.kind !== 'rose')
    return refuse(`a check of the kind 'fell' or 'rose' with limits, or 'between', not '${check.kind}'`);
  const { atLeast, atMost } = check;
  if (atLeast === undefined)
    return refuse(`a check that holds it: "atLeast", and "atMost" where it can be more`);
  if (listed) return undefined;
  const held: Range =
    check.kind === 'fell' ? [1 - (atMost ?? 1), 1 - atLeast] : [1 + atLeast, 1 + (atMost ?? Infinity)];
  if (factors.some((range) => inside(held, range))) return undefined;
  return refuse(
    `limits that hold it, not ${atLeast} to ${atMost ?? 'any amount'}` +
      (size === undefined ? `, or these words with the check: "words": {"${lang}": ["${words}"]}` : '')
  );
}
