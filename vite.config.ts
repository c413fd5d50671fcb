import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    sveltekit(),
    {
      // Data and words are read by the server, not imported: a change in either reloads the page.
      name: 'reload-on-evidence',
      configureServer(server) {
        server.watcher.add(['data', 'src/content']);
        server.watcher.on('change', (file) => {
          if (/\/(data|src\/content)\//.test(file)) server.ws.send({ type: 'full-reload' });
        });
      }
    }
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/build/**'],
    testTimeout: 60_000
  }
});
