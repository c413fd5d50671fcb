import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDebate } from '#lib/debate/check.ts';
import { placeOf } from '#lib/files/place.ts';
import { copy, edit, spoiled, swap, told } from './spoil.ts';

const PACK = 'data/tables/pack.csv';
const SOURCES = 'data/sources.json';
const FIGURES = 'data/chapters/duty/figures.json';
const CHARTS = 'data/chapters/duty/charts.json';
const WORDS = 'content/nl/duty.md';

describe('files:', () => {
  it('a table with another ending is read by nobody', () => {
    const dir = copy();
    renameSync(join(dir, PACK), join(dir, 'data/tables/pack.CSV'));
    expect(told(dir)).toMatch(/^data\/tables\/pack\.CSV:1:1 found a file that nothing reads/m);
  });

  it('words in a language that nobody knows', () => {
    const dir = copy();
    mkdirSync(join(dir, 'content/zz'));
    expect(told(dir)).toMatch(
      /^content\/zz:1:1 found a file that nothing reads, expected a folder with the words of a language/m
    );
  });

  it.each(['content/nl/idle.md', 'data/idle.json', 'data/chapters/duty/idle.json'])(
    '%s is read by nobody',
    (file) => {
      const dir = copy();
      writeFileSync(join(dir, file), '');
      expect(told(dir)).toContain(`${file}:1:1 found a file that nothing reads`);
    }
  );

  it('a chapter twice, and one that is not there', () => {
    expect(spoiled('data/story.json', swap('"smokers"', '"duty"'))).toMatch(
      /story\.json:3:15 chapters: .*expected each chapter once/
    );
    expect(spoiled('data/story.json', swap('"smokers"', '"smoke"'))).toMatch(
      /content\/nl\/smoke\.md:1:1 found no such file/
    );
  });

  it('a mistake in one grade is told once, with what follows from it folded', () => {
    const problems = spoiled(SOURCES, swap('"grade": "A"', '"grade": "Z"'));
    expect(problems).toMatch(/^data\/sources\.json:12:14 0\.grade: found "Z", expected "A" or "B" or "C"$/m);
    expect(problems).toMatch(/^ {4}and \d+ more that follow from it$/m);
    expect(problems.split('\n')).toHaveLength(5);
  });

  it.each([
    'story.json',
    'balance.json',
    'sources.json',
    'derivations.json',
    'cadence.json',
    'datapackage.json'
  ])('%s that is broken is told with its place', (file) =>
    expect(spoiled(`data/${file}`, (text) => text.replace(/[\]}]\s*$/, ''))).toMatch(
      new RegExp(`^data/${file}:\\d+:\\d+ found the end of the file, expected `, 'm')
    )
  );
});

describe('allowed, knowingly:', () => {
  it('no data package: one is made', () => {
    const dir = copy();
    rmSync(join(dir, 'data/datapackage.json'));
    expect(told(dir)).toBe('');
  });

  it('line ends of Windows and a byte order mark', () => {
    const dir = copy();
    for (const file of [PACK, SOURCES, WORDS, FIGURES, CHARTS])
      edit(dir, file, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(told(dir)).toBe('');
  });

  it('a figure that nothing uses yet: it is named', () => {
    const dir = copy();
    edit(
      dir,
      FIGURES,
      swap('"pack-price": {', '"spare": {"value": "pack/NL/pack-price@2021-03"},\n"pack-price": {')
    );
    const { problems, unused } = checkDebate(placeOf(dir));
    expect([problems, unused]).toEqual([[], ['spare']]);
  });
});
