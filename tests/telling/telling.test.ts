import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import type { Lang } from '#lib/languages/index.ts';
import { DebateError } from '#lib/files/problem.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { tellChapters } from '#lib/telling/tell.ts';
import { evidence, lines, parse, step } from '../words/written.ts';
import { LANGS, OWN } from '../own.ts';

const chapters = readChapters(evidence, OWN.place);
const setting = (lang: Lang, evidence: Evidence) => ({
  debate: OWN,
  lang,
  evidence,
  ui: OWN.in[lang].ui,
  sourcesPage: `/${lang}/sources/`,
  ways: { to: (id: string) => `#${id}`, deeper: (id: string) => `#${id}` }
});

/** What stops the telling, a line each; nothing where it is told. */
function stops(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof DebateError) return lines([...error.problems]);
    throw error;
  }
}

describe('an unknown id stops the telling, by file and line', () => {
  it.each([
    ['figure', 'A :fig[no-such].', 'there is no figure "no-such"'],
    ['check', 'A :says[flat]{check=no-such}.', "unknown check 'no-such'"],
    ['quote', '::quote{id=no-such}', "unknown quote 'no-such'"]
  ])('%s', (_, body, message) => {
    const tell = () => tellChapters([parse(step(body)).chapter], setting('nl', evidence));
    expect(stops(tell)).toEqual([expect.stringMatching(new RegExp(`^nl\\.md:(7|11) ${message}`))]);
  });

  it('a chart state', () => {
    const { chapter } = parse(step('A.', '#price-a state=no-such'));
    expect(stops(() => tellChapters([chapter], setting('nl', evidence)))).toEqual([
      "nl.md:7 no chart state 'no-such'"
    ]);
  });

  it('all of them at once', () => {
    const { chapter } = parse(
      `${step(':fig[no-such]')}\n${step('::quote{id=no-such}', '#price-b').slice(43)}`
    );
    expect(stops(() => tellChapters([chapter], setting('nl', evidence)))).toHaveLength(2);
  });
});

/** A row that might get another value one day, and the one check that then breaks. */
const CLAIMS: { table: string; row: string; value: number; chapter: string; check: string }[] = [
  {
    table: 'drug-spending',
    row: '2003,NL,drug-spending-enforcement,',
    value: 1200,
    chapter: 'spending',
    check: 'spending-rigter-three-quarters'
  },
  { table: 'price', row: '2020,NL,retail-price-usd,', value: 62, chapter: 'price', check: 'price-flat' }
];

describe.each(CLAIMS)('$value in $table breaks $check', ({ table, row, value, chapter, check }) => {
  const data = join(mkdtempSync(join(tmpdir(), 'story-')), 'data');
  cpSync('data', data, { recursive: true });
  const file = join(data, 'tables', `${table}.csv`);
  const text = readFileSync(file, 'utf8');
  const spoiled = text.replace(new RegExp(`^${row}[^,]*`, 'm'), `${row}${value}`);
  writeFileSync(file, spoiled);

  it('is a row that was there', () => expect(spoiled).not.toBe(text));

  it('stops the build at every sentence that leans on it, in both languages, and at no other', () => {
    const files = LANGS.flatMap((lang) =>
      [`${chapter}.md`, 'argument.yaml'].map((name) => `src/content/${lang}/${name}`)
    );
    const expected = files.flatMap((file) => {
      return readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((text, index) =>
          [...text.matchAll(new RegExp(`:says\\[([^\\]]+)\\]\\{check=${check}\\}`, 'g'))].map(
            ([, words]) => `${file}:${index + 1} '${words}' is no longer true (check '${check}'): `
          )
        );
    });
    const told = stops(() => readChapters(readEvidence(data), OWN.place));
    expect(told).toHaveLength(expected.length);
    expect(expected.filter((start) => !told.some((line) => line.startsWith(start)))).toEqual([]);
    for (const line of told)
      expect(line).toMatch(/: (Klopt niet|Does not hold): .*\. The sentence: '.+[.?]'$/);
  });
});

it.each(LANGS)(
  'the story as it is can be told (%s)',
  (lang) => {
    expect(stops(() => tellChapters(chapters[lang], setting(lang, evidence)))).toEqual([]);
  },
  60_000
);

it.each(LANGS)('no sentence of %s ends in two marks', (lang) => {
  const told = tellChapters(chapters[lang], setting(lang, evidence));
  const words = told.flatMap(({ steps }) => steps.map((one) => one.words.html)).join('\n');
  expect(words).toContain('class="in-words"');
  expect(words.match(/[^<>"]*[?!…]\.(?!\.)[^<>"]*/g) ?? []).toEqual([]);
});

it.each(LANGS)(
  'a note names periods in their order, and no single place where there are many (%s)',
  (lang) => {
    const told = tellChapters(chapters[lang], setting(lang, evidence))
      .flatMap(({ steps }) => steps.map(({ words }) => words.html))
      .join('\n');
    const ranges = [...told.matchAll(/(\d{4})–(\d{4})/g)].map(([, from, to]) => [from, to]);
    expect(ranges.length).toBeGreaterThan(20);
    expect(ranges.filter(([from = '', to = '']) => from >= to)).toEqual([]);
    const sites = evidence.tables.get('wastewater')!.filter(({ period }) => period === '2025');
    const counted = /(Aantal waarden van|Number of values of): [^.]*\./.exec(told)?.[0] ?? '';
    const names = new Set(sites.map(({ territory }) => evidence.territories.get(territory)![lang]));
    expect(counted).toContain('2025');
    expect([...names].filter((name) => counted.includes(name))).toEqual([]);
  }
);
