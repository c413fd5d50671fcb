/** Serves a folder of static files as a good plain host would: packed where the browser can unpack, and once only. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { readHeaders } from './headers.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip'
};
/** Packed copies that may lie beside a file, the smallest first. */
const PACKED = { br: '.br', gzip: '.gz' };

/**
 * @param {string} folder
 * @param {{ port?: number, base?: string, plain?: boolean }} [options] port 0 takes any free one; base is the path the site lives
 *   below; plain: as a host that does not read `_headers`
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve(folder, { port = 0, base = '', plain = false } = {}) {
  const headersOf = plain ? () => ({}) : readHeaders(folder);
  const server = createServer((request, response) => {
    const { status, file, headers = {} } = answer(folder, base, request.method ?? '', request.url ?? '/');
    const always = status === 200 ? headersOf(pathOf(request.url ?? '/') ?? '') : {};
    send(request, response, { status, file, headers: { ...headers, ...always } });
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

/** The path of an address, without its query; undefined where it cannot be read. */
function pathOf(address) {
  try {
    return normalize(decodeURIComponent(address.split(/[?#]/)[0])).replaceAll(sep, '/');
  } catch {
    return undefined;
  }
}

/** What is to be answered: a status, and a file or headers. */
function answer(folder, base, method, address) {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  const path = pathOf(address);
  if (path === undefined || path.includes('\0')) return { status: 400 };
  const found = path.startsWith(base) ? find(folder, path.slice(base.length)) : undefined;
  if (found?.redirect) return { status: 301, headers: { location: encodeURI(`${path}/`) } };
  if (found) return { status: 200, file: found.file };
  const missing = join(folder, '404.html');
  return { status: 404, file: existsSync(missing) ? missing : undefined };
}

/** The file a path stands for, or that a slash is missing; undefined where there is none. */
function find(folder, path) {
  const file = join(folder, path);
  if ((file !== folder && !file.startsWith(folder + sep)) || !existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return { file };
  const index = join(file, 'index.html');
  if (!existsSync(index)) return undefined;
  return path.endsWith('/') || path === '' ? { file: index } : { redirect: true };
}

function send(request, response, { status, file, headers }) {
  if (!file) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
    response.end(request.method === 'HEAD' ? undefined : `${status}\n`);
    return;
  }
  const encoding = Object.keys(PACKED).find(
    (name) => accepts(request.headers['accept-encoding'], name) && existsSync(file + PACKED[name])
  );
  const sent = encoding ? file + PACKED[encoding] : file;
  const { size, mtimeMs } = statSync(sent);
  const etag = `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}${encoding ? `-${encoding}` : ''}"`;
  const about = {
    etag,
    vary: 'Accept-Encoding',
    'cache-control': 'no-cache',
    ...lowered(headers)
  };
  if (status === 200 && (request.headers['if-none-match'] ?? '').split(/,\s*/).includes(etag)) {
    response.writeHead(304, about).end();
    return;
  }
  response.writeHead(status, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    ...(encoding ? { 'content-encoding': encoding } : {}),
    ...about
  });
  if (request.method === 'HEAD') response.end();
  // A file that goes, or a reader who does, ends this answer alone.
  else pipeline(createReadStream(sent), response, () => {});
}

/** Whether an Accept-Encoding header allows an encoding. */
const accepts = (header = '', name = '') =>
  header.split(',').some((one) => {
    const [encoding, weight = ''] = one.split(';');
    return encoding.trim() === name && !/q=0(\.0*)?$/.test(weight.trim());
  });

const lowered = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
