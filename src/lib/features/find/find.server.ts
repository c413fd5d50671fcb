import type { Element } from 'hast';
import { inAxisUnits } from '#lib/forms/kit/axis.ts';
import type { ChartSpec } from '#lib/forms/index.ts';
import type { StripSpec } from '#lib/forms/strip/shape.ts';
import { formatNumber } from '#lib/evidence/format.ts';
import { rows } from '#lib/evidence/ref.ts';
import type { Given } from './find.ts';
import { element } from '#lib/words/element.ts';
import type { Telling } from '#lib/telling/telling.ts';

/**
 * `::find{state=...}`: all places of a strip, from high to low, in words. A script makes a choice of them that points the
 * chosen one out on the chart. Throws where there is no such state, or it is no strip.
 */
export function find(state: string, { evidence, lang, ui }: Telling): { given: Given; shown: Element[] } {
  const spec = [...evidence.charts.values()].map((states) => states[state]).find((found) => found);
  const { ref, x } = stripOf(spec, state);
  const places = rows(evidence, ref)
    .flatMap(({ territory, value, period }) => (value === null ? [] : [{ territory, value, period }]))
    .sort((a, b) => b.value - a.value);
  const items = places.map(({ territory, value }) => {
    const name = evidence.territories.get(territory)?.[lang];
    if (!name) throw new Error(`no name for the territory "${territory}"`);
    const shown = formatNumber(inAxisUnits(x, value), x.format ?? {}, lang, 'chart');
    return element(
      'li',
      { dataTerritory: territory },
      element('span', {}, name),
      ' ',
      element('span', {}, shown)
    );
  });
  const count = String(places.length);
  const given: Given = {
    state,
    label: ui('find-label'),
    none: ui('find-none'),
    result: ui('find-result', {
      name: '{name}',
      value: '{value}',
      rank: '{rank}',
      count,
      period: places[0]?.period ?? ''
    })
  };
  const list = element('ol', {}, ...items);
  const summary = element('summary', {}, ui('find-list', { count }));
  return { given, shown: [element('details', {}, summary, list)] };
}

function stripOf(spec: ChartSpec | undefined, state: string): StripSpec {
  if (spec?.form !== 'strip') throw new Error(`::find needs the state of a strip, not '${state}'`);
  return spec;
}
