/** Builds the story with its walk on paper: one PDF a language, which the walk leads to. Run by: npm run paper */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './install.mjs';
import { printWalk } from './print-walk.ts';
import { serve } from './serve.mjs';

const BUILD = 'build';
const executablePath = chromiumPath();
if (!executablePath || !existsSync(executablePath))
  throw new Error(
    'npm run paper prints with Chromium, which is not here. On Debian: apt-get install chromium. Elsewhere: CHROMIUM=/path/to/chromium npm run paper'
  );

const built = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', env: { ...process.env, PAPER: '1' } });
if (built.status !== 0) process.exit(built.status ?? 1);

const { BASE_PATH: base = '', SITE_URL } = process.env;
const origin = SITE_URL && new URL(SITE_URL).origin;
const site = await serve(BUILD, { port: 0, base });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const lang of readdirSync(BUILD).filter((name) => /^[a-z]{2}$/.test(name))) {
    const file = join(BUILD, lang, 'walk.pdf');
    writeFileSync(file, await printWalk(browser, site.address, `${base}/${lang}/`, origin));
    console.log(file);
  }
} finally {
  await browser.close();
  await site.close();
}
