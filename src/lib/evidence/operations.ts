/** The arithmetic of derived series: on numbers only, so that it can be read and tested on its own. */

/** The product of all factors: a price in one currency times the rate, say. */
export const multiply = (...factors: number[]): number =>
  factors.reduce((product, factor) => product * factor, 1);

/** Throws on a divisor of 0. */
export const divide = (dividend: number, divisor: number): number => {
  if (divisor === 0) throw new Error('a division by 0');
  return dividend / divisor;
};

/**
 * A nominal amount in the prices of a base period: nominal x index(base) / index(period).
 * The use of a consumer price index as deflator is that of the Consumer Price Index Manual: Concepts and Methods
 * (ILO, IMF, OECD, Eurostat, United Nations and World Bank, 2020).
 */
export const deflate = (nominal: number, index: number, baseIndex: number): number =>
  divide(nominal * baseIndex, index);

/**
 * A price index, 100 in the base year, chained from yearly rates of change in percent (the rate of 2020 is the change
 * from 2019 to 2020): index(year) = index(year - 1) x (1 + rate / 100), as in the same manual. Goes forward and back from
 * the base to the first and last year that have a rate. Throws where the base has none, or a year between is missing.
 */
export const chain = (rates: ReadonlyMap<number, number>, base: number): Map<number, number> => {
  const years = [...rates.keys()].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || !rates.has(base)) {
    throw new Error(`no rate for the base year ${base}`);
  }
  const growth = (year: number): number => {
    const rate = rates.get(year);
    if (rate === undefined) throw new Error(`no rate for ${year}: an index cannot be chained across a gap`);
    return 1 + rate / 100;
  };
  const index = new Map([[base, 100]]);
  for (let year = base + 1; year <= last; year++)
    index.set(year, (index.get(year - 1) ?? 100) * growth(year));
  for (let year = base - 1; year >= first; year--) {
    index.set(year, divide(index.get(year + 1) ?? 100, growth(year + 1)));
  }
  return new Map([...index].sort(([a], [b]) => a - b));
};
