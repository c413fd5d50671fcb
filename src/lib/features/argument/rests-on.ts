/**
 * What the conclusion of an argument rests on, given what a reader makes of its steps. It draws out what the reader said; it
 * does not say what is right.
 */
import type { Verdict, Verdicts } from '#lib/reader/weighing.ts';

/** A claim, and what it hangs on. */
export interface Claim {
  id: string;
  /** What it is called within a sentence. */
  name: string;
  /** What it says; of the conclusion alone. */
  label?: string;
  /** What is left of the argument where it falls away. */
  without?: string;
  /** The reader is asked whether it holds. Where that is not so and nothing stands below it, it is a choice that is left open. */
  weighed: boolean;
  /** All of them are needed. */
  needs: Claim[];
  /** Any one of them is enough. */
  supports: Claim[];
}

/** How far a claim stands in the reader's weighing: between two bounds, from 0 (not) over 1 (partly) to 2 (holds). */
export interface Standing {
  low: number;
  high: number;
}

const OF: Record<Verdict, Standing> = {
  holds: { low: 2, high: 2 },
  partly: { low: 1, high: 1 },
  not: { low: 0, high: 0 },
  none: { low: 0, high: 2 }
};

/** As weak as the weakest thing that is needed, and as strong as the strongest support; what was not weighed may go either way. */
export function standing(claim: Claim, verdicts: Verdicts): Standing {
  const { weighed, needs, supports } = claim;
  if (weighed) return OF[verdicts[claim.id] ?? 'none'];
  const parts = needs.filter((need) => !isChoice(need)).map((need) => standing(need, verdicts));
  if (supports.length > 0) parts.push(bounds(supports, verdicts, Math.max));
  return {
    low: Math.min(2, ...parts.map(({ low }) => low)),
    high: Math.min(2, ...parts.map(({ high }) => high))
  };
}

const bounds = (claims: Claim[], verdicts: Verdicts, of: typeof Math.max): Standing => {
  const all = claims.map((claim) => standing(claim, verdicts));
  return { low: of(...all.map(({ low }) => low)), high: of(...all.map(({ high }) => high)) };
};

/** In one word: one of the verdicts, or nothing where it depends on what was not weighed. */
export const inOneWord = ({ low, high }: Standing): Verdict | undefined =>
  low === high ? (['not', 'partly', 'holds'] as const)[low] : undefined;

const isChoice = ({ weighed, needs, supports }: Claim): boolean =>
  !weighed && needs.length === 0 && supports.length === 0;

/** A claim and all below it, itself first. */
export const all = (claim: Claim): Claim[] => [claim, ...[...claim.needs, ...claim.supports].flatMap(all)];
/** The claims that the reader weighs, in order. */
export const weighable = (claim: Claim): Claim[] => all(claim).filter(({ weighed }) => weighed);

/** A claim for which one support is enough, and what of it remains. */
export interface Ground {
  claim: Claim;
  /** Supports that hold or partly hold. */
  on: Claim[];
  /** Supports that were not weighed, or on which the reader has no view. */
  open: Claim[];
}

export interface RestsOn {
  /** The weighed claims by what the reader made of them. */
  by: Record<Verdict | 'unweighed', Claim[]>;
  /** How far the conclusion stands. */
  conclusion: Standing;
  grounds: Ground[];
  /** Claims that still stand, each of which takes the conclusion with it when it falls. Empty once the conclusion has fallen. */
  carrying: Claim[];
  /** Those of them that the reader doubts: they hold in part, or the reader has no view. */
  decisive: Claim[];
  /** Doubts that make no difference to the conclusion, whichever way they go. */
  harmless: Claim[];
  /** What the conclusion needs and no longer has. */
  fallen: Claim[];
  /** What it also needs and no verdict can give. */
  choices: Claim[];
}

export function restsOn(conclusion: Claim, verdicts: Verdicts): RestsOn {
  const steps = weighable(conclusion);
  const said = (claim: Claim): Verdict | 'unweighed' => verdicts[claim.id] ?? 'unweighed';
  const now = standing(conclusion, verdicts);
  const would = (claim: Claim, verdict: Verdict) =>
    standing(conclusion, { ...verdicts, [claim.id]: verdict });
  const by: RestsOn['by'] = { holds: [], partly: [], not: [], none: [], unweighed: [] };
  for (const step of steps) by[said(step)].push(step);
  const carrying = now.high > 0 ? steps.filter((step) => would(step, 'not').high === 0) : [];
  const doubted = [...by.partly, ...by.none];
  return {
    by,
    conclusion: now,
    grounds: all(conclusion)
      .filter(({ supports }) => supports.length > 0)
      .map((claim) => ({
        claim,
        on: claim.supports.filter((one) => standing(one, verdicts).low > 0),
        open: claim.supports.filter((one) => {
          const { low, high } = standing(one, verdicts);
          return low === 0 && high > 0;
        })
      })),
    carrying,
    decisive: carrying.filter((step) => doubted.includes(step)),
    harmless: doubted.filter((step) => {
      const [no, yes] = [would(step, 'not'), would(step, 'holds')];
      return no.low === yes.low && no.high === yes.high;
    }),
    fallen: conclusion.needs.filter((need) => !isChoice(need) && standing(need, verdicts).high === 0),
    choices: conclusion.needs.filter(isChoice)
  };
}
