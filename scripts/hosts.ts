/** Real web servers over the built story, set up by the recipes in `hosting/`. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htaccess } from './finish/htaccess.ts';
import { serve } from './serve.mjs';
import { SERVERS } from './install.mjs';

export interface Host {
  address: string;
  close(): Promise<void>;
}

export interface Kind {
  name: string;
  /** The program, where it is not on this machine. */
  missing: string | undefined;
  /** @param base the path below which the story is to stand; the project's own server reads that from the build */
  start(base?: string): Promise<Host>;
}

/** The settings of a server: its command, and a file of settings that it is given. */
type Setup = (place: { folder: string; site: string; base: string; port: number }) => {
  settings: string;
  args: (file: string) => string[];
};

const nginx: Setup = ({ folder, site, base, port }) => ({
  settings: [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${folder}/pid; error_log ${folder}/log; daemon off; worker_processes 1; events {}`,
    'http {',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`
    ),
    'access_log off; sendfile on;',
    filled('nginx.conf', { 80: String(port), 'example.org': 'localhost', ...places(site, base) }),
    '}'
  ].join('\n'),
  args: (file) => ['-c', file, '-e', `${folder}/log`]
});

const caddy: Setup = ({ site, base, port }) => ({
  settings: [
    '{',
    '\tadmin off',
    '\tauto_https off',
    '}',
    filled('Caddyfile', { 'example.org': `http://localhost:${port}`, ...places(site, base) })
  ].join('\n'),
  args: (file) => ['run', '--adapter', 'caddyfile', '--config', file]
});

/**
 * Reads `.htaccess`, as it stands in the build. What Debian turns on by itself is on: packing and choosing by language are what a
 * site has to get along with.
 */
const apache: Setup = ({ folder, site, port }) => ({
  settings: [
    `ServerRoot ${folder}`,
    `PidFile ${folder}/pid`,
    `ErrorLog ${folder}/log`,
    `Listen 127.0.0.1:${port}`,
    'ServerName localhost',
    ...[
      'mpm_event',
      'authz_core',
      'dir',
      'mime',
      'headers',
      'rewrite',
      'filter',
      'deflate',
      'negotiation'
    ].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    ...['mime', 'deflate', 'negotiation'].map((name) => `Include /etc/apache2/mods-available/${name}.conf`),
    ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
    `DefaultRuntimeDir ${folder}`,
    `DocumentRoot ${site}`,
    `<Directory ${site}>`,
    'Options Indexes FollowSymLinks MultiViews',
    'AllowOverride All',
    'Require all granted',
    '</Directory>'
  ].join('\n'),
  args: (file) => ['-f', file, '-DFOREGROUND']
});

const SETUPS: Record<string, Setup> = { nginx, caddy, apache2: apache };

/** Each server, and the project's own. */
export const KINDS: Kind[] = [
  { name: 'npm start', missing: undefined, start: () => serve('build') },
  ...SERVERS.map(({ name, path }): Kind => {
    const program = path.slice(path.lastIndexOf('/') + 1);
    return {
      name,
      missing: existsSync(path) ? undefined : path,
      start: (base) => run(path, SETUPS[program]!, base)
    };
  })
];

const places = (site: string, base: string) => ({ '/srv/story': site, '/404.html': `${base}/404.html` });

/** A recipe with what stands in < > filled in. */
function filled(recipe: string, values: Record<string, string>): string {
  return readFileSync(join('hosting', recipe), 'utf8').replace(
    /<([\w./]+)>/g,
    (open, name: string) => values[name] ?? open
  );
}

async function run(program: string, setup: Setup, base = ''): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const site = join(folder, 'site');
  // Apache has no rights of root: it reads a copy that anybody may.
  chmodSync(folder, 0o755);
  mkdirSync(site);
  cpSync('build', site + base, { recursive: true });
  if (base)
    writeFileSync(`${site}${base}/.htaccess`, htaccess(readFileSync('hosting/htaccess', 'utf8'), base));
  const port = await freePort();
  const { settings, args } = setup({ folder, site, base, port });
  const file = join(folder, 'settings');
  writeFileSync(file, settings);
  const child = spawn(program, args(file), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const close = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://localhost:${port}${base}`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    if (
      await fetch(address).then(
        () => true,
        () => false
      )
    )
      return { address, close };
    await new Promise((done) => setTimeout(done, 100));
  }
  const log = existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '';
  await close();
  throw new Error(`${program} does not answer: ${said}${log}`);
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
