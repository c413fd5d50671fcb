import { expect, it } from 'vitest';
import { readCsv } from '#lib/files/csv.ts';
import type { Problem } from '#lib/files/problem.ts';

/** The lines under the header `a,b,c`, and what is wrong with them: line, column and message. */
function read(...lines: string[]) {
  const problems: Problem[] = [];
  const found = readCsv(['a,b,c', ...lines, ''].join('\n'), 'x.csv', ['a', 'b', 'c'], (one) =>
    problems.push(one)
  );
  const cells = found.map(({ line, cell }) => [
    line,
    ...['a', 'b', 'c'].map((name) => [cell(name).text, cell(name).column])
  ]);
  return { cells, told: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

it('a cell stands where it begins, after cells with commas, quotes and none', () =>
  expect(read('"x, y",2,3', '"say ""no, no""",,z').cells).toEqual([
    [2, ['x, y', 1], ['2', 8], ['3', 10]],
    [3, ['say "no, no"', 1], ['', 18], ['z', 19]]
  ]));

it('a line is the one on which it begins, where a cell holds lines', () =>
  expect(read('1,"two\nlines\nmore",3', '4,5,6').cells.map(([line]) => line)).toEqual([2, 5]));

it('what a spreadsheet would run is told at its cell, in any of its signs', () =>
  expect(read('1,=1+1,3', '1,2,@SUM(A1)', '+1,2,3', '1,-2+cmd,3', '1, =1,3').told).toEqual([
    '2:3 found "=1+1", which a spreadsheet would run, expected words or a number',
    expect.stringMatching(/^3:5 /),
    expect.stringMatching(/^4:1 /),
    expect.stringMatching(/^5:3 /),
    expect.stringMatching(/^6:3 /)
  ]));

it('a number below 0, and a dash within words, are nothing to run', () =>
  expect(read('-1,-2.5,a - b').told).toEqual([]));
