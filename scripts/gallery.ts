import type { Plugin } from 'vite';

/**
 * `/gallery` while developing: every chart form, state and breadth as the page draws it, `?lang=en&theme=dark`. It is served
 * beside the routes, so that it is in no build.
 */
export const gallery = (): Plugin => ({
  name: 'gallery',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/gallery', (request, response, next) => {
      const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
      const modules = ['/src/lib/take/gallery.ts', '/src/lib/debate/here.ts'];
      Promise.all(modules.map((one) => server.ssrLoadModule(one)))
        .then(([gallery, here]) => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(gallery!.galleryPage(here!.debateHere(), asked));
        })
        .catch(next);
    });
  }
});
