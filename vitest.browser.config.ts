import { sveltekit } from '@sveltejs/kit/vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { WAITING } from './tests/browser/waiting.ts';

const waiting = WAITING.map((name) => `tests/browser/${name}.test.ts`);

/** Tests of the built story, most of them in a browser. One after the other: they share the machine's few cores. */
export default defineConfig({
  plugins: [sveltekit()],
  test: {
    ...(process.env.WAITING
      ? { include: waiting }
      : {
          exclude: [...configDefaults.exclude, ...waiting],
          include: ['tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts', 'tests/hosts/**/*.test.ts']
        }),
    fileParallelism: false,
    isolate: false,
    globalSetup: 'tests/temporary.ts',
    testTimeout: 180_000,
    hookTimeout: 60_000
  }
});
