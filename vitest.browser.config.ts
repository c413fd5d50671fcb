import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Tests of the built story, most of them in a browser. One after the other: they share the machine's few cores. */
export default defineConfig({
  plugins: [sveltekit()],
  test: {
    include: ['tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts', 'tests/hosts/**/*.test.ts'],
    fileParallelism: false,
    isolate: false,
    globalSetup: 'tests/temporary.ts',
    testTimeout: 180_000,
    hookTimeout: 60_000
  }
});
