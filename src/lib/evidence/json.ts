import { getDotPath, safeParse, type GenericSchema } from 'valibot';
import { messageOf, type Problem } from './problem.ts';

/** Where the parser stopped, from its message ("... (line 3 column 7)"). */
const stop = (message: string): { line: number; column: number } => {
  const place = /line (\d+) column (\d+)/.exec(message);
  return { line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1) };
};

const parsed = (text: string, file: string, report: (problem: Problem) => void): unknown => {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    const found = messageOf(thrown);
    report({ file, ...stop(found), found, expected: 'JSON' });
    return undefined;
  }
};

/** What a JSON file holds, or undefined where it has not its shape: every difference is reported with its key path. */
export const readJson = <T>(
  text: string,
  file: string,
  shape: GenericSchema<unknown, T>,
  report: (problem: Problem) => void
): T | undefined => {
  const value = parsed(text, file, report);
  if (value === undefined) return undefined;
  const result = safeParse(shape, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    // An issue of a check of our own expects nothing by name: its message is what was expected.
    const expected = issue.expected ?? issue.message;
    report({ file, key: getDotPath(issue) ?? '', found: issue.received, expected });
  }
  return undefined;
};
