import { resolve, sep } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { FLOOR } from './src/lib/run/floor.ts';
import { defineConfig } from 'vitest/config';
import { gallery } from './scripts/gallery.ts';
import { placeOf, UI } from './src/lib/files/place.ts';

const { data, content } = placeOf(process.env.DEBATE ?? '');
const read = [data, content, UI].map((folder) => resolve(folder));

export default defineConfig({
  // What older browsers need beside what newer ones do is not to be left out as needless.
  // Nothing is put into the styles: every reader would fetch what few need, and the policy of the pages allows it nowhere.
  build: { cssTarget: FLOOR, assetsInlineLimit: 0 },
  plugins: [
    gallery(),
    sveltekit(),
    {
      // Data and words are read by the server, not imported: a change in either reloads the page.
      name: 'reload-on-evidence',
      configureServer(server) {
        server.watcher.add(read);
        server.watcher.on('change', (file) => {
          if (read.some((folder) => resolve(file).startsWith(folder + sep)))
            server.ws.send({ type: 'full-reload' });
        });
      }
    }
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/build/**', 'tests/hosts/**'],
    // Modules are evaluated once, not for every file: no test leaves anything behind in one.
    isolate: false,
    globalSetup: 'tests/temporary.ts',
    testTimeout: 60_000
  }
});
