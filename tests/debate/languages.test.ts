import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDebate } from '#lib/debate/check.ts';
import { readDebate } from '#lib/debate/debate.ts';
import { problemList } from '#lib/files/problem.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import { type Place, placeOf } from '#lib/files/place.ts';
import { tellStory } from '#lib/pages/story.ts';

const FROM = 'examples/tobacco';
const both = (value: object): value is { nl: unknown; en: unknown } =>
  Object.keys(value).sort().join() === 'en,nl';

/** What stands in Dutch, in one other language instead. */
function translated(value: unknown, code: string): unknown {
  if (Array.isArray(value)) return value.map((one) => translated(one, code));
  if (typeof value !== 'object' || value === null) return value;
  if (both(value)) return { [code]: value.nl };
  const told = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, translated(one, code)]));
  return 'spoken' in told ? { ...told, gloss: { [code]: told.words } } : told;
}

/** A copy of a debate that is told in one language only. */
function toldIn(code: string): Place {
  const dir = mkdtempSync(join(tmpdir(), 'told-'));
  cpSync(join(FROM, 'data'), join(dir, 'data'), { recursive: true });
  cpSync(join(FROM, 'content/nl'), join(dir, 'content', code), { recursive: true });
  for (const file of globSync(join(dir, 'data/**/*.json'))) {
    if (/datapackage|row\.json/.test(file)) continue;
    const value = translated(JSON.parse(readFileSync(file, 'utf8')), code) as object;
    const languages = file.endsWith('story.json') ? { languages: [code] } : {};
    writeFileSync(file, JSON.stringify(Array.isArray(value) ? value : { ...value, ...languages }));
  }
  for (const name of ['measures.csv', 'territories.csv']) {
    const file = join(dir, 'data', name);
    const rows = parse(readFileSync(file, 'utf8')) as string[][];
    const kept = rows.map((row, index) =>
      row.slice(0, -1).map((cell) => (index === 0 && cell === 'nl' ? code : cell))
    );
    writeFileSync(file, kept.map((row) => row.map((cell) => `"${cell}"`).join()).join('\n') + '\n');
  }
  return placeOf(dir);
}

/** All steps of a debate as they are told, as one HTML. */
function html(place: Place, lang: Lang): string {
  const debate = readDebate(place);
  const told = tellStory(debate, lang).chapters;
  return told.flatMap(({ steps }) => steps.map(({ words }) => words.html)).join('');
}

describe('a debate in one language', () => {
  const place = toldIn('nl');

  it('is sound', () => expect(problemList(checkDebate(place).problems)).toBe(''));
  it('is told', () => expect(html(place, 'nl')).toContain('Getoetst: '));
});

describe('a debate in a language that is a record and a folder of words', () => {
  const code = 'xx' as Lang;
  const made = LANGUAGES as Record<string, unknown>;
  beforeAll(() => {
    made[code] = {
      ...LANGUAGES.nl,
      locale: 'fy-NL',
      decimal: '·',
      checks: { ...LANGUAGES.nl.checks, holds: 'Hifke' }
    };
  });
  afterAll(() => Reflect.deleteProperty(made, code));

  it('is sound, and told with the numbers and sentences of that record', () => {
    const place = toldIn(code);
    const ui = join(place.content, code, 'ui.yaml');
    cpSync('src/content/nl/ui.yaml', ui);
    expect(problemList(checkDebate(place).problems)).toMatch(
      /ui\.yaml:\d+:\d+ the word 'language-xx' is missing/
    );
    appendFileSync(ui, '\nlanguage-xx: Frysk\n');
    expect(problemList(checkDebate(place).problems)).toBe('');
    expect(html(place, code)).toContain('Hifke: ');
    expect(html(place, code)).toMatch(/>6·49</);
  });

  it('lacks what is not in it, by file and line', () => {
    const place = toldIn(code);
    cpSync('src/content/nl/ui.yaml', join(place.content, code, 'ui.yaml'));
    rmSync(join(place.content, code, 'duty.md'));
    const sources = join(place.data, 'sources.json');
    writeFileSync(sources, readFileSync(sources, 'utf8').replace('"what":{"xx":', '"what":{"nl":'));
    const told = problemList(checkDebate(place).problems);
    expect(told).toMatch(/xx\/duty\.md:1:1 found no such file/);
    expect(told).toMatch(
      /sources\.json:1:\d+ 0\.what: found nl, expected 'xx' as well, a language of this debate/
    );
  });
});

it('a language that the code does not know is told', () => {
  const place = toldIn('zz');
  expect(problemList(checkDebate(place).problems)).toMatch(
    /story\.json:1:\d+ languages\.0: found "zz", expected one of nl, en/
  );
});
