import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '#lib/evidence/format.ts';

describe('formatNumber', () => {
  it.each([
    [3708, {}, '3.708', '3,708'],
    [1.5, { digits: 1 }, '1,5', '1.5'],
    [1234567.89, { digits: 2 }, '1.234.567,89', '1,234,567.89'],
    [50, { digits: 1 }, '50,0', '50.0'],
    [-5.04, { digits: 1 }, '\u22125,0', '\u22125.0'],
    [-0.001, {}, '0', '0'],
    [3708, { scale: 0.001, digits: 1 }, '3,7', '3.7'],
    [2023, { style: 'year' as const }, '2023', '2023'],
    [62.8, { style: 'percent' as const, digits: 1 }, '62,8 procent', '62.8%']
  ])('%d with %j is %s in Dutch and %s in English', (value, format, nl, en) => {
    expect(formatNumber(value, format, 'nl')).toBe(nl);
    expect(formatNumber(value, format, 'en')).toBe(en);
  });

  it('has no room for a word in a chart', () => {
    expect(formatNumber(80, { style: 'percent' }, 'nl', 'chart')).toBe('80%');
    expect(formatNumber(80, { style: 'percent' }, 'en', 'chart')).toBe('80%');
  });

  it('can be read back, to the digits printed, in both languages', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 3 }), (value, digits) => {
        const english = formatNumber(value, { digits }, 'en').replaceAll(',', '').replace('\u2212', '-');
        const dutch = formatNumber(value, { digits }, 'nl')
          .replaceAll('.', '')
          .replace(',', '.')
          .replace('\u2212', '-');
        expect(dutch).toBe(english);
        expect(Math.abs(Number(english) - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-6);
      })
    );
  });
});
