import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDebate } from '#lib/debate/check.ts';
import { placeOf } from '#lib/files/place.ts';
import { copy, edit, spoiled, swap, told } from './spoil.ts';

const PACK = 'data/tables/pack.csv';
const SMOKING = 'data/tables/smoking.csv';
const SOURCES = 'data/sources.json';
const CHECKS = 'data/chapters/duty/checks.json';
const FIGURES = 'data/chapters/duty/figures.json';
const CHARTS = 'data/chapters/duty/charts.json';
const QUOTES = 'data/chapters/duty/quotes.json';
const WORDS = 'content/nl/duty.md';

it('a sound debate is sound', () => expect(told(copy())).toBe(''));

describe('refused, with file, line and what was expected:', () => {
  it.each<[name: string, file: string, change: (text: string) => string | Buffer, problem: RegExp]>([
    // Tables.
    [
      'a thousands point',
      PACK,
      swap('6.49,,,eur', '1.066,,,eur'),
      /^data\/tables\/pack\.csv:2:23 found "1\.066", three decimals/
    ],
    [
      'a number of 400 digits',
      PACK,
      swap('6.49', '6'.repeat(400)),
      /pack\.csv:2:23 found "6+", expected a plain number/
    ],
    [
      'a share above 100 percent',
      PACK,
      swap('81.5', '815'),
      /pack\.csv:5:24 found 815 percent, expected at most 100/
    ],
    [
      'a negative price',
      PACK,
      swap('6.49', '-6.49'),
      /pack\.csv:2:23 found -6\.49 eur, expected an amount of 0 or more/
    ],
    [
      'a period to come',
      PACK,
      swap('2021-03,NL,pack-price', '2121-03,NL,pack-price'),
      /pack\.csv:2:1 found "2121-03", which is still to come/
    ],
    [
      'a malformed period',
      PACK,
      swap('2021-03', '03/2021'),
      /pack\.csv:2:1 found "03\/2021", expected a period such as/
    ],
    [
      'a cell that a spreadsheet would run',
      PACK,
      swap('value added tax included', '=1+1'),
      /pack\.csv:6:\d+ found "=1\+1", which a spreadsheet would run/
    ],
    [
      'a cell that begins with @',
      PACK,
      swap('value added tax included', '@SUM(A1)'),
      /pack\.csv:6:\d+ found "@SUM/
    ],
    [
      'a jump without a word',
      SMOKING,
      swap('28.7,27.6,29.8', '87.1,86,88'),
      /smoking\.csv:4:\d+ found 87\.1 after 29\.1, a change larger than any before it, expected a word in the note/
    ],
    [
      'bytes that are no UTF-8',
      PACK,
      (text) => Buffer.from(text.replace('included', 'incl\xe9'), 'latin1'),
      /pack\.csv:6:\d+ found a letter that is not UTF-8/
    ],
    ['a NUL', PACK, swap('included', 'incl\0'), /pack\.csv:6:\d+ found a NUL character/],
    [
      'the mark of a conflict',
      WORDS,
      swap('### Een pakje', '<<<<<<< HEAD\n### Een pakje'),
      /duty\.md:17:1 found the mark of a merge conflict/
    ],
    // Sources.
    [
      'an address that runs',
      SOURCES,
      swap('"https://ato.gov.au', '"javascript:alert(1)//https://ato.gov.au'),
      /sources\.json:11:12 0\.url: found .*javascript.*, expected an address that begins with https/
    ],
    [
      'an address that holds a page',
      SOURCES,
      swap('"https://ato.gov.au', '"data:text/html,https://ato.gov.au'),
      /sources\.json:11:12 0\.url: .*expected an address that begins with https/
    ],
    [
      'a date written the other way round',
      SOURCES,
      swap('"2024-10-30"', '"02/2018"'),
      /sources\.json:10:18 0\.published: found "02\/2018", expected n\.d\. or a date such as/
    ],
    [
      'a date to come',
      SOURCES,
      swap('"2024-10-30"', '"2124-10-30"'),
      /sources\.json:10:18 0\.published: found "2124-10-30"/
    ],
    [
      'a time written the other way round',
      SOURCES,
      swap('"2022/2023"', '"02/2018"'),
      /sources\.json:\d+:\d+ 0\.period: found "02\/2018", expected years or periods/
    ],
    [
      'a source that nothing uses',
      SOURCES,
      (text) => text.replace('"id": "au-illicit-tobacco-ato-2023"', '"id": "nobody"'),
      /nobody: found a source that nothing uses/
    ],
    [
      'a quotation of a day to come',
      QUOTES,
      swap('"2024-06"', '"2124-06"'),
      /quotes\.json:\d+:\d+ duty-headline\.date: found "2124-06"/
    ],
    // Figures and checks.
    [
      '200 digits',
      FIGURES,
      swap('"digits": 2', '"digits": 200'),
      /figures\.json:4:15 pack-price\.digits: found 200, expected <=6/
    ],
    [
      'a scale of 0',
      FIGURES,
      swap('"digits": 2', '"scale": 0'),
      /figures\.json:4:14 pack-price\.scale: found 0/
    ],
    [
      'a key twice',
      FIGURES,
      swap('"pack-excise": {', '"pack-price": {'),
      /figures\.json:6:3 found the key "pack-price" again/
    ],
    [
      'a check that holds for less than nothing',
      CHECKS,
      swap('"to": "pack/NL/excise-receipts@2023"', '"to": "pack/NL/excise-receipts@2023", "atLeast": -5'),
      /checks\.json:\d+:\d+ receipts-rose\.atLeast: found -5/
    ],
    [
      'a check with its limits turned round',
      CHECKS,
      swap('"low": 50', '"low": 150'),
      /pack-mostly-tax: .*expected a check that could fail/
    ],
    [
      'a check of a value with itself',
      CHECKS,
      swap('excise-receipts@2020', 'excise-receipts@2023'),
      /receipts-rose: .*expected a check that could fail/
    ],
    [
      'a check that nothing uses',
      CHECKS,
      swap(
        '"receipts-rose": {',
        '"idle": {"kind": "fell", "from": "pack/NL/excise-receipts@2023", "to": "pack/NL/excise-receipts@2000"},\n"receipts-rose": {'
      ),
      /idle: found /
    ],
    [
      'a check without limits to its tolerance',
      CHECKS,
      swap(
        '"receipts-rose": {',
        '"idle": {"kind": "flat", "series": "pack/NL/excise-receipts", "within": 1000},\n"receipts-rose": {'
      ),
      /idle\.within: found 1000/
    ],
    [
      'a quotation that nothing uses',
      QUOTES,
      swap('"duty-trimbos"', '"duty-idle"'),
      /duty-idle: found a quote that nothing uses/
    ],
    // Charts.
    [
      'an axis that cuts its series off',
      'data/chapters/smokers/charts.json',
      (text) => text.replace(/("y": \{\s*"domain": \[\s*0,\s*)\d+/, '$12'),
      /smokers\/charts\.json:\d+:\d+ .*: found the value .*, outside its axis/
    ]
  ])('%s', (_, file, change, problem) => expect(spoiled(file, change)).toMatch(problem));
});

describe('typed into the words:', () => {
  const FIRST = 'Dit verhaal loopt beide na.';
  it.each([
    ['a joined number word', 'Het zijn honderdvijftig winkels.', 'honderdvijftig'],
    ['a million', 'Het kost een miljoen.', 'een miljoen'],
    ['a multiple', 'Het is verzesvoudigd.', 'verzesvoudigd'],
    ['digits of another script', 'Het zijn ١٢ winkels.', '١٢'],
    ['a fraction in one letter', 'Het is ½ meer.', '½'],
    ['a code span', 'Het is `12`.', '12'],
    ['an amount that looks like a year', 'Het kost 1950 euro.', '1950']
  ])('%s', (_, sentence, found) =>
    expect(spoiled(WORDS, swap(FIRST, `${sentence} ${FIRST}`))).toMatch(
      new RegExp(`^content/nl/duty\\.md:11:\\d+ '${found}' is typed in`, 'm')
    )
  );

  it("somebody's words, which stand in no record", () => {
    const typed = spoiled(WORDS, swap(FIRST, `Dat is “nooit gezegd”. ${FIRST}`));
    expect(typed).toMatch(/^content\/nl\/duty\.md:11:\d+ “nooit gezegd” stands between quotation marks/m);
    expect(spoiled(WORDS, swap('title: ', 'title: Een ‘kleine’ '))).toMatch(
      /^content\/nl\/duty\.md:\d+:1 ‘kleine’ stands between quotation marks/m
    );
  });

  it('an amount on a check of a direction', () =>
    expect(
      spoiled(
        'content/en/smokers.md',
        swap(':says[fell]{check=daily-fell}', ':says[halved]{check=daily-fell}')
      )
    ).toMatch(
      /^content\/en\/smokers\.md:\d+:\d+ 'halved' says by how much \('halved'\): expected a check that holds it/m
    ));

  it('words that are not those of their check', () =>
    expect(spoiled(WORDS, swap(':says[het grootste deel]', ':says[een klein deel]'))).toMatch(
      /^content\/nl\/duty\.md:19:\d+ 'een klein deel' may not stand on a check of the kind 'between'/m
    ));

  it('no words at all on a check', () =>
    expect(spoiled(WORDS, swap(':says[het grootste deel]', ':says[]'))).toMatch(
      /duty\.md:19:\d+ '' may not stand/
    ));

  it('names that nothing has', () => {
    expect(spoiled(WORDS, swap(':fig[pack-price]', ':fig[pack-prize]'))).toMatch(
      /duty\.md:19:\d+ unknown figure 'pack-prize'/
    );
    expect(spoiled(WORDS, swap('id=duty-trimbos', 'id=nobody'))).toMatch(
      /duty\.md:21:1 unknown quote 'nobody'/
    );
  });

  it('another territory than the label names', () => {
    const label = (name: string) => swap('excise: accijns', `excise: accijns, ${name}`);
    expect(spoiled(WORDS, label('Nederland'))).toBe('');
    expect(spoiled(WORDS, label('Australië'))).toMatch(
      /duty\.md:\d+:1 chart 'pack': the label 'accijns, Australië' names AU; what is drawn is NL/
    );
  });

  it('a unit that is not that of the data', () =>
    expect(spoiled(WORDS, swap('unit: euro per', 'unit: dollar per'))).toMatch(
      /duty\.md:\d+:1 chart 'pack': the unit 'dollar per .*' is not that of the data, eur: expected euro/
    ));
});

describe('files:', () => {
  it('a table with another ending is read by nobody', () => {
    const dir = copy();
    renameSync(join(dir, PACK), join(dir, 'data/tables/pack.CSV'));
    expect(told(dir)).toMatch(/^data\/tables\/pack\.CSV:1:1 found a file that nothing reads/m);
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
