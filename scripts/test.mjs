/** `npm test`: installs what is missing, then checks everything. No network is needed after the installing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { installPrograms, installPackages, run } from './install.mjs';

/** Most scripts keep one core busy, so two run side by side; a browser has the machine for itself. */
const SIDE_BY_SIDE = [
  ['lint', 'check', 'test:unit'],
  ['build', 'test:build']
];
const shell = process.platform === 'win32';
const npm = (script) => ['npm', ['run', '--silent', script]];
let failed = 0;

/** Runs scripts one after the other and shows what each printed once it has ended. After a failure, in any row, none is started. */
async function inOrder(scripts) {
  for (const script of scripts) {
    if (failed) return;
    const child = spawn(...npm(script), { shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const [printed, complained, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close')
    ]);
    console.log(`\n> npm run ${script}\n${printed}${complained}`);
    failed ||= status ?? 1;
  }
}

/** Runs a script by itself and shows what it prints. */
function alone(script) {
  console.log(`\n> npm run ${script}`);
  run(...npm(script), { shell });
}

installPackages();
installPrograms();
rmSync('test-results', { recursive: true, force: true });

alone('check:debate');
console.log(`\nSide by side: ${SIDE_BY_SIDE.map((scripts) => scripts.join(', ')).join(' | ')} ...`);
await Promise.all(SIDE_BY_SIDE.map(inOrder));
if (failed) process.exit(failed);
alone('test:browser');

const counts = ['unit', 'build', 'browser'].map((name) =>
  JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8'))
);
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
const tests = counts.flatMap(({ testResults }) => testResults.flatMap((file) => file.assertionResults));
for (const { status, fullName, failureMessages } of tests)
  if (status === 'passed' && failureMessages.length > 0)
    console.log(`\nPassed at the second try only: ${fullName}\n${failureMessages[0].slice(0, 1000)}`);
console.log(
  `\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} left out`
);
