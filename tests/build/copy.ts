import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a build reads, apart from an example. */
const READ = ['data', 'hosting', 'scripts', 'src', 'static', 'package.json', 'tsconfig.json'].concat([
  'svelte.config.js',
  'vite.config.ts'
]);

/** Builds a copy of the tree, since two builds in one share .svelte-kit. Returns the folder, and what takes the copy away. */
export function buildCopy(env: Record<string, string>, also: string[] = []) {
  const tree = mkdtempSync(join(tmpdir(), 'built-'));
  const folder = join(tree, 'elsewhere');
  for (const path of [...READ, ...also]) cpSync(path, join(tree, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'dir');
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: tree,
    env: { ...process.env, NODE_ENV: 'production', ...env, BUILD_DIR: folder },
    encoding: 'utf8'
  });
  if (status !== 0) throw new Error(stderr);
  return { folder, remove: () => rmSync(tree, { recursive: true, force: true }) };
}
