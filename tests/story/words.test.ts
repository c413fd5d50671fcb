import { describe, expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { LANGS } from '#lib/lang.ts';
import { checkWords } from '#lib/story/check-words.ts';
import { type ParsedChapter, parseChapter } from '#lib/story/parse.ts';
import type { Problem } from '#lib/story/problem.ts';
import { readChapters } from '#lib/story/story.ts';
import { tellChapters } from '#lib/story/tell.ts';
import { typedIn } from '#lib/story/typed-in.ts';
import { readUi } from '#lib/story/ui.ts';

const evidence = readEvidence('data');
const front = '---\nchapter: price\ntitle: T\nkicker: K\n---\n\n';
const step = (body: string, attributes = '#price-a') =>
  `${front}::::step{${attributes}}\n\n### H\n\n${body}\n\n::::\n`;

function parse(text: string, file = 'nl.md'): { chapter: ParsedChapter; problems: Problem[] } {
  const problems: Problem[] = [];
  return { chapter: parseChapter(file, text, problems), problems };
}
const problemsOf = (nl: string, en = nl) =>
  checkWords(
    { nl: [parse(nl).chapter], en: [parse(en, 'en.md').chapter] },
    { ...evidence, charts: new Map() }
  ).map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('figures typed in by hand', () => {
  it.each([
    '12 procent',
    '1,5',
    'drie steden',
    'de helft',
    'gehalveerd',
    'three towns',
    'half of it',
    'doubled',
    'twintig'
  ])('finds the one in %j', (text) => expect(typedIn(text)).toHaveLength(1));

  it.each([
    'in 2024',
    '25 januari 2024',
    '5 March 2019',
    'de 21e eeuw',
    'the 19th century',
    'een huis',
    'one of them'
  ])('leaves %j alone', (text) => expect(typedIn(text)).toEqual([]));

  it('names the file and the line', () => {
    expect(problemsOf(step('Er zijn 12 steden.'), step('There are towns.'))).toEqual([
      expect.stringMatching(/^nl\.md:11 '12' is typed in/)
    ]);
  });

  it('looks at chart words too', () => {
    const chart = '```chart\ntitle: Drie landen\nunit: euro\n```';
    expect(problemsOf(step(chart), step(chart.replace('Drie', 'Some')))[0]).toMatch(
      /nl\.md:11 chart word 'title': 'Drie'/
    );
  });
});

describe('twins', () => {
  it('misses a step', () => {
    expect(problemsOf(step('A.'), step('A.', '#price-b'))).toContain(
      "en.md:1 step 'price-a no state plea' is missing; nl.md has it"
    );
  });

  it('misses a figure', () => {
    expect(problemsOf(step('A :fig[x].'), step('A.'))).toContain(
      "en.md:1 step 'price-a': 'figure x' is missing; nl.md has it"
    );
  });

  it('misses a chart word', () => {
    const chart = (words: string) => step(`\`\`\`chart\ntitle: A\nunit: B\n${words}\`\`\``);
    expect(problemsOf(chart('note: C\n'), chart(''))).toContain(
      "en.md:1 step 'price-a': 'chart word note' is missing; nl.md has it"
    );
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an unknown directive', step(':figure[x]'), "unknown directive 'figure'"],
    [
      'a step without a heading',
      `${front}::::step{#price-a}\n\nA.\n\n::::\n`,
      "step 'price-a' needs a heading"
    ],
    ['words between steps', `${step('A.')}\nlost\n`, 'words between two steps'],
    ['missing front matter', '::::step{#price-a}\n\n### H\n\n::::\n', "front matter needs 'title: ...'"]
  ])('%s', (_, text, message) => {
    expect(
      parse(text)
        .problems.map((problem) => problem.message)
        .join('\n')
    ).toContain(message);
  });
});

describe('telling', () => {
  const telling = { lang: 'nl', evidence, ui: readUi('nl'), sourcesPage: '/nl/sources/' } as const;
  const tell = (text: string) => () => tellChapters([parse(text).chapter], telling);

  it.each([
    ['figure', ':fig[no-such-figure]', 'nl.md:7:1 there is no figure "no-such-figure"'],
    ['check', ':says[vlak]{check=no-such-check}', "nl.md:7:1 unknown check 'no-such-check'"],
    ['quote', '::quote{id=no-such-quote}', "nl.md:7:1 unknown quote 'no-such-quote'"]
  ])('stops at an unknown %s, by file and line', (_, text, message) => {
    expect(tell(step(text))).toThrow(message);
  });

  it.each(LANGS)('a sentence that is no longer true stops the build (%s)', (lang) => {
    const chapters = readChapters(evidence)[lang];
    const tables = new Map(evidence.tables);
    const rows = tables.get('price') ?? [];
    tables.set(
      'price',
      rows.map((row) =>
        row.measure === 'retail-price-eur' && row.territory === 'NL' && row.period === '2020'
          ? { ...row, value: 90 }
          : row
      )
    );
    expect(() =>
      tellChapters(chapters, { ...telling, lang, ui: readUi(lang), evidence: { ...evidence, tables } })
    ).toThrow(new RegExp(`src/content/${lang}/price\\.md:\\d+:1 '[^']+' is no longer true`));
  });
});

it('both languages walk the same steps', () => {
  const { nl, en } = readChapters(evidence);
  const ids = (chapters: ParsedChapter[]) => chapters.flatMap((chapter) => chapter.steps.map(({ id }) => id));
  expect(ids(nl)).toEqual(ids(en));
  expect(new Set(ids(nl)).size).toBe(ids(nl).length);
});
