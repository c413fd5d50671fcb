import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChartStates } from '#lib/forms/index.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { readTitles, readUi } from '#lib/words/ui.ts';
import type { Problem } from '#lib/files/problem.ts';
import { checkUi } from '#lib/words/ui-twins.ts';
import { chartBlock, evidence, lines, parse, problemsOf, step } from './written.ts';
import { OWN } from '../own.ts';

describe('what one language has and the other lacks', () => {
  const chart = (...more: string[]) => step(chartBlock('title: A', 'unit: B', ...more));

  it.each([
    ['the state of a step', step('A.', '#price-a state=a'), step('A.'), "step 'price-a': 'state=a'"],
    ['a stance', step('A.', '#price-a stance=objection'), step('A.'), "step 'price-a': 'stance=objection'"],
    ['a figure', step('A :fig[x].'), step('A.'), "step 'price-a': 'figure x'"],
    ['a check', step('A :says[b]{check=x}.'), step('A.'), "step 'price-a': 'check x'"],
    ['a quote', step('::quote{id=x}'), step('A.'), "step 'price-a': 'quote x'"],
    ['a side', step(':::for\nA.\n:::'), step('A.'), "step 'price-a': 'for'"],
    ['a place', step('::draw'), step('A.'), "step 'price-a': 'draw'"],
    ['a chart word', chart('note: C'), chart(), "step 'price-a': 'chart word note'"]
  ])('%s is told with the file that lacks it, whichever it is', (_, has, lacks, what) => {
    expect(problemsOf(has, lacks)).toContain(`en.md:7 ${what} is missing; nl.md has it`);
    expect(problemsOf(lacks, has)).toContain(`nl.md:7 ${what} is missing; en.md has it`);
  });

  it('a step is told with the place where it stands', () => {
    expect(problemsOf(step('A.'), step('A.', '#price-b'))).toEqual([
      "en.md:1 step 'price-a' is missing; nl.md:7 has it",
      "nl.md:1 step 'price-b' is missing; en.md:7 has it"
    ]);
  });

  it('a figure or quote in the intro is told too', () => {
    const intro = (words: string) => step('A.').replace('::::step', `${words}\n\n::::step`);
    expect(problemsOf(intro(':fig[x]'), intro('A.')).join('\n')).toContain(
      "'figure x' is missing; nl.md has it"
    );
  });

  it('the order of the steps is told too', () => {
    const two = (first: string, second: string) =>
      `${step('A.', `#${first}`)}\n${step('A.', `#${second}`).replace(/^---[\s\S]*?---\n/, '')}`;
    expect(problemsOf(two('price-a', 'price-b'), two('price-a', 'price-b'))).toEqual([]);
    expect(problemsOf(two('price-a', 'price-b'), two('price-b', 'price-a'))).not.toEqual([]);
  });
});

describe('the words of a chart', () => {
  const axis = { domain: [0, 1] as [number, number], ticks: { wide: [], narrow: [] } };
  const states: ChartStates = {
    a: {
      form: 'line',
      x: axis,
      y: axis,
      series: [{ key: 's', ref: 'price/NL/retail-price-eur', ink: 'measured', label: 'nl', gap: 'gap' }]
    }
  };
  const told = (...words: string[]) =>
    problemsOf(step(chartBlock(...words), '#price-a state=a'), undefined, states).filter((problem) =>
      problem.startsWith('nl.md')
    );

  it('are all there', () => expect(told('title: A', 'unit: B', 'nl: C', 'gap: D')).toEqual([]));

  it('are told with file and line where one is missing', () =>
    expect(told('title: A', 'unit: B', 'nl: C')).toEqual(["nl.md:11 chart 'a': the word 'gap' is missing"]));

  it('are told with file and line where nothing uses one', () =>
    expect(told('title: A', 'unit: B', 'nl: C', 'gap: D', 'extra: E')).toEqual([
      "nl.md:11 chart 'a': nothing uses the word 'extra'"
    ]));

  it('stand somewhere for every state', () =>
    expect(problemsOf(step('A.'), undefined, states)).toContain("nl.md:1 no step tells the chart state 'a'"));
});

describe('the words of the interface', () => {
  const folder = (file: string, nl: string, en: string) => {
    const dir = mkdtempSync(join(tmpdir(), 'words-'));
    for (const [lang, text] of [
      ['nl', nl],
      ['en', en]
    ] as const) {
      mkdirSync(join(dir, lang));
      writeFileSync(join(dir, lang, file), text);
    }
    return dir;
  };

  it('are missed where the page asks for one that is not there', () => {
    const dir = folder('ui.yaml', 'a: A\n', 'a: A\n');
    expect(() => readUi('nl', dir)('b')).toThrow(`${join(dir, 'nl', 'ui.yaml')} has no 'b'`);
  });

  it('are filled in by name, all of them', () => {
    const dir = folder('ui.yaml', "a: '{x} of {y}'\n", "a: '{x} of {y}'\n");
    expect(readUi('nl', dir)('a', { x: '1', y: '2' })).toBe('1 of 2');
    expect(() => readUi('nl', dir)('a', { x: '1' })).toThrow('{y}');
  });

  it('hold a title and a description', () => {
    const dir = folder('story.yaml', 'title: A\n', 'title: A\n');
    expect(() => readTitles('nl', dir)).toThrow(
      `${join(dir, 'nl', 'story.yaml')}:1:1 description: found nothing, expected`
    );
  });

  it('have the same keys and the same places to fill in every language', () => {
    const told = (nl: string, en: string) => {
      const names = 'language-nl: N\nlanguage-en: E\n';
      const dir = folder('ui.yaml', nl + names, en + names);
      const problems: Problem[] = [];
      checkUi(['nl', 'en'], dir, (problem) => problems.push(problem));
      return lines(problems).map((line) => line.replace(`${dir}/`, ''));
    };
    expect(told("a: '{x} of {y}'\n", "a: '{y} or {x}'\n")).toEqual([]);
    expect(told('a: b\nc: d\n', 'a: b\n')).toEqual([
      expect.stringMatching(/^en\/ui\.yaml:1 the word 'c' is missing/)
    ]);
    expect(told("a: '{x} of {y}'\n", "a: 'of {y}'\n")).toEqual([
      expect.stringMatching(/^en\/ui\.yaml:1 a: leaves no place for \{x\}/)
    ]);
  });
});

describe('what cannot be read', () => {
  const told = (text: string) =>
    parse(text).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

  it.each([
    ['an unknown directive in a line', step('A :figure[x].'), "nl.md:11 unknown directive 'figure'"],
    ['an unknown directive on a line', step('A.\n\n::image{id=x}'), "nl.md:13 unknown directive 'image'"],
    ['an unknown directive around lines', step(':::aside\nA.\n:::'), "nl.md:11 unknown directive 'aside'"],
    ['a step without an id', step('A.', 'state=a'), 'nl.md:7 step needs an id'],
    ['a step without a heading', step('A.').replace('### H\n', ''), "nl.md:7 step 'price-a' needs a heading"],
    ['two charts in a step', step(`${chartBlock('a: b')}\n\n${chartBlock('a: b')}`), 'nl.md:7'],
    [
      'a chart word that is none',
      step(chartBlock('no colon')),
      "nl.md:11 chart block: expected 'key: words'"
    ],
    [
      'a chart word that stands twice',
      step(chartBlock('a: b', 'a: c')),
      "nl.md:11 chart block: 'a' stands twice"
    ],
    ['words between steps', `${step('A.')}\nlost\n`, 'nl.md:15 words between two steps'],
    [
      'front matter without a title',
      step('A.').replace('title: T\n', ''),
      "nl.md:1 front matter needs 'title: ...'"
    ]
  ])('%s is told with file and line', (_, text, message) => {
    expect(told(text)).toEqual([expect.stringContaining(message)]);
  });
});

it('both languages walk the same steps, each once, with the same parts in the same order', () => {
  const { nl, en } = readChapters(evidence, OWN.place);
  const walked = (chapters: ParsedChapter[]) =>
    chapters.flatMap(({ id, steps }) => [
      id,
      ...steps.map((one) => ({
        id: one.id,
        state: one.state,
        stance: one.stance,
        words: Object.keys(one.chart?.words ?? {})
      }))
    ]);
  expect(walked(en)).toEqual(walked(nl));
  const ids = nl.flatMap((chapter) => [chapter.id, ...chapter.steps.map(({ id }) => id)]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
