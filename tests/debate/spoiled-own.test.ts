import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDebate } from '#lib/debate/check.ts';
import { problemList } from '#lib/files/problem.ts';
import { placeOf } from '#lib/files/place.ts';
import { edit } from './spoil.ts';

describe('in a debate with claims, a simulator and events:', () => {
  /** What is wrong with this repository's own debate, where one file of its data is spoiled. */
  function own(file: string, change: (text: string) => string): string {
    const dir = mkdtempSync(join(tmpdir(), 'spoiled-'));
    cpSync('data', join(dir, 'data'), { recursive: true });
    cpSync('src/content', join(dir, 'content'), { recursive: true });
    edit(dir, file.includes('/') ? file : `data/${file}`, change);
    return problemList(checkDebate(placeOf(dir)).problems).replaceAll(`${dir}/`, '');
  }
  const shift = (key: string, value: string) => (text: string) =>
    text.replace(new RegExp(`("${key}": )[^,\\n]+`), `$1${value}`);

  it.each<[name: string, file: string, change: (text: string) => string, problem: RegExp]>([
    [
      'limits turned round',
      'simulator.json',
      shift('min', '1e9'),
      /^data\/simulator\.json:\d+:\d+ sliders\.[\w-]+: .*expected a min below the max/m
    ],
    [
      'a day of judgement to come',
      'claims.json',
      shift('judged', '"2126-11-24"'),
      /^data\/claims\.json:4:13 judged: found "2126-11-24", expected a day/m
    ],
    [
      'a correction of a day to come',
      'corrections.json',
      shift('date', '"2126-11-24"'),
      /^data\/corrections\.json:\d+:\d+ corrections\.0\.date: found "2126-11-24"/m
    ],
    [
      'a correction without a place',
      'corrections.json',
      (text) => text.replace(/("where": \{\s*"nl": )"[^"]+"/, '$1""'),
      /^data\/corrections\.json:\d+:\d+ corrections\.0\.where\.nl: found ""/m
    ],
    [
      'a speaker without a name',
      'claims.json',
      shift('name', '""'),
      /^data\/claims\.json:\d+:\d+ speakers\.[\w-]+\.name: found ""/m
    ]
  ])('%s', (_, file, change, problem) => expect(own(file, change)).toMatch(problem));

  it('a claim at a step that is not there', () =>
    expect(own('claims.json', (text) => text.replace('"step": "opening-plea"', '"step": "no-such"'))).toMatch(
      /^data\/claims\.json:\d+:\d+ claims\.\d+\.step: there is no step 'no-such'/m
    ));

  it('an argument on a step that is not there', () =>
    expect(own('argument.json', (text) => text.replace(/"step": "[\w-]+"/, '"step": "no-such"'))).toMatch(
      /^data\/argument\.json:\d+:\d+ nodes\.[\w-]+\.step: there is no step 'no-such'/m
    ));

  it.each<[name: string, file: string, from: string | RegExp, to: string, problem: RegExp]>([
    [
      'an axis that cuts a strip off',
      'data/chapters/market/charts.json',
      /("form": "strip",\s*"x": \{\s*"domain": \[\s*\d+,\s*)\d+/,
      '$110',
      /market\/charts\.json:\d+:\d+ [\w-]+\.ref: found the value \d.*, outside its axis, expected a domain/m
    ],
    [
      'a variant to begin with that is not there',
      'simulator.json',
      '"first": "state-year-5"',
      '"first": "state-year-6"',
      /simulator\.json:\d+:\d+ first: there is no variant 'state-year-6': expected one of today, /m
    ],
    [
      'a slider that does not reach where a policy starts',
      'simulator.json',
      '"legal-price": { "min": 0.1, "max": 2,',
      '"legal-price": { "min": 0.1, "max": 0.2,',
      /simulator\.json:\d+:\d+ (?:regimes|presets)\.[\w-]+: legal-price starts at [\d.]+, expected a value from 0\.1 to 0\.2/m
    ],
    [
      'a figure typed into the words of the simulator',
      'simulator.json',
      '"nl": "na een jaar"',
      '"nl": "na 1 jaar"',
      /^data\/simulator\.json:\d+:\d+ regimes\.3\.variants\.0\.name\.nl: '1' is typed in: use \{figure-id\}/m
    ],
    [
      'a figure typed into the words of a drawing',
      'draw.json',
      '"en": "Other sources',
      '"en": "12 other sources',
      /^data\/draw\.json:\d+:\d+ price-draw\.note\.en: '12' is typed in: use \{figure-id\}/m
    ],
    [
      'a setting without a slider',
      'simulator.json',
      /"legal-share": \{ "min".*\n/,
      '',
      /^data\/simulator\.json:\d+:\d+ regimes\.state\.opens: 'legal-share' has no slider/m
    ],
    [
      'an assumption on no row, told where it is named',
      'simulator.json',
      'all-regimes/legal-cost@2024',
      'all-regimes/legal-cost@1924',
      /^data\/simulator\.json:2\d:\d+ assumes\.legal-cost\.value: "model-parameters\/all-regimes\/legal-cost@1924" finds no rows: it has the periods 2024$/m
    ],
    [
      'an assumption on no source',
      'simulator.json',
      '"uy-regulated-2023"',
      '"uy-regulated"',
      /^data\/simulator\.json:\d+:\d+ regimes\.3\.variants\.1\.assumes\.legal-share\.sources\.0: unknown source 'uy-regulated'/m
    ],
    [
      'a figure that nothing has, in the words of the simulator',
      'simulator.json',
      /\{reg-earned\}/g,
      '{reg-urned}',
      /^data\/simulator\.json:\d+:\d+ outside\.whole\.text\.nl: unknown figure 'reg-urned'/m
    ],
    [
      'a goal off its own axis',
      'simulator.json',
      /"level": [\d.]+/,
      '"level": 1e6',
      /simulator\.json:\d+:\d+ goals\.[\w-]+\.level: found 1000000, expected a level from/m
    ],
    [
      'a figure that one language fills in and another does not',
      'simulator.json',
      /("en": "[^"{]*)\{[\w-]+\}/,
      '$1x',
      /simulator\.json:\d+:\d+ .*\.en: found no \{[\w-]+\}, expected it, as in another language/m
    ],
    [
      'a figure in the words of a chart that its twin lacks',
      'content/en/price.md',
      /(```chart[\s\S]*?)\{[a-z0-9-]+\}/,
      '$1x',
      /^content\/en\/price\.md:\d\d+:1 step '[\w-]+': '\{[\w-]+\} in the chart word [\w-]+' is missing; content\/nl\/price\.md has it/m
    ],
    [
      'a drawing whose end lies outside its years',
      'draw.json',
      '"end": 2017',
      '"end": 1850',
      /draw\.json:\d+:\d+ price-draw: .*the end, 1850, does not lie between 2007 and 2024/m
    ],
    [
      'a drawing in steps as large as its axis',
      'draw.json',
      '"step": 1',
      '"step": 100',
      /draw\.json:\d+:\d+ price-draw: .*steps of 100 are too large to draw from/m
    ],
    [
      'a chart that refers to no rows, in a debate that is weighed',
      'data/chapters/price/charts.json',
      'price/NL/retail-price-eur',
      'price/NL/none',
      /price\/charts\.json:\d+:\d+ .*finds no rows/m
    ],
    [
      'a word of the interface without its place to fill',
      'content/en/ui.yaml',
      '‘{name}’ is',
      'it is',
      /content\/en\/ui\.yaml:\d+:\d+ moved: leaves no place for \{name\}/m
    ],
    [
      'a disagreement that is not there',
      'disagreements.json',
      '"id": "purity-2016"',
      '"id": "purity"',
      /^content\/en\/sources\.md:\d+:1 '::rivals' asks for 'purity-2016' in disagreements\.json: expected one of .*purity/m
    ],
    [
      'a disagreement that nothing shows',
      'disagreements.json',
      '"id": "purity-2016"',
      '"id": "purity"',
      /^data\/disagreements\.json:\d+:\d+ \d+: found 'purity', which no step shows/m
    ],
    [
      'a choice of places on a chart that has none',
      'content/en/market.md',
      '::find{state=sewage-all}',
      '::find{state=people}',
      /^content\/en\/market\.md:\d+:1 '::find' asks for 'people' in charts\.json: expected one of .*sewage-all/m
    ],
    [
      'a drawing of a step that has none',
      'draw.json',
      '"price-draw"',
      '"price-flat"',
      /^content\/nl\/price\.md:\d+:1 '::draw' asks for 'price-draw' in draw\.json: expected .*price-flat/m
    ],
    [
      'a drawing that no step asks for',
      'draw.json',
      '"price-draw"',
      '"price-flat"',
      /^data\/draw\.json:\d+:\d+ price-flat: found 'price-flat', which no step shows/m
    ]
  ])('%s', (_, file, from, to, problem) =>
    expect(own(file, (text) => text.replace(from, to))).toMatch(problem)
  );

  it.each(['draw.json', 'simulator.json', 'disagreements.json', 'claims.json', 'argument.json'])(
    '%s that is broken is told alone',
    (file) => {
      const told = own(file, (text) => text.replace(/[\]}]\s*$/, '')).split('\n');
      expect(told.filter((line) => !line.startsWith(' '))).toEqual([
        expect.stringMatching(new RegExp(`^data/${file}:\\d+:\\d+ found the end of the file`))
      ]);
    }
  );

  it('a broken table: what leans on it stands below', () => {
    const told = own('data/tables/model-parameters.csv', (text) =>
      text.replaceAll('all-regimes', 'all regimes')
    );
    const roots = told.split('\n').filter((line) => !line.startsWith(' '));
    expect(roots.filter((line) => !line.startsWith('data/tables/model-parameters.csv:'))).toEqual([]);
  });

  it('number words in the words of the simulator are allowed, knowingly: they name its variants', () =>
    expect(own('simulator.json', (text) => text.replace('"nl": "na een jaar"', '"nl": "na drie jaar"'))).toBe(
      ''
    ));

  it('a way to corrections that no page has a place for', () => {
    const dir = mkdtempSync(join(tmpdir(), 'spoiled-'));
    cpSync('src/content', join(dir, 'content'), { recursive: true });
    for (const lang of ['nl', 'en'])
      edit(dir, `content/${lang}/sources.md`, (text) => text.replace('{#corrections}', '{#mistakes}'));
    const { problems } = checkDebate({ data: 'data', content: join(dir, 'content') });
    expect(problemList(problems)).toMatch(
      /content\/nl\/\w+\.md:\d+:1 '::corrected' leads to a step #corrections in sources\.md, which has none/
    );
  });

  it.each(['simulator', 'corrections'])('a place for %s, and no such file', (name) => {
    const dir = mkdtempSync(join(tmpdir(), 'spoiled-'));
    cpSync('data', join(dir, 'data'), { recursive: true });
    rmSync(join(dir, 'data', `${name}.json`));
    const { problems } = checkDebate({ data: join(dir, 'data'), content: 'src/content' });
    expect(problemList(problems)).toMatch(
      new RegExp(`^src/content/nl/\\w+\\.md:\\d+:1 '::${name}' needs ${name}\\.json, which is not there`, 'm')
    );
  });
});
