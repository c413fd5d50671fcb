/** A place in data/ that is not sound: where it is, what stands there and what should. */
export interface Problem {
  /** From the data folder on: `data/tables/goods.csv`. */
  file: string;
  /** From 1; left out where the problem shows only when files are put together. */
  line?: number;
  column?: number;
  /** The key path in a JSON file: `gram-2023.digits`. */
  key?: string;
  found: string;
  expected: string;
}

/** One line for a terminal: `file:line:column found ..., expected ...`. */
export const problemLine = ({ file, line, column, key, found, expected }: Problem): string => {
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
  return `${file}${place}${key ? ` ${key}:` : ''} found ${found}, expected ${expected}`;
};

/** All that is wrong with the data at once; the message holds one line a problem. */
export class EvidenceError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'EvidenceError';
    this.problems = problems;
  }
}

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
