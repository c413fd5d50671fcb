import { describe, expect, it } from 'vitest';
import { spoiled, swap } from './spoil.ts';

const CHARTS = 'data/chapters/duty/charts.json';
const SMOKERS = 'data/chapters/smokers/charts.json';
const WORDS = 'content/nl/duty.md';

describe('in charts, with file, line and what was expected:', () => {
  it.each<[name: string, file: string, change: (text: string) => string, problem: RegExp]>([
    [
      'an axis that cuts its series off',
      SMOKERS,
      (text) => text.replace(/("y": \{\s*"domain": \[\s*0,\s*)\d+/, '$12'),
      /smokers\/charts\.json:\d+:\d+ .*: found the value .*, outside its axis/
    ],
    [
      'an axis of years in which nothing lies',
      SMOKERS,
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
    [
      'bars that do not begin at 0',
      CHARTS,
      (text) => text.replace(/("x": \{\s*"domain": \[\s*)0/, '$11'),
      /duty\/charts\.json:\d+:\d+ receipts: expected an axis that begins at 0, and is not log/
    ],
    [
      'a note beyond the axes',
      SMOKERS,
      (text) => text.replace(/("notes": \[[^]*?"x": )\d+/, '$13019'),
      /smokers\/charts\.json:\d+:\d+ survey\.notes\.0\.x: found 3019, outside its axis, expected a number from \d+ to \d+/
    ],
    [
      'a tick beyond its axis',
      SMOKERS,
      (text) => text.replace(/("ticks": \{\s*"wide": \[\s*)\d+/, '$11019'),
      /smokers\/charts\.json:\d+:\d+ survey\.x\.ticks\.wide\.0: found 1019, outside its axis/
    ],
    [
      'half a column of panels',
      SMOKERS,
      (text) => text.replace(/("columns": \{\s*"wide": )\d/, '$10.5'),
      /smokers\/charts\.json:\d+:\d+ years\.columns\.wide: found 0\.5, expected a whole number/
    ],
    [
      'a state that no chart has',
      WORDS,
      swap('state=pack', 'state=pak'),
      /duty\.md:15:1 the chart state 'pak' is not in charts\.json of 'duty'/
    ],
    [
      'a value to print of a year that has none, which no shape could know',
      SMOKERS,
      (text) => text.replace(/("values": \[\s*)"\w+"/, '$1"2099"'),
      /smokers\/charts\.json:\d+:\d+ survey: cannot be drawn \(nl\): smoking\/.*: no value in 2099/
    ]
  ])('%s', (_, file, change, problem) => expect(spoiled(file, change)).toMatch(problem));
});
