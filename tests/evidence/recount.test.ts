import { expect, it } from 'vitest';
import type { Row } from '#lib/evidence/evidence.ts';
import { survey } from '#lib/evidence/read.ts';

const { tables } = survey('data').evidence;
const numbered = (table: string, measure: string): Row[] =>
  tables.get(table)!.filter((row) => row.measure === measure && row.value !== null);
const counted = (table: string, measure: string, period: string): number | null | undefined =>
  tables.get(table)!.find((row) => row.measure === measure && row.period === period)?.value;

/** The survey of these years that lies nearest to one of them. */
function nearest(surveys: Row[], from: number, to: number, year: number): Row | undefined {
  const within = surveys.filter(({ period }) => Number(period) >= from && Number(period) <= to);
  return within.toSorted((a, b) => Math.abs(Number(a.period) - year) - Math.abs(Number(b.period) - year))[0];
}

/** Places of which both rows are there, by what the second says beside the first. */
function moved(pairs: [Row | undefined, Row | undefined][]): { both: number; down: number; up: number } {
  const steps = pairs.flatMap(([a, b]) => (a && b ? [b.value! - a.value!] : []));
  return {
    both: steps.length,
    down: steps.filter((step) => step < 0).length,
    up: steps.filter((step) => step > 0).length
  };
}

it('counts the countries where use fell around 2007 to 2012, and rose after it, as the rows have it', () => {
  const surveys = Map.groupBy(
    // Our own series goes on from here; the count rests on the European tables alone.
    numbered('prevalence', 'used-cocaine-last-year').filter(({ sources }) =>
      sources[0]!.startsWith('euda-gps')
    ),
    ({ territory }) => territory
  );
  const places = [...surveys.values()].map((own) => ({
    own,
    first: nearest(own, 2006, 2008, 2007),
    second: nearest(own, 2011, 2013, 2012)
  }));
  const strict = places.filter(({ first, second }) => first && second);
  const then = moved(strict.map(({ first, second }) => [first, second]));
  const later = moved(strict.map(({ own, second }) => [second, nearest(own, 2015, 2025, 2025)]));
  expect(then).toMatchObject({
    both: counted('prevalence', 'countries-compared', '2007/2012'),
    down: counted('prevalence', 'countries-fallen', '2007/2012')
  });
  expect(later).toMatchObject({
    both: counted('prevalence', 'countries-compared', '2012/2023'),
    up: counted('prevalence', 'countries-risen', '2012/2023')
  });
});

it('counts the cities where the sewers held more in 2025 than in 2024, as the rows have it', () => {
  const loads = Map.groupBy(numbered('wastewater', 'cocaine-load'), ({ territory }) => territory);
  const of = (own: Row[], year: string): Row | undefined => own.find(({ period }) => period === year);
  const seen = moved([...loads.values()].map((own) => [of(own, '2024'), of(own, '2025')]));
  expect(seen).toMatchObject({
    both: counted('wastewater', 'cities-compared', '2024/2025'),
    up: counted('wastewater', 'cities-risen', '2024/2025')
  });
});
