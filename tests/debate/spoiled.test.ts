import { describe, expect, it } from 'vitest';
import { copy, spoiled, swap, told } from './spoil.ts';

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
    // Charts.
    [
      'an axis that cuts its series off',
      'data/chapters/smokers/charts.json',
      (text) => text.replace(/("y": \{\s*"domain": \[\s*0,\s*)\d+/, '$12'),
      /smokers\/charts\.json:\d+:\d+ .*: found the value .*, outside its axis/
    ],
    [
      'an axis of years in which nothing lies',
      'data/chapters/smokers/charts.json',
      (text) => text.replace(/("x": \{\s*"domain": \[\s*)\d+,\s*\d+/, '$11900, 1910'),
      /smokers\/charts\.json:\d+:\d+ .*: found no value in 1900 to 1910, expected years/
    ],
    [
      'an axis that cuts the bars of a ladder off',
      CHARTS,
      (text) => text.replace(/("x": \{\s*"domain": \[\s*0,\s*)4/, '$11'),
      /duty\/charts\.json:\d+:\d+ receipts\.\w+: found the value .*, outside its axis/
    ],
    [
      'an axis that cuts pairs off',
      'data/chapters/border/charts.json',
      (text) => text.replace(/("domain": \[\s*0,\s*)20/, '$13'),
      /border\/charts\.json:\d+:\d+ packs\.\w+: found the value .*, outside its axis/
    ],
    [
      'an axis turned round',
      CHARTS,
      (text) => text.replace(/("x": \{\s*"domain": \[\s*)0,\s*4/, '$14, 0'),
      /duty\/charts\.json:\d+:\d+ receipts\.x\.domain: .*expected the lower end first/
    ],
    [
      'digits in a chart that nobody can read',
      CHARTS,
      swap('"digits": 2', '"digits": 200'),
      /duty\/charts\.json:\d+:\d+ pack\.format\.digits: found 200/
    ],
    [
      'a reference to no rows',
      CHARTS,
      swap('pack/NL/excise-receipts@2000', 'pack/NL/none@2000'),
      /duty\/charts\.json:\d+:\d+ receipts\.2000: found .*finds no rows/
    ],
    // The rest.
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
