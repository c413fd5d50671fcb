import { pack } from '#lib/forms/kit/pack.ts';
import type { Debate } from '#lib/debate/debate.ts';
import { onceADebate } from '#lib/debate/once-a-debate.ts';
import { toldChapters } from '#lib/pages/story.ts';
import type { Chapter } from '#lib/telling/types.ts';
import { type File, FOLDER, hashed } from './scripts.ts';

/** The file with the scenes of a chapter's moving chart; undefined where it has none. */
export function scenesFile({ id, states }: Chapter): File | undefined {
  if (states.length === 0) return undefined;
  const packed = Object.fromEntries(
    states.map(({ name, wide, narrow }) => [name, { wide: pack(wide), narrow: pack(narrow) }])
  );
  const content = `story.scenes(${JSON.stringify(packed)});\n`;
  return { file: hashed(id, content), content };
}

/** Its path on this site, without the base. */
export function scenesPath(chapter: Chapter): string | undefined {
  const file = scenesFile(chapter)?.file;
  return file && `${FOLDER}${file}`;
}

/** The files of all chapters that a page shows, in a language. */
const scenesFiles = onceADebate((debate, lang): File[] =>
  toldChapters(debate, lang).flatMap((chapter) => scenesFile(chapter) ?? [])
);
export const allScenesFiles = (debate: Debate): File[] =>
  debate.evidence.langs.flatMap((lang) => scenesFiles(debate, lang));
