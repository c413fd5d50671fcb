import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overlaps, outside } from '#lib/forms/kit/overlap.ts';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import type { Guess, Plane } from '#lib/features/draw/guess.ts';
import { guessMarks, hint, revealed } from '#lib/features/draw/scene.ts';
import type { Lang } from '#lib/languages/index.ts';
import { draw } from '#lib/features/draw/draw.server.ts';
import { sheet } from '#lib/take/sheet.ts';
import { type ChartState, chartStates } from '#lib/take/states.ts';
import { type Debate, DEBATES } from './debates.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];
const update = process.env.UPDATE_GOLDEN === '1';

interface Drawn {
  /** The file that keeps it. */
  file: string;
  breadth: Breadth;
  marks: Mark[];
  state: ChartState;
}

const drawn = DEBATES.flatMap((one) =>
  one.debate.evidence.langs.flatMap((lang) => [...drawAll(one, lang), ...drawnOn(one, lang)])
);

function drawAll({ debate, golden }: Debate, lang: Lang): Drawn[] {
  return [...chartStates(debate, lang).values()].flatMap((state) =>
    BREADTHS.map((breadth) => ({
      file: join(golden, lang, `${state.id}-${breadth}.svg`),
      breadth,
      marks: state.told.scenes[breadth],
      state
    }))
  );
}

/** The empty charts that are drawn on: with the hint, with a guess, and with the measured line beside that. */
function drawnOn({ debate, golden }: Debate, lang: Lang): Drawn[] {
  const { evidence, draws: declared } = debate;
  const { ui } = debate.in[lang];
  const states = chartStates(debate, lang);
  return Object.entries(declared).flatMap(([step, { chart }]) => {
    const given = draw({ lang, evidence, ui, place: step }, declared);
    const empty = states.get(chart.replace('/', '-'))!;
    return BREADTHS.flatMap((breadth) => {
      const guess = sagging(given.plane);
      const layers = {
        hint: hint(given, breadth),
        guess: guessMarks(guess, given, breadth),
        shown: [...guessMarks(guess, given, breadth), ...revealed(guess, given, breadth)]
      };
      return Object.entries(layers).map(([layer, over]) => {
        const marks = [...empty.told.scenes[breadth], ...over];
        const told = { ...empty.told, scenes: { ...empty.told.scenes, [breadth]: marks } };
        const file = join(golden, lang, `${step}-${layer}-${breadth}.svg`);
        return { file, breadth, marks, state: { ...empty, told } };
      });
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

/** The file that a reader may take along, without its typeface, so that it can be looked at and a difference can be read. */
const picture = ({ state, breadth }: Drawn): string => sheet(state, breadth, '').svg;

describe.each(drawn)('$file', (one) => {
  const { file, breadth, marks } = one;
  it('is drawn as before', () => {
    if (update) {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, picture(one));
    }
    expect(existsSync(file), `${file} is missing: npm run golden`).toBe(true);
    expect(picture(one)).toBe(readFileSync(file, 'utf8'));
  });

  it('has every text apart, inside and once, in the smallest box', () => {
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
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
