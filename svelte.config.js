import { renameSync, rmSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { languagesOf } from './src/lib/files/languages-of.ts';
import { placeOf } from './src/lib/files/place.ts';
import { finish } from './scripts/finish/finish.ts';

const pages = process.env.BUILD_DIR ?? 'build';
const origin = process.env.SITE_URL ? new URL(process.env.SITE_URL).origin : undefined;
/** The site itself, by its name as well where that is known: in a page that was saved with its files, 'self' is nobody. */
const site = [
  /** @type {const} */ ('self'),
  .../** @type {`https://${string}`[]} */ (origin ? [origin] : [])
];
/** It is made beside the build before it, and takes its place when it is whole: a build that fails leaves that as it was. */
const making = `${pages}-unfinished`;
const staticFiles = adapter({ pages: making });

/**
 * Adds what hosts need, and takes away what no page loads.
 * @type {import('@sveltejs/kit').Adapter}
 */
const finishedFiles = {
  ...staticFiles,
  async adapt(builder) {
    await staticFiles.adapt(builder);
    const { data } = placeOf(process.env.DEBATE ?? '');
    await finish(making, { base: builder.config.kit.paths.base, origin, langs: languagesOf(data) });
    rmSync(pages, { recursive: true, force: true });
    renameSync(making, pages);
  }
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: finishedFiles,
    // A story may live below a path of its host: BASE_PATH=/story npm run build
    paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': site,
        'img-src': [...site, 'data:'],
        'font-src': site,
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
