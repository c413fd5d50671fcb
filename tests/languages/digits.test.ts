import { expect, it } from 'vitest';
import { digits } from '#lib/languages/digits.ts';
import { KNOWN, signsOf } from '#lib/languages/index.ts';

const VALUES = [0, 0.04, 0.3, 1, 7.25, 9.96, 12, 99.4, 100, 999.6, 1000, 12345.678, 1234567, -3.2, -1000];

it.each(KNOWN)('prints numbers as readers of %s write them', (lang) => {
  for (const [most, least] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 2]
  ] as const) {
    const known = new Intl.NumberFormat(lang, { maximumFractionDigits: most, minimumFractionDigits: least });
    expect(VALUES.map((value) => digits(signsOf(lang), value, most, least))).toEqual(
      VALUES.map((value) => known.format(value))
    );
  }
  // A number that rounds to nothing has no sign.
  expect(digits(signsOf(lang), -0.3)).toBe('0');
});
