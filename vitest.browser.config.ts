import { basename } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A long file that began last would run with one core idle. Where no times are known, the others begin by their size. */
const LONG = ['place', 'whole', 'lost', 'walk', 'offline', 'everyone'];
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.indexOf(basename(moduleId, '.test.ts'));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** Tests of the built story, most of them in a browser: a file a core. Nearly all wait for what they ask, not for the clock. */
export default defineConfig({
  plugins: [sveltekit()],
  test: {
    include: ['tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts', 'tests/hosts/**/*.test.ts'],
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    // Helpers and browser driver are read once, not for every file.
    isolate: false,
    globalSetup: 'tests/temporary.ts',
    testTimeout: 180_000,
    // As long as a busy machine may take.
    expect: { poll: { timeout: 10_000 } },
    // What a busy machine breaks once is tried again; `npm test` names each test that needed it, and why.
    retry: 1,
    hookTimeout: 60_000
  }
});
