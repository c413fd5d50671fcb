import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/**
 * Where the debate that is built lives: DEBATE=examples/tobacco builds the one in that folder, with its own data/ and
 * content/; without it this repository's own is built.
 */
const root = process.env.DEBATE ?? '';
export const DATA = join(root, 'data');
export const CONTENT = root ? join(root, 'content') : join('src', 'content');

/** The words of the interface, which every debate shares. */
export const UI = join('src', 'content');

const DebateShape = v.strictObject({
  /** Chapters in the order in which they are walked: the names of their files in content/<language>/. */
  chapters: v.pipe(v.array(v.string()), v.minLength(1)),
  /** The quote on the share card. */
  card: v.string()
});
export type Debate = v.InferOutput<typeof DebateShape>;

/** Reads data/story.json. Throws where it is not of that shape. */
export function readDebate(data = DATA): Debate {
  const file = join(data, 'story.json');
  const parsed = v.safeParse(DebateShape, JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}
