import { describe, expect, it } from 'vitest';
import { copy, spoiled, swap, told } from './spoil.ts';

const PACK = 'data/tables/pack.csv';
const SMOKING = 'data/tables/smoking.csv';
const SOURCES = 'data/sources.json';
const CHECKS = 'data/chapters/duty/checks.json';
const FIGURES = 'data/chapters/duty/figures.json';
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
      (text) => {
        const all = JSON.parse(text) as object[];
        return JSON.stringify([...all, { ...all[0], id: 'nobody' }]);
      },
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
      /figures\.json:4:15 pack-price\.digits: found 200, expected 6 or less/
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
    [
      'limits between which anything holds',
      CHECKS,
      (text) => text.replace(/"low": 50,\s*"high": 100/, '"low": -1e9, "high": 1e9'),
      /checks\.json:\d+:\d+ pack-mostly-tax: found limits of -1000000000 and 1000000000, both far from/
    ],
    // The rest.
    [
      'a measure that no row has',
      'data/measures.csv',
      (text) => `${text}idle,eur,niets,nothing\n`,
      /^data\/measures\.csv:\d+:1 idle: found a measure that nothing uses, expected one that a row of a table has/
    ],
    [
      'a territory that no row has',
      'data/territories.csv',
      (text) => `${text}idle,Nergens,Nowhere\n`,
      /^data\/territories\.csv:\d+:1 idle: found a territory that nothing uses/
    ],
    [
      'a figure in what the story is about',
      'content/nl/story.yaml',
      swap('description: ', 'description: In 12 landen. '),
      /^content\/nl\/story\.yaml:\d+:\d+ description: '12' is typed in: use other words/
    ],
    [
      'a package whose name is no name of a file',
      'data/datapackage.json',
      (text) => text.replace(/("name": ")/, '$1a b/'),
      /datapackage\.json:\d+:\d+ name: found "a b\/.*, expected letters, digits and hyphens/
    ],
    [
      'a schema with other columns than the tables',
      'data/schemas/row.json',
      swap('"name": "period"', '"name": "year"'),
      /row\.json:\d+:\d+ fields: expected the columns of a table: period, territory/
    ],
    [
      'words in no language',
      QUOTES,
      (text) => text.replace(/"where": \{[^}]*\}/, '"where": {}'),
      /quotes\.json:\d+:\d+ [\w-]+\.where: expected words in each language of this debate/
    ],
    [
      'a language that is no code',
      SOURCES,
      swap('"quoteLang": "', '"quoteLang": "Dutch, '),
      /sources\.json:\d+:\d+ \d+\.quoteLang: found .*, expected the code of a language, such as nl/
    ],
    [
      'a heading of another rank',
      WORDS,
      swap('\n### ', '\n## '),
      /duty\.md:17:1 a heading of another rank: '##', expected '###'/
    ],
    [
      'a chart block that does not close',
      WORDS,
      (text) => text.replace(/(```chart[^]*?)\n```\n/, '$1\n'),
      /duty\.md:\d+:1 a block that does not close/
    ],
    [
      'a chart word without words',
      WORDS,
      (text) => text.replace(/^excise: .*$/m, 'excise: :name[]'),
      /duty\.md:\d+:1 chart block: expected 'key: words', found 'excise: :name\[\]'/
    ],
    [
      'a time of a source to come',
      SOURCES,
      swap('"2022/2023"', '"2122"'),
      /sources\.json:\d+:\d+ 0\.period: found "2122", expected years/
    ],
    [
      'a title that a spreadsheet would run',
      SOURCES,
      swap('"title": "', '"title": "=1+'),
      /sources\.json:\d+:\d+ 0\.title: found .*expected words that no spreadsheet would run/
    ],
    [
      'an address with a name and a password',
      SOURCES,
      swap('"https://ato.gov.au', '"https://ato:gov@au'),
      /sources\.json:11:12 0\.url: .*expected an address/
    ],
    [
      'a licence whose address runs',
      'data/datapackage.json',
      swap('"path": "https://creativecommons', '"path": "javascript:alert(1)//creativecommons'),
      /datapackage\.json:\d+:\d+ licenses\.0\.path: found "javascript:.*", expected an address that begins with https/
    ],
    [
      'a schema that is broken',
      'data/schemas/row.json',
      (text) => text.replace(/\}\s*$/, ''),
      /^data\/schemas\/row\.json:\d+:\d+ found the end of the file/
    ],
    [
      'a card of a chart that is not there',
      'data/story.json',
      swap('"card": "duty-headline"', '"card": "duty-headline", "cards": {"duty": "nothing"}'),
      /story\.json:\d+:\d+ cards\.duty: there is no chart state 'nothing'/
    ],
    [
      'a title that is empty',
      'content/nl/story.yaml',
      (text) => text.replace(/^title: .*$/m, "title: ''"),
      /^content\/nl\/story\.yaml:\d+:\d+ title: found/
    ]
  ])('%s', (_, file, change, problem) => expect(spoiled(file, change)).toMatch(problem));
});
