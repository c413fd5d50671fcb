/** A spot in a file, counted from 1. */
export interface Position {
  /** As it can be opened from where the command runs: `data/tables/goods.csv`. */
  file: string;
  line: number;
  column: number;
}

/** Something in a debate that is not sound: where it stands, what was found there and what was expected. */
export interface Problem extends Position {
  message: string;
  /** The problem that this one is a consequence of: once that is mended, this one is likely gone. */
  follows?: Problem | undefined;
}

/** Something that is not sound in a file that was read: below which keys, in which words. */
export interface Fault {
  keys: readonly (string | number)[];
  message: string;
  follows?: Problem | undefined;
}

/** All that is wrong at once; the message holds one line a problem. */
export class DebateError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problemList(problems));
    this.name = 'DebateError';
    this.problems = problems;
  }
}

/** The same, as a consequence of another problem where there is one. */
export const following = (problems: Problem[], root: Problem | undefined): Problem[] =>
  problems.map((problem) => ({ ...problem, follows: problem.follows ?? root }));

/** The message of a problem. */
export const unlike = (found: string, expected: string): string => `found ${found}, expected ${expected}`;

/** One line: `file:line:column what was found and what was expected`. */
export const problemLine = ({ file, line, column, message }: Problem): string =>
  `${file}:${line}:${column} ${message}`;

/** So many of what follows from a problem are shown below it. */
const SHOWN = 3;

/**
 * All problems, a line each: what follows from another stands indented below that, the first few of it, and then how many
 * more. What was reported twice stands there once.
 */
export function problemList(problems: readonly Problem[]): string {
  const all = new Map(problems.map((problem) => [problemLine(problem), problem]));
  const below = Map.groupBy(all, ([line, problem]) => {
    const root = problemLine(rootOf(problem));
    return all.has(root) ? root : line;
  });
  return [...below]
    .flatMap(([root, found]) => {
      const follow = found.map(([line]) => line).filter((line) => line !== root);
      const more = follow.length - SHOWN;
      return [
        root,
        ...follow.slice(0, SHOWN).map((line) => `    ${line}`),
        ...(more > 0 ? [`    and ${more} more that follow${more === 1 ? 's' : ''} from it`] : [])
      ];
    })
    .join('\n');
}

const rootOf = (problem: Problem): Problem => (problem.follows ? rootOf(problem.follows) : problem);

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
