/** Serves a folder of static files as any plain host would. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { readHeaders } from './headers.mjs';

const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip'
};

/**
 * @param {string} folder
 * @param {{ port?: number, base?: string, plain?: boolean }} [options] port 0 takes any free one; base is the path the site lives
 *   below; plain: as a host that does not read `_headers`
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve(folder, { port = 0, base = '', plain = false } = {}) {
  const headersOf = plain ? () => ({}) : readHeaders(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(base) ? find(folder, path.slice(base.length)) : undefined;
    if (file === 'folder') {
      response.writeHead(301, { location: `${path}/` }).end();
    } else if (file) {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...headersOf(path.slice(base.length)) });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const missing = join(folder, '404.html');
      if (existsSync(missing)) createReadStream(missing).pipe(response);
      else response.end('404');
    }
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        address: `http://localhost:${taken}${base}`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(() => closed());
          })
      });
    });
  });
}

/** The file a path stands for, 'folder' where a slash is missing, undefined where there is none. */
function find(folder, path) {
  const full = join(folder, normalize(path));
  if (!full.startsWith(folder) || !existsSync(full)) return undefined;
  if (!statSync(full).isDirectory()) return full;
  const index = join(full, 'index.html');
  if (!existsSync(index)) return undefined;
  return path.endsWith('/') || path === '' ? index : 'folder';
}
