import { refsOf } from '#lib/forms/index.ts';
import type { Refs } from '#lib/forms/form.ts';
import type { Ref } from '#lib/forms/kit/shape.ts';
import type { Evidence } from './evidence.ts';
import { check } from './checks.ts';
import { describe } from './describe.ts';
import { figure } from './figures.ts';
import { messageOf, type Problem } from './problem.ts';
import { span } from './period.ts';
import { row, rows } from './ref.ts';

const attempt = (file: string, key: string, expected: string, run: () => unknown): Problem[] => {
  try {
    run();
    return [];
  } catch (thrown) {
    return [{ file, key, found: messageOf(thrown), expected }];
  }
};

const homeOf = (evidence: Evidence, name: string, id: string): string =>
  evidence.homes.get(`${name} ${id}`) ?? name;

const figures = (evidence: Evidence): Problem[] =>
  [...evidence.figures.keys()].flatMap((id) =>
    attempt(homeOf(evidence, 'figures.json', id), id, 'a figure that can be computed', () =>
      figure(evidence, id)
    )
  );

const checks = (evidence: Evidence): Problem[] =>
  [...evidence.checks].flatMap(([id, definition]) =>
    attempt(homeOf(evidence, 'checks.json', id), id, 'a check that holds', () => {
      const result = check(evidence, definition);
      if (!result.holds) throw new Error(describe(result, 'en'));
    })
  );

const chartsFile = (evidence: Evidence, chapter: string): string => homeOf(evidence, 'charts.json', chapter);

const resolve = (evidence: Evidence, ref: Ref, single: boolean): unknown =>
  single ? row(evidence, ref) : rows(evidence, ref);

/** The date of an event, and the day at which it is drawn, where they are none or are not one within the other. */
function badDate(file: string, state: string, { key, date, at = date }: Refs['dates'][number]): Problem[] {
  const where = { file, key: `${state}.${key}` };
  if (!span(date)) return [{ ...where, found: `"${date}"`, expected: 'a date such as 2024-01-25' }];
  if (span(at) && at.startsWith(date)) return [];
  return [{ ...where, found: `"${at}"`, expected: `a day within ${date}` }];
}

const charts = (evidence: Evidence): Problem[] =>
  [...evidence.charts].flatMap(([chapter, states]) =>
    Object.entries(states).flatMap(([state, spec]) => {
      const [file, asked] = [chartsFile(evidence, chapter), refsOf(spec)];
      return [
        ...asked.refs.flatMap(({ key, ref, single }) =>
          attempt(file, `${state}.${key}`, single ? 'a reference to one row' : 'a reference to rows', () =>
            resolve(evidence, ref, single)
          )
        ),
        ...asked.territories.flatMap(({ key, territory, ref }) =>
          attempt(file, `${state}.${key}`, 'a territory that has a row', () => {
            if (rows(evidence, ref).some((row) => row.territory === territory)) return;
            throw new Error(`no row for ${territory} in "${ref}"`);
          })
        ),
        ...asked.dates.flatMap((event) => badDate(file, state, event)),
        ...asked.unfounded.map((key) => ({
          file,
          key: `${state}.${key}`,
          found: 'an answer without a source',
          expected: 'the sources it rests on, or "unknown"'
        }))
      ];
    })
  );

/** Source ids that stand outside the tables: those of quotes and those that charts name. */
const sourceIds = (evidence: Evidence): { file: string; key: string; source: string }[] => [
  ...[...evidence.quotes].map(([key, { source }]) => ({
    file: homeOf(evidence, 'quotes.json', key),
    key,
    source
  })),
  ...[...evidence.charts].flatMap(([chapter, states]) =>
    Object.entries(states).flatMap(([state, spec]) =>
      refsOf(spec).sources.map(({ key, source }) => ({
        file: chartsFile(evidence, chapter),
        key: `${state}.${key}`,
        source
      }))
    )
  )
];

const unknownSources = (evidence: Evidence): Problem[] =>
  sourceIds(evidence)
    .filter(({ source }) => !evidence.sources.has(source))
    .map(({ file, key, source }) => ({
      file,
      key,
      found: `the source "${source}"`,
      expected: 'an id of sources.json'
    }));

/** What is wrong with evidence that reads well: figures and charts without data, checks that do not hold, unknown sources. */
export const audit = (evidence: Evidence, options: { sources?: boolean } = {}): Problem[] => [
  ...figures(evidence),
  ...checks(evidence),
  ...charts(evidence),
  ...((options.sources ?? true) ? unknownSources(evidence) : [])
];
