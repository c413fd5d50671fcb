import type { Signs } from '#lib/languages/digits.ts';
import type { Inputs } from './model.ts';
import type { Regime, Sliders } from './policy.ts';
import type { Goal } from './sensitivity.ts';
import type { Limit, Limits } from './support.ts';

/** A policy with a name, to start from. */
export interface Preset {
  id: string;
  name: string;
  /** Where it comes from, and what of it is assumed. */
  note: string;
  variant: string;
  values: Partial<Inputs>;
  sources: string[];
}

/** Money beside which the illegal revenue of the model is seen at its size, in one unit. */
export interface Outside {
  /** All of it, which no policy here changes. */
  whole: { amount: number; name: string; text: string };
  /** The part that is 100 in the model today. */
  part: { amount: number; name: string; text: string };
}

/** All that the panel is given: what can be set, what is known, and every word. */
export interface Given {
  signs: Signs;
  sliders: Sliders;
  /** The first variant of the first regime is today. */
  regimes: Regime[];
  /** The variant with which the panel opens. */
  first: string;
  presets: Preset[];
  limits: Limits;
  why: Record<Limit, string>;
  goals: Goal[];
  outside: Outside;
  leavesOut: { text: string; sources: string[] }[];
  sources: Record<string, { name: string; href: string }>;
  /** Words of the interface by key, without their prefix; `{name}` in them is filled in. */
  words: Record<string, string>;
}
