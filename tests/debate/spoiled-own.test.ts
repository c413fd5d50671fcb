import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDebate } from '#lib/debate/check.ts';
import { problemList } from '#lib/debate/problem.ts';
import { edit } from './spoil.ts';

describe('in a debate with claims, a simulator and events:', () => {
  /** What is wrong with this repository's own debate, where one file of its data is spoiled. */
  function own(file: string, change: (text: string) => string): string {
    const dir = mkdtempSync(join(tmpdir(), 'spoiled-'));
    cpSync('data', join(dir, 'data'), { recursive: true });
    edit(dir, `data/${file}`, change);
    const place = { data: join(dir, 'data'), content: 'src/content' };
    return problemList(checkDebate(place).problems).replaceAll(`${dir}/`, '');
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
      /^data\/claims\.json:4:13 judged: found "2126-11-24", expected a date/m
    ],
    [
      'a correction of a day to come',
      'corrections.json',
      shift('date', '"2126-11-24"'),
      /^data\/corrections\.json:\d+:\d+ corrections\.0\.date: found "2126-11-24"/m
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
});
