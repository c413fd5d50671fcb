/** What `npm start` and `npm test` need on a bare machine. Plain JavaScript: it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Where each browser that the tests drive lies, and the package that brings it. */
const CHROMIUMS = [
  // The same engine without a window: the tests take half the time in it.
  { path: '/usr/bin/chromium-headless-shell', name: 'chromium-headless-shell' },
  { path: '/usr/bin/chromium', name: 'chromium' }
];
/** Only tests of what differs by browser need these; without them those say so and leave the engine out. */
const ENGINES = [
  { path: process.env.FIREFOX ?? '/usr/bin/firefox-esr', name: 'firefox-esr' },
  { path: '/usr/bin/WebKitWebDriver', name: 'webkit2gtk-driver' },
  { path: '/usr/bin/Xvfb', name: 'xvfb' }
];
/** The web servers over which the built story is tried; without one its tests say so and leave it out. */
export const SERVERS = [
  { path: '/usr/sbin/nginx', name: 'nginx-light' },
  { path: '/usr/sbin/apache2', name: 'apache2' },
  { path: '/usr/bin/caddy', name: 'caddy' }
];
const OTHERS = [...ENGINES, ...SERVERS];
const isThere = ({ path }) => existsSync(path);

/** The path of the Chromium to drive: the one that is named, or the first that is here; else undefined. */
export const chromiumPath = () => process.env.CHROMIUM ?? CHROMIUMS.find(isThere)?.path;

/** Runs a command and shows what it prints; stops everything with its exit code where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Installs the packages of package-lock.json where they are missing or older than it. */
export function installPackages() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    fail(`Node 20 or newer is needed; this is ${process.version}.`);
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages (npm ci) ...');
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}

/**
 * Gets the browsers and web servers that the tests drive, through apt-get where that can be had. Stops where no Chromium is here
 * then; where another is missing, most tests can do without.
 */
export function installPrograms() {
  const wanted = process.env.CHROMIUM ? OTHERS : [CHROMIUMS[0], ...OTHERS];
  const missing = wanted.filter((program) => !isThere(program));
  if (missing.length > 0 && process.getuid?.() === 0 && apt('--version')) {
    console.log(`Installing ${namesOf(missing)} (apt-get) ...`);
    apt('update', '-qq');
    // One by one: a system that lacks one of them may have the others.
    for (const { name } of missing) install(name);
    if (!chromiumPath()) install('chromium');
  }
  const chromium = existsSync(chromiumPath() ?? '') ? [] : [{ name: 'chromium' }];
  const lacking = [...chromium, ...OTHERS.filter((program) => !isThere(program))];
  if (lacking.length === 0) return;
  const how =
    `The tests drive programs that are not here: ${namesOf(lacking)}.\n` +
    `On Debian, as root: apt-get install -y --no-install-recommends ${namesOf(lacking)}\n` +
    'Elsewhere, name a browser: CHROMIUM=/path/to/chromium FIREFOX=/path/to/firefox npm test';
  if (chromium.length > 0) fail(how);
  console.warn(`\n${how}\nTests in those engines, or over those servers, are left out.`);
}

const namesOf = (programs) => programs.map(({ name }) => name).join(' ');

const install = (name) => apt('install', '-y', '-qq', '--no-install-recommends', name);

/** Runs apt-get and shows what goes wrong; whether it went well. */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
