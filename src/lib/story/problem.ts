/** Something wrong in the words, with the place where it stands. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** Thrown with every problem found, so that a writer sees them all at once. */
export class StoryError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const lines = problems.map(({ file, line, column, message }) => `  ${file}:${line}:${column} ${message}`);
    super(`the story has ${problems.length} problem(s):\n${lines.join('\n')}`);
    this.name = 'StoryError';
    this.problems = problems;
  }
}
