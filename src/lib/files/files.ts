/** The one reader of a debate's files: whatever is wrong with one is told with its place, and nothing is read that is not sound. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { type GenericIssue, type GenericSchema, safeParse } from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { JsonError, placesIn, startOf } from './json.ts';
import { DebateError, following, type Position, type Problem, unlike } from './problem.ts';

export type Report = (problem: Problem) => void;
type Keys = readonly (string | number)[];

/** A file that was read, and where in it things stand. */
export interface Written<T> {
  file: string;
  value: T;
  /** Where that stands which these keys lead to, or what it would stand in. */
  at(keys: Keys): Position;
  /** A problem with what stands there. */
  problem(keys: Keys, message: string): Problem;
}

/** How a file is named in a problem: from the folder of the command on, where it lies below that. */
export function named(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') || isAbsolute(here) ? path : here;
}

/** The place of the character at this offset. */
function positionIn(file: string, text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What may stand in no text, and what is to be done about it. */
const UNSOUND: [pattern: RegExp, found: string, expected: string][] = [
  [/\uFFFD/, 'a letter that is not UTF-8', 'the file saved as UTF-8'],
  [/\u0000/, 'a NUL character', 'text alone'],
  [/^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m, 'the mark of a merge conflict', 'one of the two versions'],
  [/[\u202A-\u202E\u2066-\u2069]/, 'a hidden character that turns the order of letters', 'text as it reads']
];

/** The text of a file, with line ends of one kind and without a byte order mark; undefined, reported, where it is not sound. */
export function readText(path: string, report: Report): string | undefined {
  const file = named(path);
  const start = { file, line: 1, column: 1 };
  if (!existsSync(path) || !statSync(path).isFile()) {
    report({ ...start, message: unlike('no such file', 'one') });
    return undefined;
  }
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const problems = UNSOUND.flatMap(([pattern, found, expected]) => {
    const offset = text.search(pattern);
    return offset < 0 ? [] : [{ ...positionIn(file, text, offset), message: unlike(found, expected) }];
  });
  problems.forEach(report);
  return problems.length > 0 ? undefined : text;
}

/** The names of what lies in a folder, in order, without what an editor or a system hides there; empty where there is none. */
export const listed = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

/** What a JSON file holds, or undefined where it has not its shape: every difference is reported. */
export const readJson = <T>(path: string, shape: GenericSchema<unknown, T>, report: Report) =>
  read(path, shape, report, jsonIn);

/** The same for YAML. */
export const readYaml = <T>(path: string, shape: GenericSchema<unknown, T>, report: Report) =>
  read(path, shape, report, yamlIn);

/** What a text says, and where things stand in it; undefined, reported, where it is not written well. */
type Parse = (
  file: string,
  text: string,
  report: Report
) => Pick<Written<unknown>, 'value' | 'at'> | undefined;

function read<T>(
  path: string,
  shape: GenericSchema<unknown, T>,
  report: Report,
  parse: Parse
): Written<T> | undefined {
  const text = readText(path, report);
  const file = named(path);
  const parsed = text === undefined ? undefined : parse(file, text, report);
  return parsed && shaped(file, parsed.value, shape, parsed.at, report);
}

const jsonIn: Parse = (file, text, report) => {
  try {
    const places = placesIn(text);
    return { value: JSON.parse(text), at: (keys) => positionIn(file, text, startOf(places, keys)) };
  } catch (thrown) {
    if (!(thrown instanceof JsonError)) throw thrown;
    report({ ...positionIn(file, text, thrown.offset), message: thrown.message });
    return undefined;
  }
};

const yamlIn: Parse = (file, text, report) => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  // One slip makes the reader stumble again and again after it.
  const [first, ...rest] = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    ...place(pos[0]),
    message: message.split('\n')[0]?.replace(/ at line .*$/, '') ?? message
  }));
  if (first) [first, ...following(rest, first)].forEach(report);
  if (document.errors.length > 0) return undefined;
  const at = (keys: Keys): Position => {
    const node = keys.reduce<unknown>(
      (found, _, index) => document.getIn(keys.slice(0, index + 1), true) ?? found,
      document.contents
    );
    return place(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  };
  return { value: document.toJS(), at };
};

function shaped<T>(
  file: string,
  value: unknown,
  shape: GenericSchema<unknown, T>,
  at: Written<T>['at'],
  report: Report
): Written<T> | undefined {
  const problem = (keys: Keys, message: string): Problem => ({
    ...at(keys),
    message: keys.length > 0 ? `${keys.join('.')}: ${message}` : message
  });
  const result = safeParse(shape, value, { abortPipeEarly: true });
  if (result.success) return { file, value: result.output, at, problem };
  for (const issue of result.issues) report(problem(keysOf(issue), difference(issue)));
  return undefined;
}

const keysOf = (issue: GenericIssue): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** What a writer calls the types of JSON. */
const KINDS: Record<string, string> = {
  string: 'words in quotes',
  number: 'a number without quotes',
  boolean: 'true or false',
  Array: 'a list [...]',
  Object: 'keys with values {...}'
};

/** What is asked of a value of the right type, by the library's name for it. */
const ASKED: Record<string, (bound: unknown) => string> = {
  non_empty: () => 'words between the quotes',
  min_length: (least) => `at least ${String(least)} in the list`,
  max_length: (most) => `at most ${String(most)} in the list`,
  min_value: (least) => `${String(least)} or more`,
  max_value: (most) => `${String(most)} or less`,
  gt_value: (bound) => `more than ${String(bound)}`,
  integer: () => 'a whole number',
  url: () => 'an address that begins with https:// or http://'
};

/** How a value differs from its shape, in words. */
function difference(issue: GenericIssue): string {
  const { expected, received, message, type, input } = issue;
  if (expected === 'never') return unlike(`the key ${received}`, 'only keys that are read');
  if (received === 'undefined')
    return unlike(
      'nothing',
      message.startsWith('Invalid key') ? `the key ${expected}` : plain(expected ?? message)
    );
  // Where the message is not the library's own, it says what was expected.
  const asked = message.startsWith('Invalid ') ? ASKED[type]?.(issue.requirement) : message;
  // What is asked of several values together is not in one of them.
  if (asked === message && typeof input === 'object') return `expected ${asked}`;
  const found = typeof input === 'string' ? JSON.stringify(input) : (KINDS[received] ?? received);
  return unlike(found, asked ?? plain(expected ?? message));
}

const plain = (expected: string): string =>
  expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map((one) => KINDS[one] ?? one)
    .join(' or ');

/** What reading gives, where nothing was reported. Throws a `DebateError` with all that was. */
export function sound<T>(read: (report: Report) => T): T {
  const problems: Problem[] = [];
  const value = read((problem) => problems.push(problem));
  if (problems.length > 0) throw new DebateError(problems);
  return value;
}

/** The text of a file. Throws a `DebateError` where it is not there, or not sound. */
export const soundText = (path: string): string => sound((report) => readText(path, report))!;

/** What an optional JSON file holds, undefined where there is none. Throws a `DebateError` where it has not its shape. */
export const optionalJson = <T>(path: string, shape: GenericSchema<unknown, T>): T | undefined =>
  existsSync(path) ? soundJson(path, shape) : undefined;

/** What a JSON file holds. Throws a `DebateError` where it is not there, or has not its shape. */
export const soundJson = <T>(path: string, shape: GenericSchema<unknown, T>): T =>
  sound((report) => readJson(path, shape, report))!.value;
