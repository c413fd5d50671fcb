import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { finish } from './scripts/finish/finish.ts';

const pages = process.env.BUILD_DIR ?? 'build';
const origin = process.env.SITE_URL ? new URL(process.env.SITE_URL).origin : undefined;
/** It is made beside the build before it, and takes its place when it is whole: a build that fails leaves that as it was. */
const making = `${pages}-unfinished`;
const staticFiles = adapter({ pages: making });

/**
 * Leaves out the data of pages without the router's script: nothing would ask for it. Then adds what hosts need.
 * @type {import('@sveltejs/kit').Adapter}
 */
const leanFiles = {
  ...staticFiles,
  async adapt(builder) {
    await staticFiles.adapt(builder);
    for (const path of builder.prerendered.paths) {
      const folder = join(making, path.slice(builder.config.kit.paths.base.length));
      const page = join(folder, 'index.html');
      if (existsSync(page) && !readFileSync(page, 'utf8').includes('__sveltekit_'))
        rmSync(join(folder, '__data.json'), { force: true });
    }
    await finish(making, { base: builder.config.kit.paths.base, origin });
    rmSync(pages, { recursive: true, force: true });
    renameSync(making, pages);
  }
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: leanFiles,
    // A story may live below a path of its host: BASE_PATH=/story npm run build
    paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        // The page for publishers shows what they embed.
        'frame-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    },
    prerender: {
      handleMissingId: 'fail',
      handleHttpError: 'fail',
      handleUnseenRoutes: ({ routes, message }) => {
        const nameless = (/** @type {string} */ route) =>
          !process.env.SITE_URL && /\/(oembed\.json|feed\.xml)$/.test(route);
        // A debate need not have them.
        const absent = (/** @type {string} */ route) =>
          /\/(embed\/(simulator|chart\/\[id\]|dossier\/\[id\])|claims|feed\.xml|chapter\/\[id\])$/.test(
            route
          );
        if (routes.some((route) => !nameless(route) && !absent(route))) throw new Error(message);
        if (routes.some(nameless))
          console.warn(
            'SITE_URL is not set: the files and links by which others find the embeds (oEmbed) and follow corrections (Atom) are left out.'
          );
      },
      origin: origin ?? 'http://localhost'
    },
    version: { name: process.env.VERSION ?? 'story' }
  }
};
