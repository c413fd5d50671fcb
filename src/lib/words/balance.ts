/** How much room each side gets, chapter by chapter: counted, so that it need not be felt. */
import type { Fault } from '#lib/files/problem.ts';
import { join } from 'node:path';
import type { Nodes, RootContent } from 'mdast';
import * as v from 'valibot';
import { optionalJson } from '#lib/files/files.ts';
import { refsOf } from '#lib/forms/index.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { rows } from '#lib/evidence/ref.ts';
import type { Quote } from '#lib/evidence/shapes.ts';
import type { ParsedChapter, ParsedStep } from './parse.ts';
import { directiveOf } from '#lib/words/directives/index.ts';
import { isDirective, plainText } from './tree.ts';

const text = v.pipe(v.string(), v.nonEmpty());

/** What is counted for and against the claim. */
export const COUNTED = ['columns', 'words', 'quotes', 'charts', 'sources'] as const;
export type Counted = (typeof COUNTED)[number];

export const BalanceShape = v.strictObject({
  /** How large the share against the claim may be, over the whole story or in any one chapter, and why. */
  bounds: v.array(
    v.strictObject({
      of: v.picklist(COUNTED),
      in: v.picklist(['each chapter', 'the story']),
      /** The share of what is for or against, or of all that is counted. */
      among: v.picklist(['sides', 'all']),
      low: v.pipe(v.number(), v.minValue(0)),
      high: v.pipe(v.number(), v.maxValue(1)),
      why: text,
      /** Chapters it does not hold for, and why. */
      except: v.optional(v.record(text, text), {})
    })
  ),
  /** The speaker whose claim is weighed: no source for itself, so such a quotation is on neither side. */
  weighed: v.optional(text),
  /** The step in which each side is at its strongest, by chapter. */
  strongest: v.record(text, v.strictObject({ claim: text, objection: text })),
  /** Chapters that weigh nothing, and why. */
  'left-out': v.optional(v.record(text, text), {})
});
export type Balance = v.InferOutput<typeof BalanceShape>;

/** Reads data/balance.json; undefined where a debate has none. Throws a `DebateError` where it is not of that shape. */
export function readBalance(data: string): Balance | undefined {
  return optionalJson(join(data, 'balance.json'), BalanceShape);
}

export type Side = 'for' | 'against' | 'neither';
export type Tally = Record<Counted, Record<Side, number>>;

/**
 * Counts one chapter in one language.
 *
 * - columns: the words of `:::for` and `:::against`, which are read beside each other.
 * - words: the same, and those of a step with the stance of the objection. All others tell and test the claim: neither's.
 * - quotes: by their stance; those of the speaker who is weighed are neither's.
 * - charts: a state told in a step of the objection, or drawn in its ink alone, is against; one in the ink of claims alone is
 *   for; one with both, or with none, is neither's.
 * - sources: those behind the quotes and charts, by whom their record says they support, each once.
 */
export function tally(chapter: ParsedChapter, evidence: Evidence, weighed?: string): Tally {
  const empty = () => ({ for: 0, against: 0, neither: 0 });
  const counts: Tally = {
    columns: empty(),
    words: empty(),
    quotes: empty(),
    charts: empty(),
    sources: empty()
  };
  const used = new Set<string>();
  const count = (nodes: (RootContent | Nodes)[], of: Side, column = false): void => {
    for (const node of nodes) {
      const side = isDirective(node) ? directiveOf(node)?.side : undefined;
      if (isDirective(node) && node.name === 'quote') {
        const quote = evidence.quotes.get(node.attributes?.id ?? '');
        if (!quote) continue;
        used.add(quote.source);
        counts.quotes[sideOf(quote, weighed)] += 1;
      } else if (isDirective(node) && side) {
        count(node.children, side, true);
      } else if (node.type === 'paragraph' || node.type === 'heading') {
        const words = wordsIn(plainText(node));
        counts.words[of] += words;
        if (column) counts.columns[of] += words;
      } else if ('children' in node) {
        count(node.children, of, column);
      }
    }
  };
  count(chapter.intro, 'neither');
  for (const step of chapter.steps) {
    count(step.nodes, step.stance === 'objection' ? 'against' : 'neither');
    const drawn = chartOf(step, chapter, evidence);
    if (!drawn) continue;
    counts.charts[drawn.side] += 1;
    for (const source of drawn.sources) used.add(source);
  }
  for (const id of used) {
    const supports = evidence.sources.get(id)?.supports ?? 'context';
    counts.sources[supports === 'context' ? 'neither' : supports] += 1;
  }
  return counts;
}

const sideOf = ({ stance, speaker }: Quote, weighed?: string): Side =>
  speaker !== weighed && (stance === 'for' || stance === 'against') ? stance : 'neither';

/** The chart state that a step is the first to tell. */
function chartOf(
  { chart, state, stance }: ParsedStep,
  { id }: ParsedChapter,
  evidence: Evidence
): { side: Side; sources: string[] } | undefined {
  const spec = evidence.charts.get(id)?.[state ?? ''];
  // Pillars show the argument and no evidence: they are on no side.
  if (!chart || !spec || spec.form === 'pillars') return undefined;
  const inks = [...JSON.stringify(spec).matchAll(/"ink":"([a-z-]+)"/g)].map(([, ink]) => ink ?? '');
  const [objects, claims] = [inks.some((ink) => ink.startsWith('objection')), inks.includes('claimed')];
  const own = objects === claims ? 'neither' : objects ? 'against' : 'for';
  const side = stance === 'objection' ? 'against' : own;
  const sources = refsOf(spec).refs.flatMap(({ ref }) => rows(evidence, ref).flatMap((row) => row.sources));
  return { side, sources };
}

const wordsIn = (words: string): number => words.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** The tallies of several chapters as one. */
export function together(tallies: Tally[]): Tally {
  const sum = (of: Counted) => ({
    for: tallies.reduce((all, one) => all + one[of].for, 0),
    against: tallies.reduce((all, one) => all + one[of].against, 0),
    neither: tallies.reduce((all, one) => all + one[of].neither, 0)
  });
  return {
    columns: sum('columns'),
    words: sum('words'),
    quotes: sum('quotes'),
    charts: sum('charts'),
    sources: sum('sources')
  };
}

/** What of a story is out of the bounds that its debate set itself. Chapters left out count for the whole only. */
export function outOfBalance(chapters: ParsedChapter[], evidence: Evidence, balance: Balance): Fault[] {
  const tallies = chapters.map((chapter) => ({
    id: chapter.id,
    counts: tally(chapter, evidence, balance.weighed)
  }));
  const each = tallies.filter(({ id }) => !(id in balance['left-out']));
  const story = [{ id: 'the story', counts: together(tallies.map(({ counts }) => counts)) }];
  const apart = balance.bounds.flatMap(({ of, in: where, among, low, high, why, except }, index) =>
    (where === 'each chapter' ? each.filter(({ id }) => !(id in except)) : story).flatMap(
      ({ id, counts }) => {
        const share = shareAgainst(counts[of], among);
        if (share >= low && share <= high) return [];
        const percent = (one: number) => `${Math.round(one * 100)}%`;
        const message = `${id}: ${percent(share)} of the ${of} is against, not ${percent(low)} to ${percent(high)}: ${why}`;
        return [{ keys: ['bounds', index], message }];
      }
    )
  );
  const weighed = chapters.filter(({ id }) => !(id in balance['left-out']));
  return [...apart, ...weighed.flatMap((chapter) => strongestLacking(chapter, evidence, balance))];
}

/** Where nothing is counted nothing leans: that is half. */
export function shareAgainst(counts: Record<Side, number>, among: 'sides' | 'all'): number {
  const whole = counts.for + counts.against + (among === 'all' ? counts.neither : 0);
  return whole === 0 ? 0.5 : counts.against / whole;
}

/** Each side's strongest step must be there, and must speak for that side. */
function strongestLacking({ id, steps }: ParsedChapter, evidence: Evidence, { strongest }: Balance): Fault[] {
  const named = strongest[id];
  if (!named)
    return [{ keys: ['strongest'], message: `${id}: names no step in which each side is at its strongest` }];
  return (['claim', 'objection'] as const).flatMap((side) => {
    const step = steps.find((one) => one.id === named[side]);
    const at = (message: string) => [{ keys: ['strongest', id, side], message: `${id}: ${message}` }];
    if (!step) return at(`the ${side} is at its strongest in the step '${named[side]}', which is not there`);
    return speaksFor(step, side, evidence) ? [] : at(`the step '${step.id}' does not speak for the ${side}`);
  });
}

/** A step of the objection never pleads; any other pleads, and objects only where it quotes or weighs the other side. */
function speaksFor({ stance, nodes }: ParsedStep, side: 'claim' | 'objection', evidence: Evidence): boolean {
  if (side === 'claim') return stance !== 'objection';
  if (stance === 'objection') return true;
  return nodes.some(
    (node) =>
      isDirective(node) &&
      (directiveOf(node)?.side === 'against' ||
        (node.name === 'quote' && evidence.quotes.get(node.attributes?.id ?? '')?.stance === 'against'))
  );
}
