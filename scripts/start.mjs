/** `npm start`: installs what is missing, builds the story and serves it. */
import { resolve } from 'node:path';
import { installPackages, run } from './install.mjs';
import { serve } from './serve.mjs';

installPackages();
run('npm', ['run', '--silent', 'build'], { shell: process.platform === 'win32' });

const base = process.env.BASE_PATH ?? '';
const port = Number(process.env.PORT ?? 4173);
const { address } = await serve(resolve('build'), { port, base }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  return serve(resolve('build'), { base });
});
console.log(
  `\nThe story: ${address}/\n  Nederlands  ${address}/nl/\n  English     ${address}/en/\n\nCtrl-C stops it.`
);
