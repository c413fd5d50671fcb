/** What `npm start` and `npm test` need on a bare machine. Plain JavaScript: it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const BROWSERS = {
  '/usr/bin/chromium': 'chromium'
};

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

/** Makes sure that the browsers the tests drive are there: through apt-get where that can be had, else says what is missing. */
export function installBrowsers() {
  const missing = Object.entries(BROWSERS).filter(([path]) => !existsSync(process.env.CHROMIUM ?? path));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  const root = process.getuid?.() === 0;
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!root || !apt) {
    fail(
      `The tests drive a browser that is not here: ${packages.join(', ')}.\n` +
        `On Debian or Ubuntu, as root: apt-get install -y --no-install-recommends ${packages.join(' ')}\n` +
        'Elsewhere, name one with CHROMIUM=/path/to/chromium npm test'
    );
  }
  console.log(`Installing ${packages.join(', ')} (apt-get) ...`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}
