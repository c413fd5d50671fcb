import { digits, type Signs } from '#lib/languages/digits.ts';
import type { Parameter } from './model.ts';

/** How the panel speaks: words by key, with `{name}` filled in, and numbers as a reader of the language writes them. */
export interface Say {
  (key: string, filled?: Record<string, string>): string;
  /** An index of which today is 100, or any other whole number. */
  index(value: number): string;
  percent(value: number, digits?: 0 | 1): string;
  /** The value of a parameter. */
  value(parameter: Parameter, value: number): string;
}

/** Throws on a key that has no word. */
export function speaker(words: Record<string, string>, signs: Signs): Say {
  const percent = (value: number, most: 0 | 1 = 0) => digits(signs, value * 100, most, 0) + '%';
  // A number that rounds to nothing has no sign.
  const whole = (value: number) => digits(signs, value).replace('-', '\u2212');

  const say = (key: string, filled: Record<string, string> = {}) => {
    const word = words[key];
    if (word === undefined) throw new Error(`no word '${key}'`);
    return word.replace(/\{([\w-]+)\}/g, (_, name: string) => filled[name] ?? '');
  };
  const value = (parameter: Parameter, amount: number) => {
    if (parameter === 'price-sensitivity') return digits(signs, amount, 2);
    // The German clubs' share of a thousandth is no zero.
    const text = percent(amount, amount > 0 && amount < 0.005 ? 1 : 0);
    return parameter === 'nonprice-effect' ? `+${text}` : text;
  };
  return Object.assign(say, { index: whole, percent, value });
}
