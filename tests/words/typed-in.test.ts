import { describe, expect, it } from 'vitest';
import { typedIn } from '#lib/words/typed-in.ts';
import { chartBlock, problemsOf, step } from './written.ts';

describe('a figure typed in by hand is found', () => {
  it.each([
    '12 procent',
    '1,5 keer',
    '3.708 ton',
    '€50',
    '80%',
    'de top-3',
    'drie steden',
    'Twintig ton',
    'honderden kilo’s',
    'tientallen jaren',
    'de helft',
    'een half uur',
    'halve kilo',
    'gehalveerd',
    'een halvering',
    'verdubbeld',
    'dubbel zoveel',
    'een kwart',
    'driekwart',
    'het vijfvoud',
    'anderhalf keer',
    'anderhalve kilo',
    'een derde van de tonnen',
    'een tiende',
    'miljoenen euro’s'
  ])('Dutch: %j', (text) => expect(typedIn(text)).toHaveLength(1));

  it.each([
    '12 percent',
    '1.5 times',
    '3,708 tonnes',
    '£50',
    '80%',
    'three towns',
    'Twenty tonnes',
    'hundreds of kilos',
    'dozens of towns',
    'tens of thousands',
    'half of it',
    'halved',
    'doubled',
    'doubling',
    'twice as much',
    'a quarter',
    'fivefold',
    'a third of the tonnes',
    'a tenth',
    'millions of euros'
  ])('English: %j', (text) => expect(typedIn(text).length).toBeGreaterThan(0));
});

describe('what is no figure is left alone', () => {
  it.each([
    'in 2024',
    'van 1999 tot 2023',
    'een week van 2011',
    'op 25 januari 2024',
    '5 March 2019',
    'de 21e eeuw',
    'the 19th century',
    'een huis',
    'één week per jaar',
    'one of them',
    'de eerste tiener',
    'a person of tenacity',
    'een achterstand',
    'de tweede keer',
    'someone often listens',
    'een elftal',
    // Words of time before or after make a year of it; so does nothing at all that could be counted.
    'in 2019/2020 tot 2024/2025',
    '2011 was een uitschieter',
    'Amsterdam, 2019',
    'van 2011–2024',
    'op 25 januari 2024 stond',
    // Things in a row are not counted by their number.
    'de 3e keer',
    'the 2nd time',
    'de derde keer',
    // Knowingly: where a word of time stands before it only a reader can tell.
    'een keten van 1950 winkels'
  ])('%j', (text) => expect(typedIn(text)).toEqual([]));
});

describe('what looks like a year and counts something is told with that', () => {
  it.each([
    ['Er zijn 1950 winkels.', '1950 winkels'],
    ['There are 1950 shops.', '1950 shops'],
    ['2010 women smoked', '2010 women'],
    ['Er zijn\n1950\nwinkels', '1950\nwinkels'],
    ['tussen 1900–1950 winkels', '1950 winkels'],
    ['the 1066th shop', '1066'],
    ['the 1.066th shop', '1.066'],
    ['de 100e winkel', '100']
  ])('%j', (text, found) => expect(typedIn(text)).toEqual([found]));
});

describe('in a chapter', () => {
  const twin = step('Er zijn steden.');

  it.each([
    ['prose', 'Er zijn 12 steden.', "nl.md:11 '12' is typed in"],
    ['a list', '- Er zijn 12 steden.', "nl.md:11 '12' is typed in"],
    ['emphasis', 'Er zijn\n_twaalf_ steden.', "nl.md:12 'twaalf' is typed in"],
    ['a side', ':::for\nEr zijn\n12 steden.\n:::', "nl.md:12 '12' is typed in"]
  ])('%s: it is told with its file and the line where the paragraph or emphasis begins', (_, body, told) => {
    expect(problemsOf(step(body), twin)[0]).toContain(told);
  });

  it('the intro is read as well, and both languages', () => {
    const intro = (words: string) => twin.replace('::::step', `${words}\n\n::::step`);
    expect(problemsOf(intro('Er zijn drie steden.'), intro('There are three towns.'))).toEqual([
      expect.stringMatching(/^nl\.md:7 'drie' is typed in/),
      expect.stringMatching(/^en\.md:7 'three' is typed in/)
    ]);
  });

  it.each([
    ['heading', twin.replace('### H', '### Drie steden'), "nl.md:9 'Drie' is typed in"],
    ['title', twin.replace('title: T', 'title: Drie steden'), "'Drie' is typed in"],
    ['kicker', twin.replace('kicker: K', 'kicker: In 12 steden'), "'12' is typed in"]
  ])('a %s is read as well', (_, text, told) => {
    expect(problemsOf(text, twin).join('\n')).toContain(told);
  });

  const typed = (text: string) => problemsOf(text).filter((problem) => problem.includes('typed in'));

  it('chart words are read as well, with the line of their block', () => {
    const block = (title: string) => step(chartBlock(`title: ${title}`, 'unit: euro'));
    expect(problemsOf(block('Drie landen'), block('Countries'))[0]).toMatch(
      /^nl\.md:11 chart word 'title': 'Drie' is typed in/
    );
    expect(typed(block('Samen {gram-2023} euro'))).toEqual([]);
  });

  it.each([
    ':fig[gram-2023]',
    ':says[gehalveerd]{check=x}',
    ':name[15 tot 64 jaar]',
    '::quote{id=ten-times-2}'
  ])('%s is exempt', (body) => expect(typed(step(body))).toEqual([]));
});
