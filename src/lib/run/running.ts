import type { StepperWords } from '#lib/embed/stepper/controls.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { stepperWords } from '#lib/embed/stepper/words.ts';
import { pointingPath } from './point-files.ts';
import { scriptPath } from './scripts.ts';

/** Words that the script itself says. */
export interface RunningWords {
  close: string;
  stepper: StepperWords;
}

/** What a page needs in order to wake: paths on this site, without the base, and words. */
export interface Running {
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
    script: await scriptPath(name),
    interactives: await scriptPath('interactives'),
    find: await scriptPath('find'),
    pointing: await pointingPath(debate, lang),
    sound: await scriptPath('sound'),
    words: { close: ui('note-close'), stepper: stepperWords(ui) }
  };
}
