import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Marks from '#lib/forms/kit/Marks.svelte';
import { overlaps, outside } from '#lib/forms/kit/overlap.ts';
import { BOX, type Form, type Mark } from '#lib/forms/kit/scene.ts';
import type { Guess, Plane } from '#lib/draw/guess.ts';
import { guessMarks, hint, revealed } from '#lib/draw/scene.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { tellChart } from '#lib/story/chart.ts';
import { draw, readDraws } from '#lib/story/draw.ts';
import { readChapters } from '#lib/story/story.ts';
import { readUi } from '#lib/story/ui.ts';
import { type Debate, DEBATES } from './debates.ts';

const FORMS: Form[] = ['wide', 'narrow'];
const update = process.env.UPDATE_GOLDEN === '1';

interface Drawn {
  /** The file that keeps it. */
  file: string;
  form: Form;
  marks: Mark[];
}

const drawn = DEBATES.flatMap((debate) =>
  LANGS.flatMap((lang) => [...drawAll(debate, lang), ...drawnOn(debate, lang)])
);

function drawAll({ place, golden }: Debate, lang: Lang): Drawn[] {
  const evidence = readEvidence(place.data);
  const chapters = readChapters(evidence, place);
  const ui = readUi(lang);
  return chapters[lang].flatMap((chapter) =>
    chapter.steps.flatMap(({ chart, state }) => {
      const spec = evidence.charts.get(chapter.id)?.[state ?? ''];
      if (!chart || !state || !spec) return [];
      const told = tellChart(state, spec, chart.words, { lang, evidence, ui });
      return FORMS.map((form) => ({
        file: join(golden, lang, `${chapter.id}-${state}-${form}.svg`),
        form,
        marks: told.scenes[form]
      }));
    })
  );
}

/** The empty charts that are drawn on: untouched, with a guess, and with the measured line beside that. */
function drawnOn({ place, golden }: Debate, lang: Lang): Drawn[] {
  const evidence = readEvidence(place.data);
  const ui = readUi(lang);
  const declared = readDraws(place.data);
  return Object.entries(declared).flatMap(([step, { chart }]) => {
    const given = draw({ lang, evidence, ui, place: step }, declared);
    const [chapter = '', state = ''] = chart.split('/');
    const spec = evidence.charts.get(chapter)![state]!;
    const { scenes } = tellChart(state, spec, { title: '', unit: '' }, { lang, evidence, ui });
    return FORMS.flatMap((form) => {
      const guess = sagging(given.plane);
      const layers = {
        hint: hint(given, form),
        guess: guessMarks(guess, given, form),
        shown: [...guessMarks(guess, given, form), ...revealed(guess, given, form)]
      };
      return Object.entries(layers).map(([layer, marks]) => ({
        file: join(golden, lang, `${step}-${layer}-${form}.svg`),
        form,
        marks: [...scenes[form], ...marks]
      }));
    });
  });
}

/** A guess that sags, with a gap in it. */
function sagging({ years: [first, last], domain: [low, high] }: Plane): Guess {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const share = index / (last - first);
    const height = 0.65 - 0.5 * share + 0.6 * share ** 2;
    return share > 0.3 && share < 0.4 ? null : Math.round(low + height * (high - low));
  });
}

/** Just enough style for a drawing to be looked at on its own; inks and textures are the page's. */
const STYLE = [
  'text{font-family:sans-serif}.middle{text-anchor:middle}.end{text-anchor:end}.tick,.note,.gap{font-size:.92em}',
  '.line{fill:none}.line,.rule{stroke:#000}.area,.rect{fill-opacity:.2}.under{fill:#fff}.at{overflow:visible}',
  '.dot{stroke:#000}.open,.dot[class*=claimed]{fill:#fff;stroke:#000}'
].join('');

/** A drawing in the smallest box of its form, on its own; one element a line, so that a difference can be read. */
function svg(marks: Mark[], form: Form): string {
  const body = render(Marks, { props: { marks, id: 'chart' } }).body.replace(/<!--.*?-->/g, '');
  const { width, height } = BOX[form];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}em" height="${height}em">`,
    `<style>${STYLE}</style>`,
    body.replace(/\s+</g, '<').replace(/></g, '>\n<'),
    '</svg>\n'
  ].join('\n');
}

describe.each(drawn)('$file', ({ file, form, marks }) => {
  it('is drawn as before', () => {
    if (update) {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, svg(marks, form));
    }
    expect(existsSync(file), `${file} is missing: npm run golden`).toBe(true);
    expect(svg(marks, form)).toBe(readFileSync(file, 'utf8'));
  });

  it('has every text apart, inside and once, in the smallest box', () => {
    expect(overlaps(marks, form)).toEqual([]);
    expect(outside(marks, form)).toEqual([]);
    const keys = marks.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

it.each(DEBATES)('no drawing is left of a state that is gone ($name)', ({ golden }) => {
  const wanted = new Set(drawn.map(({ file }) => file));
  const stale = readdirSync(golden, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !wanted.has(file));
  if (update) for (const file of stale) rmSync(file);
  else expect(stale).toEqual([]);
});
