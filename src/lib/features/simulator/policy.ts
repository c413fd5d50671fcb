import { type Inputs, type Parameter, PARAMETERS } from './model.ts';

/** What is taken for one parameter, and what the evidence says of it. */
export interface Assumption {
  /** What the model starts from. */
  value: number;
  /** The range that the evidence gives; null where there is none. */
  evidence: readonly [low: number, high: number] | null;
  /** What that evidence is about, in a few words. */
  ground: string;
  /** Ids of its sources. */
  sources: string[];
}

/** A form of a regime, a year after its start, say: all that is assumed for it. */
export interface Variant {
  id: string;
  name: string;
  assumes: Record<Parameter, Assumption>;
}

export interface Regime {
  id: string;
  name: string;
  /** What it is, in a sentence. */
  line: string;
  /** What a reader may set, in the order of PARAMETERS. */
  opens: Parameter[];
  /** Id of the variant that is shown first. */
  start: string;
  variants: Variant[];
}

export interface Slider {
  min: number;
  max: number;
  /** Chosen by who makes the policy, so that it is known and not drawn from a range. */
  choice: boolean;
}

export type Sliders = Partial<Record<Parameter, Slider>>;

/** All sliders move in hundredths. */
export const STEP = 0.01;

/** What a reader has set. */
export interface Policy {
  /** Id of the variant. */
  variant: string;
  inputs: Inputs;
}

/** The policy that a variant starts from, with other values where they are given. */
export const startOf = (variant: Variant, values: Partial<Inputs> = {}): Policy => ({
  variant: variant.id,
  inputs: Object.fromEntries(
    PARAMETERS.map((parameter) => [parameter, values[parameter] ?? variant.assumes[parameter].value])
  ) as Inputs
});

/** The regime of a variant, and the variant. Throws where there is none of that id. */
export function find(regimes: Regime[], id: string): { regime: Regime; variant: Variant } {
  for (const regime of regimes) {
    const variant = regime.variants.find((one) => one.id === id);
    if (variant) return { regime, variant };
  }
  throw new Error(`no variant '${id}'`);
}

/** The parameters that can make a difference under a regime: what a reader may set and, where there is a legal price, its cost. */
export const atStake = ({ opens }: Regime): Parameter[] =>
  PARAMETERS.filter(
    (parameter) => opens.includes(parameter) || (parameter === 'legal-cost' && opens.includes('legal-price'))
  );
