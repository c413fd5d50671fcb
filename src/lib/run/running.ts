import type { StepperWords } from '#lib/embed/stepper/controls.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/lang.ts';
import { stepperWords } from '#lib/story/embed-words.ts';
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
  pointing: string;
  sound: string;
  words: RunningWords;
}

export async function runningIn(debate: Debate, lang: Lang): Promise<Running> {
  const { ui } = debate.in[lang];
  return {
    script: await scriptPath('story'),
    interactives: await scriptPath('interactives'),
    pointing: await scriptPath('pointing'),
    sound: await scriptPath('sound'),
    words: { close: ui('note-close'), stepper: stepperWords(ui) }
  };
}
