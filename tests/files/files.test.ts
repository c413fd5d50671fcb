import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { readJson, readText, readYaml, type Report, sound } from '#lib/files/files.ts';
import { DebateError, type Problem, problemList } from '#lib/files/problem.ts';

function written(name: string, content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'files-')), name);
  writeFileSync(path, content);
  return path;
}

/** What reading reports, a line each, without the folder. */
function reported(read: (report: Report) => unknown): string[] {
  const problems: Problem[] = [];
  read((problem) => problems.push(problem));
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a text', () => {
  const text = (content: string | Buffer) => reported((report) => readText(written('a.md', content), report));

  it('is read with line ends of any kind and without a byte order mark', () => {
    const read = (content: string) => sound((report) => readText(written('a.md', content), report));
    expect(read('\uFEFFone\r\ntwo\rthree\n')).toBe('one\ntwo\nthree\n');
  });

  it.each([
    [
      'bytes that are not UTF-8',
      Buffer.from('one\ncaf\xe9', 'latin1'),
      '2:4 found a letter that is not UTF-8'
    ],
    ['a NUL', 'one\ntwo\u0000', '2:4 found a NUL character'],
    ['a conflict', 'one\n<<<<<<< HEAD\ntwo', '2:1 found the mark of a merge conflict'],
    ['the middle of a conflict', 'one\n=======\ntwo', '2:1 found the mark of a merge conflict'],
    ['the end of a conflict', 'one\n>>>>>>> other\n', '2:1 found the mark of a merge conflict'],
    ['letters that turn the order', 'a\u202Eb', '1:2 found a hidden character']
  ])('with %s is refused', (_, content, problem) =>
    expect(text(content)).toEqual([expect.stringContaining(problem)])
  );

  it('that is not there, or is a folder, is told', () => {
    for (const path of [join(tmpdir(), 'no-such-file.md'), tmpdir()])
      expect(reported((report) => readText(path, report))).toEqual(['1:1 found no such file, expected one']);
  });
});

describe('JSON', () => {
  const json = (content: string) =>
    reported((report) => readJson(written('a.json', content), v.any(), report));

  it.each([
    [
      'a comma too many',
      '{"a": [1,\n  2,\n]}',
      "2:4 found a comma before ']', expected none after the last one"
    ],
    ['a comma too few', '{"a": 1\n "b": 2}', `2:2 found '"b"', expected ',' or '}'`],
    ['an open bracket', '{"a": [1, 2', "1:12 found the end of the file, expected ',' or ']'"],
    ['a key without quotes', '{a: 1}', "1:2 found 'a', expected a key in double quotes"],
    ['no colon', '{"a" 1}', `1:6 found '1', expected ':' after the key "a"`],
    ['two values', '{} {}', "1:4 found '{', expected nothing after the end of the value"],
    ['a number with a comma', '[1,066.5]', "1:4 found '066.5', expected a value"],
    ['an open string', '["a\n"]', `1:2 found '"a', expected a value`],
    ['nothing', '', '1:1 found the end of the file, expected a value'],
    ['a comment', '{} // so', "1:4 found '//', expected nothing after the end of the value"],
    [
      '400 digits',
      `[${'9'.repeat(400)}]`,
      '1:2 found a number of so many digits, expected at most 15 digits'
    ],
    ['a key twice', '{"a": {"b": 1,\n"b": 2}}', '2:1 found the key "b" again, expected each key once']
  ])('with %s is refused with its place', (_, content, problem) =>
    expect(json(content)).toEqual([expect.stringContaining(problem)])
  );

  it.each(['{}', '[]', ' [1.5, -2, 3e2, "a\\n\\u00e9", true, null] ', '{"a": {"__proto__": []}}', '"a"'])(
    'is read as JSON is: %s',
    (content) => {
      const read = sound((report) => readJson(written('a.json', content), v.any(), report));
      expect(JSON.stringify(read?.value)).toBe(JSON.stringify(JSON.parse(content)));
    }
  );
});

describe('YAML', () => {
  const yaml = (content: string) =>
    reported((report) => readYaml(written('a.yaml', content), v.record(v.string(), v.string()), report));

  it.each([
    ['a key twice', 'a: one\nb: two\na: three\n', '3:1 Map keys must be unique'],
    ['an open quote', 'a: "one\nb: two\n', '3:1 Missing closing "quote'],
    ['a value of another kind', 'a: one\nb: 2\n', '2:4 b: found 2, expected words in quotes']
  ])('with %s is refused with its place', (_, content, problem) =>
    expect(yaml(content)).toContainEqual(expect.stringContaining(problem))
  );
});

describe('a list of problems', () => {
  const root = { file: 'a.json', line: 1, column: 1, message: 'broken' };
  const after = (line: number): Problem => ({ file: 'b.csv', line, column: 1, message: 'x', follows: root });

  it('folds what follows from another', () => {
    expect(problemList([...[1, 2, 3, 4, 5].map(after), root])).toBe(
      ['a.json:1:1 broken', ...[1, 2, 3].map((line) => `    b.csv:${line}:1 x`)]
        .concat('    and 2 more that follow from it')
        .join('\n')
    );
  });

  it('follows chains, shows what was reported twice once, and what follows from nothing that is listed', () => {
    const last = { file: 'c.md', line: 1, column: 1, message: 'y', follows: after(1) };
    expect(problemList([last, root, root, after(1)]).split('\n')).toEqual([
      'a.json:1:1 broken',
      '    c.md:1:1 y',
      '    b.csv:1:1 x'
    ]);
    expect(problemList([after(1)])).toBe('b.csv:1:1 x');
    expect(new DebateError([after(1), root]).message).toBe('a.json:1:1 broken\n    b.csv:1:1 x');
  });
});
