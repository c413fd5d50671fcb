import { build } from 'vite';

/**
 * One classic script of a file and all it imports, as small as it gets: for pages on which the router has no place. Classic, since
 * a sandbox without an origin of its own runs no modules from elsewhere. Stylesheets are left to the page. Runs at build.
 *
 * @param file path from the root of the project
 */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'no-styles',
        enforce: 'pre',
        load: (id) => (id.endsWith('.css') ? '' : undefined),
        transform: undefined
      }
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: file, formats: ['iife'], name: 'story' }
    }
  });
  const [result] = Array.isArray(built) ? built : [built];
  const script = result && 'output' in result ? result.output[0].code : undefined;
  if (!script) throw new Error(`${file}: nothing came of it`);
  return script;
}
