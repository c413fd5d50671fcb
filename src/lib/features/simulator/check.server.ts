import type { Evidence } from '#lib/evidence/evidence.ts';
import { behind } from '#lib/evidence/read.ts';
import { row } from '#lib/evidence/ref.ts';
import { type Fault, messageOf, unlike } from '#lib/files/problem.ts';
import type { Given } from './given.ts';
import { PARAMETERS, type Parameter } from './model.ts';
import type { Declared } from './shape.server.ts';
import { simulator, type Setting } from './simulator.server.ts';

/** What is wrong with data/simulator.json that its shape does not say: names of nothing, and settings that no slider reaches. */
export function simulatorFaults(declared: Declared, setting: Setting): Fault[] {
  const lost = named(declared).flatMap(({ keys, message, id }): Fault[] => {
    const wrong = message(id, setting.evidence);
    return wrong ? [{ keys, ...wrong }] : [];
  });
  return [
    ...lost,
    ...unfitting(declared),
    ...(lost.length > 0 ? [] : offSliders(simulator(setting, declared)))
  ];
}

type Keys = (string | number)[];
type Wrong = Omit<Fault, 'keys'> | undefined;

function noRow(ref: string, evidence: Evidence): Wrong {
  try {
    return row(evidence, ref).value === null
      ? { message: unlike(`"${ref}", which has no value`, 'one') }
      : undefined;
  } catch (thrown) {
    return { message: messageOf(thrown), follows: behind(evidence.unsound, thrown) };
  }
}

const noSource = (id: string, { sources, unsound }: Evidence): Wrong =>
  sources.has(id)
    ? undefined
    : {
        message: `unknown source '${id}': there is none in sources.json`,
        follows: unsound.get('sources.json')
      };

const noFigure = (id: string, { figures, unsound }: Evidence): Wrong =>
  figures.has(id) || id === 'limit'
    ? undefined
    : {
        message: `unknown figure '${id}': there is none in figures.json`,
        follows: unsound.get('figures.json')
      };

/** Every row, source and figure that is named below these keys, with what is said where it is not there. */
function named(
  found: unknown,
  keys: Keys = []
): { keys: Keys; id: string; message(id: string, evidence: Evidence): Wrong }[] {
  if (typeof found === 'string') {
    const [within, key] = [String(keys.at(-2)), String(keys.at(-1))];
    if (['value', 'at', 'amount'].includes(key) || within === 'range')
      return [{ keys, id: found, message: noRow }];
    if (within === 'sources') return [{ keys, id: found, message: noSource }];
    return [...found.matchAll(/\{([\w-]+)\}/g)].map(([, id]) => ({ keys, id: id!, message: noFigure }));
  }
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([key, one]) => named(one, [...keys, key]));
}

/** Names of variants that no regime has, settings without a slider, and goals that lie off their own axis. */
function unfitting({ regimes, sliders, first, presets, goals }: Declared): Fault[] {
  const names = regimes.flatMap(({ variants }) => variants.map(({ id }) => id));
  const among = (keys: Keys, id: string | undefined, ids: string[]) =>
    id === undefined || ids.includes(id)
      ? []
      : [{ keys, message: `there is no variant '${id}': expected one of ${ids.join(', ')}` }];
  return [
    ...among(['first'], first, names),
    ...regimes.flatMap(({ id, start, opens, variants }) => [
      ...among(
        ['regimes', id, 'start'],
        start,
        variants.map((one) => one.id)
      ),
      ...opens
        .filter((parameter) => !sliders[parameter])
        .map((parameter) => ({ keys: ['regimes', id, 'opens'], message: `'${parameter}' has no slider` }))
    ]),
    ...presets.flatMap(({ id, variant }) => among(['presets', id, 'variant'], variant, names)),
    ...goals
      .filter(({ level, domain: [low, high] }) => level < low || level > high)
      .map(({ id, level, domain }) => ({
        keys: ['goals', id, 'level'],
        message: unlike(`${level}`, `a level from ${domain.join(' to ')}, its domain`)
      }))
  ];
}

/** Values that a variant or a preset starts from and that no slider reaches, each with the keys of what it starts. */
function offSliders({ sliders, regimes, presets }: Given): Fault[] {
  const off = (keys: string[], parameter: Parameter, value: number | undefined): Fault[] => {
    const { min, max } = sliders[parameter] ?? { min: -Infinity, max: Infinity };
    if (value === undefined || (min <= value && value <= max)) return [];
    return [
      {
        keys,
        message: `${parameter} starts at ${value}, expected a value from ${min} to ${max}, as its slider`
      }
    ];
  };
  return PARAMETERS.flatMap((one) => [
    ...regimes.flatMap(({ id, variants }) =>
      variants.flatMap(({ assumes }) => off(['regimes', id], one, assumes[one].value))
    ),
    ...presets.flatMap(({ id, values }) => off(['presets', id], one, values[one]))
  ]);
}
