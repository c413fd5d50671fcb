import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { type Engine, ENGINES } from './engines.ts';

/** An engine that runs, and where the built story is served. */
export interface Running {
  engine: Engine;
  address: string;
}

/** The same tests in each engine. Where CI is set each must be there; on a desk the others may do. */
export const inEngines = (tests: (running: () => Running) => void): void =>
  describe.each(ENGINES)('$name', ({ name, missing, start }) => {
    if (missing.length > 0) {
      const say = `${name} is not on this machine (no ${missing.join(', no ')}): its tests did not run`;
      console.warn(say);
      it.skipIf(!process.env.CI)('is there', () => expect.fail(say));
      return;
    }
    let engine: Engine;
    let story: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      story = await serve(resolve('build'));
      engine = await start();
    });
    afterAll(async () => {
      await engine.close();
      await story.close();
    });
    tests(() => ({ engine, address: story.address }));
  });
