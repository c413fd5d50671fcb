import type { Breadth, Mark } from '../scene.ts';
import { around, type Chosen, choose, type Manners, marksOf, type Placing } from './choose.ts';
import { segmentOf, type Taken, takenBy } from './taken.ts';

/** How often texts choose anew from each order. */
const ROUNDS = 4;

/** Texts in their places, in the order in which these were given away. */
interface Placement {
  chosen: Chosen[];
  total: number;
}

/** Gives each text in turn its cheapest place. */
function turn(names: Placing[][], standing: Taken, breadth: Breadth, manners: Manners): Placement {
  const taken = { ...standing, texts: [...standing.texts], rules: [...standing.rules] };
  const chosen = names.map((places) => {
    const found = choose(places, taken, breadth, manners);
    if (!found) throw new Error('a text needs at least one place to stand');
    const { texts, leader } = found.placing;
    taken.texts.push(around(texts, breadth));
    if (leader) taken.rules.push(segmentOf(leader, breadth));
    return found;
  });
  return { chosen, total: chosen.reduce((sum, { cost }) => sum + cost, 0) };
}

/** Runs in browsers that have no toReversed. */
const reversed = <T>(list: T[]): T[] => [...list].reverse();

/**
 * Finds a place for each of several texts among `marks`. They choose one after the other, in the order given or the
 * reverse, without leaders or with them by preference; where that leaves one badly placed, it goes first and all choose
 * again.
 *
 * @param names for each text, the places where it could stand, best first
 */
export function inTurn(names: Placing[][], marks: Mark[], breadth: Breadth, manners: Manners = {}): Mark[] {
  const standing = takenBy(marks, breadth);
  const tied = names.map((places) => [
    ...places.filter(({ leader }) => leader),
    ...places.filter(({ leader }) => !leader)
  ]);
  const starts = names.length > 1 ? [names, reversed(names), tied, reversed(tied)] : [names];
  let best: Placement = { chosen: [], total: Infinity };
  for (const start of starts) {
    let order = start;
    for (let round = 0; round <= ROUNDS && best.total > 0; round += 1) {
      const placement = turn(order, standing, breadth, manners);
      if (placement.total < best.total) best = placement;
      const costs = placement.chosen.map(({ cost }) => cost);
      const worst = order[costs.indexOf(Math.max(...costs))]!;
      if (worst === order[0]) break;
      order = [worst, ...order.filter((places) => places !== worst)];
    }
  }
  return best.chosen.flatMap(({ placing }) => marksOf(placing));
}
