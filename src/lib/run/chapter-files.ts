import type { Chapter } from '#lib/telling/types.ts';
import { pointsPath } from './point-files.ts';
import { scenesPath } from './scene-files.ts';

/** Chapters with the paths of the files that their charts ask for, on this site and without the base. */
export const withFiles = (chapters: Chapter[]) =>
  chapters.map((chapter) => ({
    chapter,
    scenes: scenesPath(chapter),
    points: pointsPath(chapter)
  }));
