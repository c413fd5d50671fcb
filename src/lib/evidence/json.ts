import { safeParse, type GenericIssue, type GenericSchema } from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { messageOf, type Problem } from './problem.ts';

type Report = (problem: Problem) => void;
type Place = { line: number; column: number };

/** A JSON text with its places. JSON is YAML, and the YAML parser knows where everything stands and sees a key twice. */
const withPlaces = (text: string): { document: Document; place(offset: number): Place } => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return { document, place };
};

const keysOf = (issue: GenericIssue): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** What a JSON file holds, or undefined where it has not its shape: every difference is reported with its place and key path. */
export const readJson = <T>(
  text: string,
  file: string,
  shape: GenericSchema<unknown, T>,
  report: Report
): T | undefined => {
  const { document, place } = withPlaces(text);
  const [error] = document.errors;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    const found = messageOf(thrown);
    // The message says at which character, or else quotes the text around it.
    report({ file, ...place(Number(/position (\d+)/.exec(found)?.[1] ?? 0)), found, expected: 'JSON' });
    return undefined;
  }
  if (error) {
    report({
      file,
      ...place(error.pos[0]),
      found: 'a key that stands there twice',
      expected: 'each key once'
    });
    return undefined;
  }
  const result = safeParse(shape, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const keys = keysOf(issue);
    // A key that should not be there, or is missing, is told at the object that it is in.
    const node = document.getIn(keys, true) ?? document.getIn(keys.slice(0, -1), true) ?? document.contents;
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    // An issue of a check of our own expects nothing by name: its message is what was expected.
    const expected = issue.expected ?? issue.message;
    report({ file, ...place(offset), key: keys.join('.'), found: issue.received, expected });
  }
  return undefined;
};
