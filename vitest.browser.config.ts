import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Tests of the built story, most of them in a browser: a file a core. Nearly all wait for what they ask, not for the clock. */
export default defineConfig({
  plugins: [sveltekit()],
  test: {
    include: ['tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts', 'tests/hosts/**/*.test.ts'],
    maxWorkers: '100%',
    // Helpers and browser driver are read once, not for every file.
    isolate: false,
    globalSetup: 'tests/temporary.ts',
    testTimeout: 180_000,
    // What a busy machine breaks once is tried again; `npm test` names each test that needed it, and why.
    retry: 1,
    hookTimeout: 60_000
  }
});
