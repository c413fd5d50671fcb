import { type Problem, messageOf, unlike } from '#lib/files/problem.ts';
import { refsOf } from '#lib/forms/index.ts';
import type { Refs } from '#lib/forms/form.ts';
import type { Ref } from '#lib/forms/kit/shape.ts';
import type { Evidence } from './evidence.ts';
import { check, type CheckResult } from './checks.ts';
import { describe } from './describe.ts';
import { figure, printed } from './figures.ts';
import { offAxes } from './off-axes.ts';
import { hasBegun, span } from './period.ts';
import { faultsOf } from './quotations.ts';
import { behind } from './read.ts';
import { row, rows } from './ref.ts';
import type { CheckDefinition } from './shapes.ts';

/** What is asked of the evidence: the file of that kind, the id in it (or the chapter), and the keys below that. */
type Asked = [evidence: Evidence, name: string, id: string, ...keys: string[]];

/** A problem with something that is asked. */
const problem = ([evidence, name, id, ...keys]: Asked, found: string, expected: string): Problem => {
  const at = evidence.homes.get(`${name} ${id}`)?.(keys) ?? { file: name, line: 1, column: 1 };
  const key = name === 'charts.json' ? keys.join('.') : [id, ...keys].join('.');
  return { ...at, message: `${key}: ${unlike(found, expected)}` };
};

/** What is wrong where work throws; it follows from this other problem, or from that of the part in which something was not found. */
const attempt = (
  asked: Asked,
  expected: string,
  run: () => unknown,
  root?: () => Problem | undefined
): Problem[] => {
  try {
    run();
    return [];
  } catch (thrown) {
    const follows = behind(asked[0].unsound, thrown) ?? root?.();
    return [{ ...problem(asked, messageOf(thrown), expected), follows }];
  }
};

const figures = (evidence: Evidence, ids: Iterable<string> = evidence.figures.keys()): Problem[] =>
  [...ids].flatMap((id) =>
    attempt([evidence, 'figures.json', id], 'a figure that can be computed', () => figure(evidence, id))
  );

/** The figures that a check names. */
const figuresIn = (evidence: Evidence, definition: CheckDefinition): string[] =>
  Object.values(definition)
    .map((named) => String(named).replace(/^fig:/, ''))
    .filter((id) => evidence.figures.has(id));

/** Whether at least one limit is within ten times the value: where both are farther off, anything holds. */
function couldFail({ figure, low, high }: Extract<CheckResult, { kind: 'between' }>): boolean {
  const value = printed(figure);
  const far = 10 * Math.max(1, Math.abs(value));
  return value - low <= far || high - value <= far;
}

/** What is wrong with a check: it cannot be put to the data, or does not hold. The words that stand on it are wrong because of that. */
export function checkProblem(evidence: Evidence, id: string): Problem | undefined {
  const definition = evidence.checks.get(id)!;
  const holds = () => {
    const found = check(evidence, definition);
    if (!found.holds) throw new Error(describe(found, evidence.langs.at(-1) ?? evidence.langs[0]));
  };
  const root = () => figures(evidence, figuresIn(evidence, definition))[0];
  return attempt([evidence, 'checks.json', id], 'a check that holds', holds, root)[0];
}

const checks = (evidence: Evidence): Problem[] =>
  [...evidence.checks].flatMap(([id, definition]) => {
    const [result] = quietly(() => [check(evidence, definition)]);
    if (result?.kind !== 'between' || couldFail(result)) return checkProblem(evidence, id) ?? [];
    const { low, high } = result;
    const found = `limits of ${low} and ${high}, both far from ${printed(result.figure)}`;
    return problem([evidence, 'checks.json', id], found, 'a check that could fail');
  });

/** What work gives, nothing where it throws: a reference to no rows is told by itself. */
function quietly<T>(work: () => T[]): T[] {
  try {
    return work();
  } catch {
    return [];
  }
}

const resolve = (evidence: Evidence, ref: Ref, single: boolean): unknown =>
  single ? row(evidence, ref) : rows(evidence, ref);

/** The date of an event, and the day at which it is drawn, where they are none or are not one within the other. */
function badDate(asked: Asked, { date, at = date }: Refs['dates'][number]): Problem[] {
  if (!span(date)) return [problem(asked, `"${date}"`, 'a date such as 2024-01-25')];
  if (!hasBegun(date)) return [problem(asked, `"${date}", which is still to come`, 'a date that has come')];
  if (span(at) && at.startsWith(date)) return [];
  return [problem(asked, `"${at}"`, `a day within ${date}`)];
}

/** What the axis on which a reference is drawn leaves out: a value, or in its years all of them. */
function cutOff(evidence: Evidence, { key, ref, on, years = [-Infinity, Infinity] }: Refs['refs'][number]) {
  const [low, high] = on?.domain ?? [-Infinity, Infinity];
  const found = rows(evidence, ref).filter(({ value }) => value !== null);
  const within = found.filter(({ year }) => year >= years[0] && year <= years[1]);
  const outside = within.find(
    ({ value }) => value! * (on?.scale ?? 1) < low || value! * (on?.scale ?? 1) > high
  );
  return [
    ...(outside
      ? [
          {
            key,
            found: `the value ${outside.value}, outside its axis`,
            expected: `a domain that holds it, not ${low} to ${high}`
          }
        ]
      : []),
    ...(found.length > 0 && within.length === 0
      ? [{ key, found: `no value in ${years.join(' to ')}`, expected: 'years of which it has one' }]
      : [])
  ];
}

const charts = (evidence: Evidence): Problem[] =>
  [...evidence.charts].flatMap(([chapter, states]) =>
    Object.entries(states).flatMap(([state, spec]) => {
      const places = refsOf(spec);
      const asked = (key: string): Asked => [evidence, 'charts.json', chapter, state, ...key.split('.')];
      return [
        ...places.refs.flatMap(({ key, ref, single }) =>
          attempt(asked(key), single ? 'a reference to one row' : 'a reference to rows', () =>
            resolve(evidence, ref, single)
          )
        ),
        ...places.refs
          .flatMap((place) => quietly(() => cutOff(evidence, place)))
          .map(({ key, found, expected }) => problem(asked(key), found, expected)),
        ...offAxes(spec).map(({ keys, value, ends }) =>
          problem(asked(keys.join('.')), `${value}, outside its axis`, `a number from ${ends.join(' to ')}`)
        ),
        ...places.territories.flatMap(({ key, territory, ref }) =>
          attempt(asked(key), 'a territory that has a row', () => {
            if (rows(evidence, ref).some((row) => row.territory === territory)) return;
            throw new Error(`no row for ${territory} in "${ref}"`);
          })
        ),
        ...places.dates.flatMap((event) => badDate(asked(event.key), event)),
        ...places.unfounded.map((key) =>
          problem(asked(key), 'an answer without a source', 'the sources it rests on, or "unknown"')
        )
      ];
    })
  );

const quotations = (evidence: Evidence): Problem[] =>
  [...evidence.quotes].flatMap(([id, quote]) =>
    faultsOf(quote, evidence.sources.get(quote.source)).map(({ field, found, expected }) =>
      problem([evidence, 'quotes.json', id, field], found, expected)
    )
  );

/** Source ids that stand outside the tables: those of quotes and those that charts name. */
const sourceIds = (evidence: Evidence): { asked: Asked; source: string }[] => [
  ...[...evidence.quotes].map(([key, { source }]) => ({
    asked: [evidence, 'quotes.json', key, 'source'] as Asked,
    source
  })),
  ...[...evidence.charts].flatMap(([chapter, states]) =>
    Object.entries(states).flatMap(([state, spec]) =>
      refsOf(spec).sources.map(({ key, source }) => ({
        asked: [evidence, 'charts.json', chapter, state, ...key.split('.')] as Asked,
        source
      }))
    )
  )
];

const unknownSources = (evidence: Evidence): Problem[] => {
  const follows = evidence.unsound.get('sources.json');
  return sourceIds(evidence)
    .filter(({ source }) => !evidence.sources.has(source))
    .map(({ asked, source }) => ({
      ...problem(asked, `the source "${source}"`, 'an id of sources.json'),
      follows
    }));
};

/** What is wrong with evidence that reads well: figures and charts without data, checks that do not hold,
 * quotations that say more than was read, unknown sources. */
export const audit = (evidence: Evidence): Problem[] => [
  ...figures(evidence),
  ...checks(evidence),
  ...charts(evidence),
  ...quotations(evidence),
  ...unknownSources(evidence)
];
