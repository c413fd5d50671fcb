import type { StepperWords } from '#lib/embed/stepper/controls.ts';
import type { Ui } from './ui.ts';

/** The words of the stepper's bar. */
export const stepperWords = (ui: Ui): StepperWords => ({
  label: ui('embed-steps'),
  back: ui('embed-back'),
  on: ui('embed-on'),
  chapters: ui('chapters'),
  start: ui('embed-start'),
  place: ui('embed-place', { now: '{now}', all: '{all}', name: '{name}' })
});
