import type { Features } from '#lib/telling/telling.ts';
import { argument, own, stance, weigh } from './argument/places.server.ts';
import { draw, measuredIn } from './draw/draw.server.ts';
import { find } from './find/find.server.ts';
import { simulator } from './simulator/simulator.server.ts';

/** What a reader may do: what fills the place of each in the words. What mounts them there is in src/lib/run/interactives.ts. */
export const FEATURES: Features = {
  fills: {
    find: (telling, of) => find(of('state'), telling),
    draw: (telling) => ({ given: draw(telling, telling.debate.draws) }),
    simulator(telling) {
      const declared = telling.debate.simulator;
      if (!declared) throw new Error("'::simulator' needs data/simulator.json, which is not there");
      return { given: simulator(telling, declared) };
    },
    stance,
    weigh,
    argument,
    own
  },
  unscripted: measuredIn
};
