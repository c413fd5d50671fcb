import type { StepperWords } from './controls.ts';
import type { Ui } from '#lib/words/ui.ts';

/** The words of the stepper's bar. */
export const stepperWords = (ui: Ui): StepperWords => ({
  label: ui('embed-steps'),
  back: ui('embed-back'),
  on: ui('embed-on'),
  chapters: ui('chapters'),
  start: ui('embed-start'),
  place: ui('embed-place', { now: '{now}', all: '{all}', name: '{name}' })
});
