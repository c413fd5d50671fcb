/** A real WordPress: Debian's package, with a database of its own, in a folder that goes when it is closed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../scripts/hosts.ts';

const SOURCE = '/usr/share/wordpress';
const THEMES = '/var/lib/wordpress/wp-content/themes';

/** A theme of the old kind, and one made of blocks. */
export const WORDPRESS_THEMES = ['twentytwentyone', 'twentytwentythree'] as const;

/** What of it is not on this machine. */
export const missing = [
  { path: `${SOURCE}/wp-load.php`, name: 'wordpress' },
  ...WORDPRESS_THEMES.map((name) => ({
    path: `${SOURCE}/wp-content/themes/${name}`,
    name: `wordpress-theme-${name}`
  })),
  { path: '/usr/bin/php', name: 'php-cli php-mysql php-xml' },
  { path: '/usr/sbin/mariadbd', name: 'mariadb-server-core' }
]
  .filter(
    ({ path, name }) => !existsSync(path) && !existsSync(join(THEMES, name.replace('wordpress-theme-', '')))
  )
  .map(({ name }) => name);

export interface Article {
  title: string;
  /** As it is saved: HTML, or an address on a line of its own. */
  content: string;
  /** An editor may save any HTML; of an author's, WordPress takes out what it does not trust. */
  by: 'editor' | 'author';
}

export interface WordPress {
  /** Addresses of the articles, in their order. */
  addresses: string[];
  close(): Promise<void>;
}

export async function startWordPress(theme: string, articles: Article[]): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const site = join(folder, 'site');
  const children: ChildProcess[] = [];
  const close = async () => {
    for (const child of children.reverse()) {
      child.kill();
      if (child.exitCode === null) await new Promise((done) => child.on('close', done));
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    cpSync(SOURCE, site, { recursive: true, dereference: true });
    for (const name of WORDPRESS_THEMES)
      if (existsSync(join(THEMES, name)))
        cpSync(join(THEMES, name), join(site, 'wp-content/themes', name), {
          recursive: true,
          dereference: true
        });
    const socket = join(folder, 'db.sock');
    await startDatabase(folder, socket, children);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, 'wp-config.php'), config(address, socket));
    mkdirSync(join(site, 'wp-content/mu-plugins'));
    writeFileSync(join(site, 'wp-content/mu-plugins/near.php'), NEAR);
    cpSync(resolve('tests/hosts/wordpress.php'), join(site, 'set-up.php'));
    const { stdout, stderr, status } = spawnSync('php', ['set-up.php'], {
      cwd: site,
      input: JSON.stringify({ theme, articles }),
      encoding: 'utf8'
    });
    if (status !== 0) throw new Error(stdout + stderr);
    const addresses = JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1)) as string[];
    children.push(
      spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
        stdio: 'ignore',
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '2' }
      })
    );
    await until(() => fetch(address).then(() => true));
    return { addresses, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The story stands on this machine: WordPress asks nothing of such addresses unless it is told to. */
const NEAR = `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports, $host, $url) => [...$ports, parse_url($url, PHP_URL_PORT)], 10, 3);
`;

const config = (address: string, socket: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${address}');
define('WP_SITEURL', '${address}');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', false);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

async function startDatabase(folder: string, socket: string, children: ChildProcess[]): Promise<void> {
  const data = join(folder, 'data');
  const root = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = spawnSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...root
    ],
    { encoding: 'utf8' }
  );
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  children.push(
    spawn(
      '/usr/sbin/mariadbd',
      [
        '--no-defaults',
        `--datadir=${data}`,
        `--socket=${socket}`,
        '--skip-networking',
        `--pid-file=${folder}/db.pid`,
        ...root
      ],
      { stdio: 'ignore' }
    )
  );
  const create = `$db = mysqli_init(); exit(@$db->real_connect('localhost', 'root', '', '', 0, '${socket}') && $db->query('CREATE DATABASE IF NOT EXISTS wordpress') ? 0 : 1);`;
  await until(async () => spawnSync('php', ['-r', create]).status === 0);
}

async function until(is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await is().catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('it does not start');
}
