import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { FLOOR } from './floor.ts';

/**
 * One classic script of a file and all it imports, as small as it gets. Classic, since a sandbox without an origin of its own
 * runs no modules, not even those of the page's own site. Runs at build.
 *
 * @param file path from the root of the project
 * @param name the global name under which the script's exports are found
 */
export async function bundle(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [browserOnly(file), noErrorAhead, svelte({ configFile: false, preprocess: vitePreprocess() })],
    build: {
      write: false,
      minify: true,
      target: FLOOR,
      lib: { entry: file, formats: ['iife'], name }
    }
  });
  const [result] = Array.isArray(built) ? built : [built];
  const script = result && 'output' in result ? result.output[0].code : undefined;
  if (!script) throw new Error(`${file}: nothing came of it`);
  return script;
}

/** Refuses what is for the build alone, as SvelteKit does in its own scripts. */
const browserOnly = (file: string): Plugin => ({
  name: 'browser-only',
  load(id) {
    if (id.endsWith('.server.ts')) throw new Error(`${id} is for the build alone, and ${file} asks for it`);
  }
});

/**
 * Svelte makes an error as it begins, to have at hand. Whoever makes one has Chromium find out on which line, for which it reads the
 * whole script once more: three quarters of what it took to start. Nothing here aborts with it.
 */
const noErrorAhead: Plugin = {
  name: 'no-error-ahead',
  transform(code, id) {
    if (!id.endsWith('svelte/src/internal/client/constants.js')) return undefined;
    const made = code.replace('class StaleReactionError extends Error {', 'class StaleReactionError {');
    if (made === code) throw new Error('Svelte makes no error ahead any more: this can go');
    return made;
  }
};
