import type { Form, Mark } from '#lib/forms/kit/scene.ts';

/** Marks to lay over one state of a chart while it is at rest. */
export interface PointedOut {
  state: string;
  over: (scene: Mark[], form: Form) => Mark[];
}

/** What the reader asked a chart to point out, if anything. */
export const pointedOut: { now: PointedOut | undefined } = $state({ now: undefined });
