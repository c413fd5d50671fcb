/**
 * How long one change in the simulator takes: a thousand draws, the bands, the marks and what would flip each goal.
 *
 *   node scripts/bench.ts
 *
 * Prints the median in milliseconds. A phone of the middle range is some four to six times slower than a desktop, and a
 * frame lasts 16 ms.
 */
import { performance } from 'node:perf_hooks';
import { readDebate } from '#lib/debate/debate.ts';
import { results, swing } from '#lib/features/simulator/layout.ts';
import { model } from '#lib/features/simulator/model.ts';
import { find, startOf } from '#lib/features/simulator/policy.ts';
import { draw, DRAWS, quantile, RESULTS } from '#lib/features/simulator/sampling.ts';
import { measured, swings } from '#lib/features/simulator/sensitivity.ts';
import { simulator } from '#lib/features/simulator/simulator.server.ts';
import { placeOf } from '#lib/files/place.ts';

const CHANGES = 300;

const { evidence, simulator: declared, in: words } = readDebate(placeOf(''));
if (!declared) throw new Error('this debate has no simulator');
const [lang] = evidence.langs;
const given = simulator({ lang, evidence, ui: words[lang].ui, sourcesPage: '', place: '' }, declared);
const { regime, variant } = find(given.regimes, 'state-year-5');

function change(price: number): void {
  const policy = startOf(variant, { 'legal-price': price });
  const outcome = model(policy.inputs);
  const drawn = draw(policy, variant, given.sliders);
  const rows = RESULTS.map((result) => {
    const at = (share: number) => quantile(drawn[result], share);
    const outer = [at(0.05), at(0.95)] as const;
    return {
      key: result,
      label: result,
      value: '',
      range: '',
      at: outcome[result],
      outer,
      inner: [at(0.25), at(0.75)] as const
    };
  });
  const { whole, part } = given.outside;
  const axis = { domain: [0, 300], ticks: [], level: { at: 100, name: '' } } as const;
  results(rows, axis, { whole, part: { ...part, share: 0 }, today: part.amount / whole.amount });
  const [goal] = given.goals;
  if (!goal) return;
  const now = measured(goal, policy.inputs);
  for (const { over } of swings(goal, policy, regime, variant, given.sliders))
    swing(over, now, goal.level, goal.domain, 'derived');
}

const times = Array.from({ length: CHANGES }, (_, i) => {
  const from = performance.now();
  change(0.5 + i / CHANGES);
  return performance.now() - from;
}).sort((a, b) => a - b);
const [median, slow] = [0.5, 0.95].map((share) => times[Math.floor(share * CHANGES)]?.toFixed(2));
console.log(
  `one change in the simulator, ${DRAWS} draws: ${median} ms (median of ${CHANGES}; 95%: ${slow} ms)`
);
