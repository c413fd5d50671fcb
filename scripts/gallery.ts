import type { Plugin } from 'vite';

/**
 * `/gallery` while developing: every chart form, state and form factor as the page draws it, `?lang=en&theme=dark`. It is served
 * beside the routes, so that it is in no build.
 */
export const gallery = (): Plugin => ({
  name: 'gallery',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/gallery', (request, response, next) => {
      const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
      server
        .ssrLoadModule('/src/lib/take/gallery.ts')
        .then(({ galleryPage }) => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(galleryPage(asked));
        })
        .catch(next);
    });
  }
});
