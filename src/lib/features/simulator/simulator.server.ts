import { signsOf } from '#lib/languages/index.ts';
import { join } from 'node:path';
import { optionalJson } from '#lib/files/files.ts';
import type { Row } from '#lib/evidence/evidence.ts';
import { figure } from '#lib/evidence/figures.ts';
import { formatFigure, formatNumber } from '#lib/evidence/format.ts';
import { row } from '#lib/evidence/ref.ts';
import type { Given } from './given.ts';
import { type Parameter, PARAMETERS } from './model.ts';
import { type Assumption, type Regime, STEP, type Variant } from './policy.ts';
import type { Limit } from './support.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { type Declared, type DeclaredAssumption, SimulatorShape } from './shape.server.ts';

/** What is told in: the words of one language, and the evidence behind the numbers. */
export type Setting = Pick<Telling, 'lang' | 'evidence' | 'ui' | 'sourcesPage' | 'place' | 'use'>;

/** Words of the interface that the panel asks for, by their keys in ui.yaml without `sim-`. */
const WORDS = [
  ...PARAMETERS,
  ...['of-today', 'sensitivity', 'title', 'lead', 'regime', 'variant', 'presets', 'reset', 'malformed'],
  ...['kept-nowhere', 'evidence', 'evidence-point', 'evidence-none', 'outside', 'results', 'bands'],
  ...['extreme', 'today'],
  ...['use', 'illegal-revenue', 'tax', 'said', 'goal', 'goal-met', 'goal-not-met', 'goal-how', 'goal-today'],
  ...['flip-within', 'flip-outside', 'flip-none', 'leaves-out', 'share', 'address']
];

/** What the panel fills in itself, so that it stays as it is. */
const LEFT_OPEN = Object.fromEntries(
  ['today', 'value', 'rise', 'fall', 'low', 'high', 'ground', 'inner', 'outer', 'count', 'name'].map(
    (name) => [name, `{${name}}`]
  )
);

/** Reads data/simulator.json; undefined where there is none. Throws a `DebateError` where it is not of that shape. */
export function readDeclared(data: string): Declared | undefined {
  return optionalJson(join(data, 'simulator.json'), SimulatorShape);
}

/** All that the panel is given. Throws on a reference, figure, source or word that does not exist. */
export function simulator(setting: Setting, declared: Declared): Given {
  const { lang, evidence, ui } = setting;
  const said = filler(setting);
  const regimes = declared.regimes.map((regime) => regimeOf(regime, declared, setting));
  const presets = declared.presets.map(({ id, name, note, variant, values, sources }) => {
    const rows = entries(values).map(([parameter, { value, scale }]) => {
      const found = row(evidence, value, `simulator.json ${id}`);
      return { parameter, found, number: toStep(numberOf(found) * scale) };
    });
    return {
      id,
      name: name[lang],
      note: note[lang],
      variant,
      values: Object.fromEntries(rows.map(({ parameter, number }) => [parameter, number])),
      sources: unique([...sources, ...rows.flatMap(({ found }) => found.sources)])
    };
  });
  const leavesOut = declared['leaves-out'].map(({ text, sources }) => ({ text: said(text), sources }));
  const used = [
    ...regimes.flatMap(({ variants }) =>
      variants.flatMap(({ assumes }) => Object.values(assumes).flatMap(({ sources }) => sources))
    ),
    ...[...presets, ...leavesOut].flatMap(({ sources }) => sources)
  ];
  const limit = (name: Limit) => limitOf(row(evidence, declared.limits[name].at, `simulator.json ${name}`));
  const why = (name: Limit) =>
    declared.limits[name].why[lang].replace(
      '{limit}',
      formatNumber(limit(name), { scale: 100, style: 'percent' }, lang, 'chart')
    );
  const money = ({ amount, name, text }: Declared['outside']['whole']) => ({
    amount: numberOf(row(evidence, amount, 'simulator.json outside')),
    name: said(name),
    text: said(text)
  });
  return {
    signs: signsOf(lang),
    sliders: declared.sliders,
    regimes,
    first: declared.first ?? regimes[0]!.variants[0]!.id,
    presets,
    limits: {
      'lowest-price': limit('lowest-price'),
      'highest-share-when-dear': limit('highest-share-when-dear')
    },
    why: { 'lowest-price': why('lowest-price'), 'highest-share-when-dear': why('highest-share-when-dear') },
    goals: declared.goals.map(({ name, minus, ...goal }) => ({
      ...goal,
      ...(minus === undefined ? {} : { minus }),
      name: name[lang]
    })),
    outside: { whole: money(declared.outside.whole), part: money(declared.outside.part) },
    leavesOut,
    sources: Object.fromEntries(unique(used).map((id) => [id, sourceOf(id, setting)])),
    words: {
      ...Object.fromEntries(WORDS.map((key) => [key, ui(`sim-${key}`, LEFT_OPEN)])),
      copy: ui('copy-link'),
      copied: ui('copied'),
      selected: ui('copy-selected')
    }
  };
}

function regimeOf(regime: Declared['regimes'][number], declared: Declared, setting: Setting): Regime {
  const { lang } = setting;
  const opens = PARAMETERS.filter((parameter) => regime.opens.includes(parameter));
  const variants = regime.variants.map(({ id, name, assumes }): Variant => {
    const all = { ...declared.assumes, ...regime.assumes, ...assumes };
    return {
      id,
      name: name?.[lang] ?? regime.name[lang],
      assumes: Object.fromEntries(
        PARAMETERS.map((parameter) => [
          parameter,
          assumptionOf(all[parameter], setting, `${id} ${parameter}`)
        ])
      ) as Record<Parameter, Assumption>
    };
  });
  return {
    id: regime.id,
    name: regime.name[lang],
    line: regime.line[lang],
    opens,
    start: regime.start ?? regime.variants[0]!.id,
    variants
  };
}

function assumptionOf(declared: DeclaredAssumption, { evidence, lang }: Setting, key: string): Assumption {
  const where = `simulator.json ${key}`;
  const ground = declared.ground?.[lang] ?? '';
  if (typeof declared.value === 'number')
    return { value: declared.value, evidence: null, ground, sources: declared.sources };
  const value = row(evidence, declared.value, where);
  const [low, high] = (declared.range ?? [declared.value, declared.value]).map((ref) =>
    row(evidence, ref, where)
  ) as [Row, Row];
  const ranged = declared.range !== undefined || (value.low !== null && value.high !== null);
  return {
    value: toStep(numberOf(value)),
    evidence: ranged ? [low.low ?? numberOf(low), high.high ?? numberOf(high)] : null,
    ground,
    sources: unique([...value.sources, ...low.sources, ...high.sources, ...declared.sources])
  };
}

/** Fills `{figure-id}` in words with the figure as it is printed. */
const filler =
  ({ evidence, lang }: Setting) =>
  (words: Record<Setting['lang'], string>): string =>
    words[lang].replace(/\{([\w-]+)\}/g, (_, id: string) =>
      formatFigure(figure(evidence, id), lang, 'chart')
    );

function sourceOf(
  id: string,
  { evidence, sourcesPage, use, place }: Setting
): { name: string; href: string } {
  const source = evidence.sources.get(id);
  if (!source) throw new Error(`simulator.json: unknown source '${id}'`);
  use?.(id, place);
  return { name: `${source.publisher}, ${source.published}`, href: `${sourcesPage}#${id}` };
}

function numberOf({ value, period, measure }: Row): number {
  if (value === null) throw new Error(`simulator.json: ${measure} of ${period} has no value`);
  return value;
}

/** The high end of a row, where it has one: the farthest that was seen. */
const limitOf = (limit: Row): number => limit.high ?? numberOf(limit);

const toStep = (value: number): number => Math.round(value / STEP) / (1 / STEP);

const unique = (ids: string[]): string[] => [...new Set(ids)];

const entries = <K extends string, T>(record: Partial<Record<K, T>>): [K, T][] =>
  Object.entries(record) as [K, T][];
