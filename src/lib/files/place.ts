import { join } from 'node:path';
import * as v from 'valibot';
import { isLang, KNOWN } from '#lib/languages/index.ts';
import { soundJson } from './files.ts';

/** Where a debate lives: the folder of its data and that of its words. */
export interface Place {
  data: string;
  content: string;
}

/** @param root the debate's folder; '' is this repository's own debate */
export const placeOf = (root: string): Place => ({
  data: join(root, 'data'),
  content: root ? join(root, 'content') : join('src', 'content')
});

/** The words of the interface, which every debate shares. */
export const UI = join('src', 'content');

const most = v.pipe(v.number(), v.gtValue(0));

export const DebateShape = v.strictObject({
  /** The languages in which it is told, the leading one first; without this, all that the code knows. */
  languages: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.check(isLang, `one of ${KNOWN.join(', ')}`))), v.minLength(1))
  ),
  /** Chapters in the order in which they are walked: the names of their files in content/<language>/. */
  chapters: v.pipe(
    v.array(v.string()),
    v.minLength(1),
    v.check((ids) => new Set(ids).size === ids.length, 'each chapter once')
  ),
  /** The quote on the share card. */
  card: v.string(),
  /** By chapter: the name of the chart state on its share card. Without one it is the first that shows data. */
  cards: v.optional(v.record(v.string(), v.string())),
  /** Addresses on other hosts that the words of the chapters may link to; sources are linked by their ids. */
  links: v.optional(v.array(v.pipe(v.string(), v.startsWith('https://')))),
  /**
   * The most that the walk may be, as counted on the built page (scripts/count-walk.ts): steps; words seen in the leading language,
   * a tenth more in others; words of prose in a step, and in one that weighs; figures in a step; elements; kilobytes of HTML, packed.
   */
  walk: v.optional(
    v.strictObject({
      steps: most,
      words: most,
      prose: most,
      weighing: most,
      figures: most,
      nodes: most,
      kilobytes: most
    })
  )
});
export type StoryFile = v.InferOutput<typeof DebateShape>;

/** Reads data/story.json. Throws a `DebateError` where it is not of that shape. */
export function readStoryFile(data: string): StoryFile {
  return soundJson(join(data, 'story.json'), DebateShape);
}
