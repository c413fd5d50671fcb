import type { StepperWords } from '#lib/embed/stepper/controls.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { stepperWords } from '#lib/embed/stepper/words.ts';
import type { Chapter } from '#lib/telling/types.ts';
import { pointingPath, pointsPath } from './point-files.ts';
import { scenesPath } from './scene-files.ts';
import { scriptPath } from './scripts.ts';

/** Words that the script itself says. */
export interface RunningWords {
  close: string;
  stepper: StepperWords;
}

/** What a page needs in order to wake: paths on this site, without the base, and words. */
export interface Running {
  wake: string;
  script: string;
  interactives: string;
  find: string;
  pointing: string;
  sound: string;
  words: RunningWords;
}

/** @param name of the script that wakes the page */
export async function runningIn(
  debate: Debate,
  lang: Lang,
  name: 'story' | 'chart' = 'story'
): Promise<Running> {
  const { ui } = debate.in[lang];
  return {
    wake: await scriptPath('wake'),
    script: await scriptPath(name),
    interactives: await scriptPath('interactives'),
    find: await scriptPath('find'),
    pointing: await pointingPath(debate, lang),
    sound: await scriptPath('sound'),
    words: { close: ui('note-close'), stepper: stepperWords(ui) }
  };
}

/** What a page with chapters needs in order to wake: the same, and the paths of the files that their charts ask for. */
export const withRunning = async (debate: Debate, lang: Lang, chapters: Chapter[]) => ({
  running: await runningIn(debate, lang),
  chapters: chapters.map((chapter) => ({
    chapter,
    scenes: scenesPath(chapter),
    points: pointsPath(chapter)
  }))
});
