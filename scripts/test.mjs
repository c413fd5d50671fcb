/** `npm test`: installs what is missing, then checks everything. No network is needed after the installing. */
import { readFileSync, rmSync } from 'node:fs';
import { installBrowsers, installPackages, run } from './install.mjs';

installPackages();
installBrowsers();
rmSync('test-results', { recursive: true, force: true });

for (const script of ['check:data', 'check', 'lint', 'build', 'test:unit', 'test:browser']) {
  console.log(`\n> npm run ${script}`);
  run('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
}

const counts = ['unit', 'browser'].map((name) =>
  JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8'))
);
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
console.log(`\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
