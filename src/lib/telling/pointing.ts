import { visit } from 'unist-util-visit';
import type { Root, RootContent } from 'mdast';
import { check, rowsTested } from '#lib/evidence/checks.ts';
import type { Evidence, Row } from '#lib/evidence/evidence.ts';
import { formatNumber } from '#lib/evidence/format.ts';
import { figure } from '#lib/evidence/figures.ts';
import type { Ink } from '#lib/forms/kit/scene.ts';
import { type Shown, shapesIn, spotOf } from '#lib/forms/kit/shown.ts';
import { inkName } from '#lib/forms/kit/tell.ts';
import type { Lang } from '#lib/languages/index.ts';
import { pack, type Packed, spoken as speak, type SpokenWords, type Value } from '#lib/points/values.ts';
import type { ChartTelling, ToldChart } from './chart.ts';
import { formatPeriod } from '#lib/words/dates.ts';
import { isDirective, plainText } from '#lib/words/tree.ts';
import type { Ui } from '#lib/words/ui.ts';

/** A figure or tested word in the words of a step, and the rows that it rests on. */
export interface Mention {
  kind: 'figure' | 'check';
  id: string;
  rows: Row[];
}

/** The figures and checks of words, each once, in order. Throws where there is no such figure or check. */
export function mentionsIn(nodes: RootContent[], evidence: Evidence): Mention[] {
  const found = new Map<string, Mention>();
  const put = (mention: Mention) => found.set(`${mention.kind} ${mention.id}`, mention);
  visit({ type: 'root', children: nodes } as Root, (node) => {
    if (!isDirective(node)) return;
    if (node.name === 'fig') {
      const id = plainText(node);
      put({ kind: 'figure', id, rows: figure(evidence, id).rows });
    }
    if (node.name === 'says') {
      const id = node.attributes?.check ?? '';
      const definition = evidence.checks.get(id);
      if (!definition) throw new Error(`unknown check '${id}'`);
      put({ kind: 'check', id, rows: rowsTested(evidence, definition) });
    }
  });
  return [...found.values()];
}

const exactly = (shown: Shown[], rows: Row[]): Shown[] =>
  shown.filter((one) => one.rows.some((row) => rows.includes(row as Row)));

/** The values of a chart that rest on some of these rows, or are what these rows were computed from. */
export const pointedAt = (shown: Shown[], rows: Row[]): Shown[] => {
  const exact = exactly(shown, rows);
  if (exact.length > 0) return exact;
  const kin = new Set([...rows.flatMap(inputs), ...rows]);
  return shown.filter(({ rows: own }) =>
    (own as Row[]).some((row) => kin.has(row) || inputs(row).some((one) => rows.includes(one)))
  );
};

/** All rows that a row was computed from, however far back. */
const inputs = ({ derivation }: Row): Row[] =>
  derivation ? derivation.inputs.flatMap((row) => [row, ...inputs(row)]) : [];

/** More tests than this are not told with a chart: each tested word has its note. */
const MOST_TESTED = 2;

/** What the tested words of a step say of what its chart shows: 'Tested: price, 2011 to 2024: 27 per cent lower'. */
export const testedOf = (
  mentions: Mention[],
  shown: Shown[],
  { evidence, lang, ui }: { evidence: Evidence; lang: Lang; ui: Ui }
): string[] =>
  mentions
    .flatMap(({ kind, id, rows }) => {
      const definition = kind === 'check' ? evidence.checks.get(id) : undefined;
      const names = new Set(exactly(shown, rows).map(({ name }) => name));
      const [name] = names;
      if (!definition || name === undefined || names.size > 1) return [];
      const result = check(evidence, definition);
      const percent = (fraction: number) =>
        formatNumber(Math.round(fraction * 100), { style: 'percent' }, lang);
      const from = formatPeriod(rows[0]?.period ?? '', lang, ui);
      const to = formatPeriod(rows.at(-1)?.period ?? '', lang, ui);
      switch (result.kind) {
        case 'fell':
        case 'rose':
          return ui(`describe-tested-${result.kind}`, { name, from, to, change: percent(result.change) });
        case 'flat':
          return ui('describe-tested-flat', { name, from, to, spread: percent(result.spread) });
        case 'highest':
        case 'lowest':
          return ui(`describe-tested-${result.kind}`, { name, from, count: String(result.count) });
        default:
          return [];
      }
    })
    .slice(0, MOST_TESTED);

/** How a value came to be known; what is drawn quietly says it by its row. */
const inkOf = ({ ink, rows: [row] }: Shown): Exclude<Ink, 'quiet'> => {
  if (ink !== 'quiet') return ink;
  const computed = row && ((row as Row).derivation || ['estimate', 'imputed'].includes(row.qualifier));
  return computed ? 'derived' : 'measured';
};

/** Qualifiers that are said with the value itself, or by the ink. */
const SAID = new Set(['', 'about', 'over', 'under', 'estimate']);

/** How a value is known, in words: by its ink, and what its row says of it. */
function knownOf(shown: Shown, ui: Ui): string {
  const qualifier = shown.rows[0]?.qualifier ?? '';
  const said = SAID.has(qualifier) ? [] : [ui(`qualifier-${qualifier}`)];
  return [inkName(inkOf(shown), ui), ...said].join(', ');
}

/** The words by which values are spoken; what is in braces is filled in. */
export const spokenWords = (ui: Ui): SpokenWords => {
  const [name, value, unit, known] = ['{name}', '{value}', '{unit}', '{known}'];
  return {
    spoken: ui('spoken', { name, value, unit, known }),
    event: ui('spoken-event', { name, value, known }),
    item: ui('describe-item', { name, value })
  };
};

/** A value as a reader can point at it. `unit` is the chart's. */
function valueOf(
  shown: Shown,
  unit: string,
  { evidence, ui }: Pick<ChartTelling, 'evidence' | 'ui'>
): Omit<Value, 'places'> {
  const { key, at, name, value, period, rows } = shown;
  const [row] = rows as Row[];
  const counted = row !== undefined;
  const number = row ? (row.value ?? row.low ?? row.high) : null;
  return {
    key,
    ...(at === undefined ? {} : { at }),
    name,
    value,
    unit: counted ? (shown.unit ?? unit) : '',
    period,
    known: counted || shown.ink.endsWith('claimed') ? knownOf(shown, ui) : '',
    source: [...new Set((rows as Row[]).flatMap(({ sources }) => sources))]
      .map((id) => {
        const { publisher = id, grade = '' } = evidence.sources.get(id) ?? {};
        return `${publisher} (${ui('grade').toLowerCase()} ${grade})`;
      })
      .join(', '),
    ...(number === null ? {} : { number })
  };
}

/** A value as it is spoken. `unit` is the chart's. */
export const spoken = (shown: Shown, unit: string, telling: Pick<ChartTelling, 'evidence' | 'ui'>): string =>
  speak(valueOf(shown, unit, telling), spokenWords(telling.ui));

/** The values of a chart for the script, with the places where both breadths show them. */
export const pointsOf = (
  { shown, unit, scenes }: Pick<ToldChart, 'shown' | 'unit' | 'scenes'>,
  telling: Pick<ChartTelling, 'evidence' | 'ui'>
): Packed =>
  pack(
    shown.map((one) => {
      const places: Value['places'] = {};
      for (const breadth of ['wide', 'narrow'] as const) {
        const spot = spotOf(scenes[breadth], one, breadth);
        if (spot) places[breadth] = { ...spot, marks: shapesIn(scenes[breadth], one.key) };
      }
      return { ...valueOf(one, unit, telling), places };
    })
  );

/** More marks than these are not lit one by one: the whole chart would be. */
const MOST_LIT = 24;

/** The marks that rest on rows, as an attribute: `key@point`, with a space between two; a whole series by its key alone. */
export function lightsOf(shown: Shown[], rows: Row[]): string | undefined {
  const found = pointedAt(shown, rows);
  const lit = [...new Set(found.map(({ key }) => key))].flatMap((key) => {
    const own = found.filter((one) => one.key === key);
    const all = shown.filter((one) => one.key === key).length;
    return own.length === all ? [key] : own.map(({ at }) => (at === undefined ? key : `${key}@${at}`));
  });
  return lit.length > 0 && lit.length <= MOST_LIT ? [...new Set(lit)].join(' ') : undefined;
}

/** Which of the values are claimed, counted or computed: one sentence where all are alike, else one for each way. */
export function inksInWords(shown: Shown[], ui: Ui, list: (items: string[]) => string): string[] {
  const names = new Map<string, Set<string>>();
  for (const one of shown) {
    const ink = inkName(inkOf(one), ui);
    names.set(ink, (names.get(ink) ?? new Set()).add(one.name));
  }
  const ways = [...names];
  const [first] = ways;
  if (!first) return [];
  if (ways.length === 1) return [ui('describe-all', { ink: first[0].toLowerCase() })];
  return ways.map(([ink, some]) => ui('describe-some', { ink, names: list([...some]) }));
}
