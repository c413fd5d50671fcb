/**
 * What readers cost a host: bytes by visit, from the build, and how many visits a second the servers that are here stand on this
 * machine (wrk, five seconds each, on loopback; left out where wrk is not installed).
 *
 *   npm run build && node scripts/load.ts
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { KINDS } from './hosts.ts';
import { kept, visit } from './visit.ts';

const FOLDER = 'build';
/** A day in which the story is the talk of the country. */
const READS = 10_000_000;
const SECONDS = 5;
const CONNECTIONS = 32;

if (!existsSync(`${FOLDER}/index.html`)) throw new Error('There is no build: npm run build');

const kb = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
const tb = (bytes: number) => `${((bytes * READS) / 1e12).toFixed(2)} TB`;

for (const [packing, by] of [
  ['br', 'brotli, as Apache and Caddy send it'],
  ['gz', 'gzip, as nginx does']
] as const) {
  console.log(`one read, packed by ${by}, and ${READS.toLocaleString('en')} of them:`);
  for (const page of ['nl/index.html', 'en/index.html', 'nl/embed/story/index.html']) {
    const { page: html, named, later } = visit(FOLDER, page, undefined, packing);
    console.log(
      `  /${page.replace('index.html', '')}: page ${kb(html)}, styles, scripts and typefaces ${kb(named)}, later at most ${kb(later)}` +
        `; ${tb(html + named)} to ${tb(html + named + later)}`
    );
  }
  const all = kept(FOLDER, packing);
  console.log(`  where both walks are kept for when there is no network, in all: ${kb(all)}; ${tb(all)}`);
}

if (spawnSync('wrk', ['-v']).error) {
  console.log('wrk is not here (Debian: apt-get install wrk): the servers are not put under load.');
} else {
  console.log(`the walk's page, asked for by ${CONNECTIONS} connections for ${SECONDS} s on this machine:`);
  for (const { name, missing, start } of KINDS) {
    if (missing) {
      console.log(`  ${name}: ${missing} is not here`);
      continue;
    }
    const host = await start();
    const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', '-H', 'Accept-Encoding: br, gzip'];
    // Of a program of its own, and waited for: the project's own server runs in this one.
    const printed = await output('wrk', [...args, `${host.address}/nl/`]);
    const found = (pattern: RegExp) => pattern.exec(printed)?.[1] ?? '?';
    console.log(
      `  ${name}: ${found(/Requests\/sec:\s+(\S+)/)} a second, ${found(/Transfer\/sec:\s+(\S+)/)}/s, 99 % within ${found(/99%\s+(\S+)/)}` +
        (/Non-2xx|Socket errors/.test(printed) ? `; ${found(/((?:Non-2xx|Socket errors).*)/)}` : '')
    );
    await host.close();
  }
}

function output(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) =>
    execFile(program, args, (error, stdout) => (error ? reject(error) : resolve(stdout)))
  );
}
