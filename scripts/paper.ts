/** Builds the story with its walk on paper: one PDF a language, which the walk leads to. Run by: npm run paper */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './install.mjs';
import { serve } from './serve.mjs';

const BUILD = 'build';
const executablePath = chromiumPath();
if (!executablePath || !existsSync(executablePath))
  throw new Error(
    'npm run paper prints with Chromium, which is not here. On Debian: apt-get install chromium. Elsewhere: CHROMIUM=/path/to/chromium npm run paper'
  );

const built = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', env: { ...process.env, PAPER: '1' } });
if (built.status !== 0) process.exit(built.status ?? 1);

const base = process.env.BASE_PATH ?? '';
const site = await serve(BUILD, { port: 0, base });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  const langs = readdirSync(BUILD).filter((name) => /^[a-z]{2}$/.test(name));
  for (const lang of langs) {
    await page.goto(new URL(`${base}/${lang}/`, site.address).href);
    await page.evaluate(() => document.fonts.ready);
    const file = join(BUILD, lang, 'walk.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true, tagged: true, outline: true });
    console.log(file);
  }
} finally {
  await browser.close();
  await site.close();
}
