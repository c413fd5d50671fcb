import { describe, expect, it } from 'vitest';
import { tellChapters } from '#lib/telling/tell.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { checkCuts, checkWhole } from '#lib/words/check-cuts.ts';
import { placesOf, waysFrom } from '#lib/words/places.ts';
import { chartBlock, evidence, lines, parse, problemsOf, step } from './written.ts';
import { OWN } from '../own.ts';

/** A chapter of these steps, each as its attributes and its words. */
const chapter = (...steps: [attributes: string, words: string][]): string =>
  step('', '#gone').replace(
    /::::step[\s\S]*/,
    steps.map(([attributes, words]) => `::::step{${attributes}}\n\n### H\n\n${words}\n\n::::\n`).join('\n')
  );
const of = (text: string): ParsedChapter => parse(text).chapter;
const DEEP = of(
  chapter(
    ['#price-a state=x', 'Lead.\n\n:::deeper\nMore of a.\n:::'],
    ['#price-b state=y deeper', `All of b.\n\n${chartBlock('title: T', 'unit: U')}`],
    ['#price-c state=y', 'Lead of c.\n\n::more[the rest]{to=price-b}']
  )
);
const FLAT = { ...of(chapter(['#flat-a', 'Words.'])), id: 'flat' };
const APART = { ...of(chapter(['#apart-a deeper', 'Words.'])), id: 'apart' };
const places = placesOf([DEEP, FLAT, APART]);

const told = (chapters: ParsedChapter[]) =>
  tellChapters(
    chapters.map((one) => ({
      ...one,
      steps: one.steps.map((step) => ({ ...step, state: null, chart: null }))
    })),
    {
      debate: OWN,
      lang: 'en',
      evidence,
      ui: OWN.in.en.ui,
      sourcesPage: '/s/',
      ways: waysFrom(places, '/en/', chapters)
    }
  ).flatMap(({ steps }) => steps.map(({ words }) => words.html));

describe('the walk', () => {
  it('has the steps that do not go deeper, without what in them does', () => {
    expect(places.walk.map(({ id, steps }) => [id, steps.map((one) => one.id)])).toEqual([
      ['price', ['price-a', 'price-c']],
      ['flat', ['flat-a']]
    ]);
    expect(told(places.walk).join()).not.toMatch(/More of a|All of b/);
  });

  it('links what goes deeper to its place, in words of its own where it has them', () => {
    const [a, c, flat] = told(places.walk);
    expect(a).toContain(
      '<a href="/en/chapter/price/#price-a-deeper" aria-describedby="price-a-title">Deeper</a>'
    );
    expect(c).toContain('<a href="/en/chapter/price/#price-b">Deeper: the rest</a>');
    expect(flat).not.toContain('more');
  });

  it('has the words of a chart in its own first step that shows it', () => {
    expect(places.walk[0]?.steps.map(({ chart }) => chart?.words.title)).toEqual([undefined, 'T']);
    expect(places.dossiers.get('price')?.steps.map(({ chart }) => chart?.words.title)).toEqual([
      undefined,
      'T',
      undefined
    ]);
  });
});

describe('a dossier', () => {
  it('has all of a chapter, the place that a link leads to, and no links deeper', () => {
    const dossier = places.dossiers.get('price')!;
    const [a, b, c] = told([dossier]);
    expect(a).toContain('<div class="deeper" id="price-a-deeper"><p>More of a.</p></div>');
    expect(b).toContain('All of b.');
    expect(c).not.toContain('the rest');
  });

  it('bears the name of its own that the front matter gives it, which the walk does not', () => {
    const front = (text: string) => text.replace('title: T', 'title: T\ndossier: :name[2] names');
    const named = placesOf([of(front(chapter(['#price-a', 'Lead.\n\n:::deeper\nMore.\n:::'])))]);
    expect([named.walk[0]?.title, named.dossiers.get('price')?.title]).toEqual(['T', '2 names']);
    expect(places.dossiers.get('price')?.title).toBe('T');
    const [has, lacks] = [front(step('A.')), step('A.')];
    expect(problemsOf(has, lacks)).toContain("en.md:1 front matter: 'dossier' is missing; nl.md has it");
    expect(problemsOf(lacks, has)).toContain("nl.md:1 front matter: 'dossier' is missing; en.md has it");
  });

  it('is there for chapters with something deeper, and for no others', () => {
    expect([...places.dossiers.keys()]).toEqual(['price', 'apart']);
    expect([...placesOf([FLAT]).dossiers.keys()]).toEqual([]);
    expect(placesOf([FLAT]).walk).toEqual([FLAT]);
  });
});

describe('where things stand', () => {
  it.each([
    ['price', '#price'],
    ['price-a', '#price-a'],
    ['price-b', 'chapter/price/#price-b'],
    ['apart', 'chapter/apart/'],
    ['apart-a', 'chapter/apart/#apart-a']
  ])('%s: %s', (id, path) => expect(places.path(id)).toBe(path));

  it('a chart is shown in the walk where it can be', () => {
    expect(places.shows('price', 'y')).toBe('#price-c');
    expect(() => places.shows('price', 'z')).toThrow("no step of 'price' shows the chart 'z'");
  });

  it('what is not in the walk is nearest to the step before it', () => {
    expect(places.nearest('price-b')).toBe('price-a');
    expect(places.nearest('apart-a')).toBe('flat-a');
    expect(places.nearest('price-c')).toBe('price-c');
    expect(placesOf([APART, FLAT]).nearest('apart')).toBe('flat-a');
  });

  it('from a page, what stands on it is near', () => {
    const ways = waysFrom(places, '/en/', [places.dossiers.get('price')!]);
    expect(ways.to('price-a')).toBe('#price-a');
    expect(ways.to('flat-a')).toBe('/en/#flat-a');
  });

  it('nobody is led to what is not there', () => {
    expect(() => places.path('no-such')).toThrow("there is no step 'no-such'");
    expect(() => places.deeper('flat-a')).toThrow("nothing of 'flat-a' goes deeper");
  });
});

describe('what is wrong with the cuts is told by file and line', () => {
  const wrong = (...steps: [string, string][]) => lines(checkCuts([of(chapter(...steps))]));
  const sound: [string, string] = ['#price-z', 'A.\n\n:::deeper\nB.\n:::'];

  it('nothing, where all is well', () => expect(checkCuts([DEEP, FLAT, APART])).toEqual([]));

  it.each<[string, [string, string][], string]>([
    ['a way to no step', [['#price-a', 'A.\n\n::more{to=no}'], sound], "nl.md:13 '::more' leads to 'no'"],
    [
      'a way to nothing deeper',
      [['#price-a', 'A.\n\n::more{to=price-a}']],
      "nl.md:13 '::more' leads to 'price-a', whose"
    ],
    [
      'a way in what is deeper',
      [['#price-a deeper', 'A.\n\n::more{to=price-z}'], sound],
      "nl.md:13 '::more' leads from the walk"
    ],
    [
      'deeper twice',
      [['#price-a deeper', 'A.\n\n:::deeper\nB.\n:::'], sound],
      "nl.md:7 step 'price-a' is deeper as a whole"
    ],
    [
      'a lead without words',
      [['#price-a', ':::deeper\nB.\n:::']],
      "nl.md:7 the walk shows nothing of step 'price-a'"
    ],
    ['a walk without steps', [['#price-a deeper', 'A.']], 'nl.md:1 every step is deeper'],
    ['an id that stands twice', [sound, ['#price-z', 'A.']], "nl.md:19 the id 'price-z' stands twice"],
    [
      'a chart after its first step',
      [
        ['#price-a state=x', 'A.'],
        ['#price-b state=x', chartBlock('title: T')]
      ],
      "the chart words of 'x' belong in the first step that shows it, 'price-a'"
    ]
  ])('%s', (_, steps, message) => {
    expect(wrong(...steps)).toEqual([expect.stringContaining(message)]);
  });

  it('a page beside the story has one cut', () => {
    expect(checkWhole(of(chapter(['#a deeper', 'A.\n\n::more{to=a}'])))).toHaveLength(2);
  });

  it('a step that is deeper in one language is so in the other, and leads to the same', () => {
    expect(problemsOf(step('A.', '#price-a deeper'), step('A.'))).toContain(
      "en.md:7 step 'price-a': 'deeper' is missing; nl.md has it"
    );
    expect(problemsOf(step('::more{to=x}'), step('::more{to=y}'))).toContain(
      "en.md:7 step 'price-a': 'more to x' is missing; nl.md has it"
    );
    expect(problemsOf(step(':::deeper\nA.\n:::'), step('A.'))).toContain(
      "en.md:7 step 'price-a': 'deeper' is missing; nl.md has it"
    );
  });
});
