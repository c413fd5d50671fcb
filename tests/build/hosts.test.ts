/** What a reader's browser gets from each server that the recipes in `hosting/` set up, and from the project's own. */
import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../scripts/finish/finish.ts';
import { type Host, KINDS } from '../../scripts/hosts.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for exactly this: fetch would unpack, follow and tidy up. */
const ask = (address: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request(
      { hostname, port, path, method, headers: { host: `${hostname}:${port}`, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
        );
      }
    )
      .on('error', reject)
      .end();
  });

const files = filesOf('build');
const one = (ending: RegExp) => `/${files.find((file) => ending.test(file))}`;
const script = one(/^run\/.*\.js$/);
const typeface = one(/^_app\/immutable\/.*\.woff2$/);
const TYPES: [path: string, type: RegExp][] = [
  ['/nl/', /^text\/html; ?charset=utf-8$/i],
  [one(/\.css$/), /^text\/css; ?charset=utf-8$/i],
  [script, /^text\/javascript; ?charset=utf-8$/i],
  ['/embed.js', /^text\/javascript; ?charset=utf-8$/i],
  [one(/\.csv$/), /^text\/csv; ?charset=utf-8$/i],
  [one(/chart\/.*\.svg$/), /^image\/svg\+xml(; ?charset=utf-8)?$/i],
  ['/robots.txt', /^text\/plain; ?charset=utf-8$/i],
  [typeface, /^font\/woff2$/],
  ['/embed/weights.json', /^application\/json$/],
  [one(/\.png$/), /^image\/png$/],
  [one(/\.zip$/), /^application\/zip$/]
];
/** What asks for it: browsers name all that they can. */
const ACCEPT = { br: 'gzip, deflate, br, zstd', gzip: 'gzip, deflate' };
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };
/** nginx needs a module for it. */
const PACKS = (name: string): (keyof typeof UNPACK)[] =>
  name.startsWith('nginx') ? ['gzip'] : ['br', 'gzip'];

/** At the root of a host, and below a path; what the project's own server sends there is told by the build (address.test.ts). */
const AT = [
  ...KINDS.map((kind) => ({ ...kind, base: '' })),
  ...KINDS.slice(1).map((kind) => ({ ...kind, base: '/story' }))
];

describe.each(AT)('$name$base', ({ name, missing, start, base }) => {
  // Left out on a desk where it is not installed; on a machine that checks everything it has to be there.
  if (missing && !process.env.CI) {
    it.skip(`${missing} is not here`, () => {});
    return;
  }
  let host: Host;
  const get = (path: string, headers?: Record<string, string>, method?: string) =>
    ask(host.address, base + path, headers, method);
  beforeAll(async () => void (host = await start(base)));
  afterAll(() => host?.close());

  it.each(TYPES)('says what %s is', async (path, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(type);
    for (const encoding of ['br', 'gzip'])
      expect((await get(path, { 'accept-encoding': encoding })).headers['content-type']).toMatch(type);
  });

  it.each(PACKS(name))(
    'sends text packed by %s, as it was packed at build, and what it unpacks to',
    async (encoding) => {
      for (const path of ['/nl/', script, one(/\.csv$/), one(/chart\/.*\.svg$/)]) {
        const { headers, body } = await get(path, { 'accept-encoding': ACCEPT[encoding] });
        const file = path.endsWith('/') ? `${path}index.html` : path;
        expect(headers['content-encoding'], path).toBe(encoding);
        expect(headers['vary'], path).toMatch(/accept-encoding/i);
        expect(body.equals(readFileSync(`build${file}${encoding === 'br' ? '.br' : '.gz'}`)), path).toBe(
          true
        );
        expect(UNPACK[encoding](body).equals(readFileSync(`build${file}`)), path).toBe(true);
      }
    }
  );

  it('sends text as it is to who cannot unpack it, and packs no typeface', async () => {
    const plain = await get('/nl/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.equals(readFileSync('build/nl/index.html'))).toBe(true);
    expect(
      (await get(typeface, { 'accept-encoding': 'gzip, br' })).headers['content-encoding']
    ).toBeUndefined();
  });

  it('lets be kept what has its content in its name, and asks for the rest again', async () => {
    for (const path of [script, typeface])
      expect((await get(path, { 'accept-encoding': 'gzip' })).headers['cache-control']).toBe(
        'public, max-age=31536000, immutable'
      );
    expect((await get('/embed.js', { 'accept-encoding': 'gzip' })).headers['cache-control']).toMatch(
      /^public, max-age=3600\b/
    );
    for (const path of ['/', '/nl/', '/nl/embed/story/', one(/\.csv$/)])
      expect((await get(path, { 'accept-encoding': 'gzip' })).headers['cache-control']).toBe('no-cache');
  });

  it.each(['', ...Object.values(ACCEPT)])(
    'does not send again what has not changed (%s)',
    async (encoding) => {
      for (const path of ['/nl/', '/embed.js']) {
        const { etag } = (await get(path, { 'accept-encoding': encoding })).headers;
        expect(etag).toBeTruthy();
        const again = await get(path, { 'accept-encoding': encoding, 'if-none-match': String(etag) });
        expect(again.status).toBe(304);
        expect(again.body).toHaveLength(0);
        expect((await get(path, { 'accept-encoding': encoding, 'if-none-match': '"other"' })).status).toBe(
          200
        );
      }
    }
  );

  it('tells about a page without sending it', async () => {
    const { status, headers, body } = await get('/nl/', { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe('gzip');
    expect(body).toHaveLength(0);
  });

  it('leads on where a slash is missing, on the same host', async () => {
    for (const path of ['/nl', '/nl/sources']) {
      const { status, headers } = await get(path);
      expect([301, 302, 307, 308]).toContain(status);
      const to = new URL(String(headers['location']), host.address);
      expect([to.origin, to.pathname]).toEqual([new URL(host.address).origin, `${base}${path}/`]);
    }
    const elsewhere = await ask(host.address, '//example.org/..');
    expect(String(elsewhere.headers['location'] ?? '')).not.toMatch(/^(https?:)?\/\/example/);
  });

  it.each(['/none', '/nl/chart/none/', '/nl/none/../none.csv', '/run/none.js', '/_app/immutable/none.css'])(
    'shows the page for the lost at %s',
    async (path) => {
      for (const encoding of ['', 'gzip']) {
        const { status, headers, body } = await get(path, { 'accept-encoding': encoding });
        const page = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        expect(status).toBe(404);
        expect(headers['content-type']).toMatch(/^text\/html/);
        // Asked for in the midst of a deploy, it may be there a minute later.
        expect(headers['cache-control']).toBe('no-cache');
        expect(page.equals(readFileSync('build/404.html'))).toBe(true);
      }
    }
  );

  it('stands what cannot be read', async () => {
    for (const path of ['/%E0%A4%A', '/%00', '/..%2f..%2fetc/passwd', '/nl/%'])
      expect((await get(path)).status, path).toBeGreaterThanOrEqual(400);
    expect((await get('/nl/')).status).toBe(200);
  });

  it('lets pages for frames into frames, and no others', async () => {
    for (const encoding of ['', 'gzip', 'br'])
      for (const [path, rule] of [
        ['/nl/embed/story/', undefined],
        [
          `/${files.find((file) => /nl\/embed\/chart\/.*\.html$/.test(file))}`.replace('index.html', ''),
          undefined
        ],
        ['/', "frame-ancestors 'none'"],
        ['/nl/', "frame-ancestors 'none'"],
        ['/nl/embed/', "frame-ancestors 'none'"]
      ] as const)
        expect(
          (await get(path, { 'accept-encoding': encoding })).headers['content-security-policy'],
          path
        ).toBe(rule);
  });

  it('gives a frame without an origin what it loads', async () => {
    for (const path of [script, typeface, '/embed.js', '/nl/embed/story/'])
      expect(
        (await get(path, { 'accept-encoding': 'gzip', origin: 'null' })).headers[
          'access-control-allow-origin'
        ]
      ).toBe('*');
  });
});
