import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/**
 * State of the page that its own script shares with the interactives, which come in a script of their own: the first exports
 * it, as `story`, and the second finds it there.
 */
const SHARED = /\/page\/[\w-]+\.svelte\.ts$/;
const NAME = 'story';

/**
 * One classic script of a file and all it imports, as small as it gets. Classic, since a sandbox without an origin of its own
 * runs no modules, not even those of the page's own site. Runs at build.
 *
 * @param file path from the root of the project
 * @param shares it takes shared state from the script before it
 */
export async function bundle(file: string, shares = false): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: file, formats: ['iife'], name: shares ? `${NAME}Interactives` : NAME },
      rolldownOptions: shares ? { external: SHARED, output: { globals: () => `globalThis.${NAME}` } } : {}
    }
  });
  const [result] = Array.isArray(built) ? built : [built];
  const script = result && 'output' in result ? result.output[0].code : undefined;
  if (!script) throw new Error(`${file}: nothing came of it`);
  return script;
}

/** The bundle of a file as a file of the site. */
export const scriptOf = async (file: string, shares = false): Promise<Response> =>
  new Response(await bundle(file, shares), { headers: { 'content-type': 'text/javascript' } });
