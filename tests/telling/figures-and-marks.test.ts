import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lightsOf, mentionsIn, pointsOf } from '#lib/telling/pointing.ts';
import { tellStory } from '#lib/pages/story.ts';
import { chartStates } from '#lib/take/states.ts';
import { walkOf } from '#lib/words/cuts.ts';
import { BESIDE } from './figures-beside-charts.ts';
import { LANGS, OWN } from '../own.ts';

const evidence = OWN.evidence;

/** The figures of the walk, and whether the chart beside them has a mark for each. */
const figures = (lang: (typeof LANGS)[number]) => {
  const charts = chartStates(OWN, lang);
  return OWN.in[lang].chapters.flatMap((chapter) =>
    (walkOf(chapter)?.steps ?? []).flatMap((step) => {
      const chart = charts.get(`${chapter.id}-${step.state}`);
      // A chart of an argument, or of nothing that was counted, has no mark for a figure.
      if (!chart || chart.told.shown.every(({ rows }) => rows.length === 0)) return [];
      return mentionsIn(step.nodes, evidence)
        .filter(({ kind }) => kind === 'figure')
        .map(({ id, rows }) => ({ step: step.id, id, lit: lightsOf(chart.told.shown, rows) !== undefined }));
    })
  );
};

describe.each(LANGS)('a figure in the walk (%s)', (lang) => {
  const all = figures(lang);

  it('has its mark in the chart beside it, or figures-beside-charts.ts says why not', () => {
    const silent = all.filter(({ id, lit }) => !lit && !BESIDE[id]);
    expect(silent.map(({ step, id }) => `${step}: ${id}`)).toEqual([]);
  });

  it('is one of many that do', () => {
    const lit = all.filter((one) => one.lit);
    expect(lit.length).toBeGreaterThan(all.length / 2);
  });

  it('bears its marks in the HTML, each of which the chart has', () => {
    const chapters = tellStory(OWN, lang).chapters.filter(({ states }) => states.length > 0);
    const lights = chapters.flatMap(({ steps, states }) =>
      steps.flatMap(({ words, state }) =>
        [...words.html.matchAll(/ data-lights="([^"]+)"/g)].map(([, marks = '']) => ({
          marks,
          state: states[state]!
        }))
      )
    );
    expect(lights.length).toBeGreaterThan(20);
    for (const { marks, state } of lights)
      for (const mark of marks.split(' ')) {
        const [key, at] = mark.split('@');
        const known = state.points.flatMap(([, , , , values]) => values);
        expect(
          known.filter(([own, point]) => own === key && (at === undefined || point === at)).length,
          mark
        ).toBeGreaterThan(0);
      }
  });
});

it('what is said of the values of a chart is a few hundred bytes, packed as hosts send it', () => {
  const sizes = [...chartStates(OWN, 'nl').values()]
    .filter(({ told }) => told.shown.length > 0)
    .map(({ told }) => gzipSync(JSON.stringify(pointsOf(told, { evidence, ui: OWN.in.nl.ui }))).length)
    .toSorted((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(800);
});

it('points lose no value', () => {
  for (const { told } of chartStates(OWN, 'nl').values()) {
    const values = pointsOf(told, { evidence, ui: OWN.in.nl.ui }).flatMap(([, , , , own]) => own);
    expect(values).toHaveLength(told.shown.length);
  }
});
