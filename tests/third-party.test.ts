import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { expect, it } from 'vitest';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies = {}, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
const text = readFileSync('THIRD-PARTY.md', 'utf8');
const packages = text.slice(text.indexOf('## Packages'), text.indexOf('## Fixtures'));

/** `**name** 1.2.3, **name** 4.5.6, LICENCE: what for` a line. */
const listed = packages.split('\n').flatMap((line) => {
  const licence = /, ([^,:]+): /.exec(line)?.[1] ?? '';
  return [...line.matchAll(/\*\*([^*]+)\*\* (\S+?),/g)].map(([, name, version]) => ({
    name,
    version,
    licence
  }));
});

const used = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => ({
  name,
  version,
  licence: (json(join('node_modules', name, 'package.json')) as { license?: string }).license ?? ''
}));

it('every package that is used is listed, with its version and licence, and no other', () => {
  const byName = (one: { name?: string }, other: { name?: string }) =>
    (one.name ?? '').localeCompare(other.name ?? '');
  expect(listed.toSorted(byName)).toEqual(used.toSorted(byName));
});

/** The packages of which code is in a script that pages load. */
async function packagesIn(file: string): Promise<string[]> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
    build: { write: false, lib: { entry: file, formats: ['iife'], name: 'script' } }
  });
  const [result] = Array.isArray(built) ? built : [built];
  const modules = result && 'output' in result ? Object.entries(result.output[0].modules) : [];
  return modules
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .flatMap(([id]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
}

it('the site carries the notice of every package of which its scripts hold code', async () => {
  const files = readFileSync('src/lib/run/scripts.ts', 'utf8').matchAll(/'(src\/lib\/[\w/-]+\.ts)'/g);
  const held = await Promise.all([...files].map(([, file = '']) => packagesIn(file)));
  const notices = readFileSync('static/MIT-packages.txt', 'utf8');
  const named = [...notices.matchAll(/^---- (\S+) ----$/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...new Set(held.flat())].sort());
  for (const name of named) {
    const place = join('node_modules', String(name));
    const licence = readdirSync(place).find((file) => /^licen[cs]e/i.test(file)) ?? '';
    expect(notices).toContain(readFileSync(join(place, licence), 'utf8').trim());
  }
}, 60_000);
