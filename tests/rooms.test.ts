import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bundle } from '#lib/run/bundle.ts';

/** Rooms in the order in which data flows, a line each: a room knows itself and those in lines before it. */
const ROOMS = [
  ['languages', 'reader', 'ui'],
  ['files'],
  ['forms/kit'],
  ['forms', 'walk'],
  ['evidence', 'points'],
  ['words'],
  ['telling'],
  ['features/shared.ts'],
  ['features/argument', 'features/draw', 'features/find', 'features/simulator'],
  ['features'],
  ['debate'],
  ['embed'],
  ['take'],
  ['pages'],
  ['run']
];
const names = ROOMS.flat();
const LIB = 'src/lib/';

/** The most exact name of the room in which a file lies; a pair of rooms stands side by side. */
const roomOf = (file: string): string | undefined =>
  names
    .filter((name) => file === LIB + name || file.startsWith(`${LIB}${name}/`))
    .sort((a, b) => b.length - a.length)[0];
const rankOf = (room: string) => ROOMS.findIndex((line) => line.includes(room));

/** The files in src/lib that a file asks for when it runs: what is asked for by type alone is gone by then. */
function askedBy(file: string, text: string): string[] {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      verbatimModuleSyntax: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext
    }
  });
  return ts.preProcessFile(outputText).importedFiles.flatMap(({ fileName }) => {
    const asked = fileName.startsWith('#lib/')
      ? LIB + fileName.slice(5)
      : fileName.startsWith('.')
        ? normalize(join(dirname(file), fileName))
        : '';
    return asked.startsWith(LIB) ? [asked] : [];
  });
}

const scriptOf = (file: string, text: string) =>
  file.endsWith('.svelte') ? (/<script lang="ts">([^]*?)<\/script>/.exec(text)?.[1] ?? '') : text;

/** Each arrow that does not run down. */
const wrong = (file: string, text: string): string[] =>
  askedBy(file, scriptOf(file, text)).flatMap((asked) => {
    const [from, to] = [roomOf(file), roomOf(asked)];
    if (from && from === to) return [];
    return from && to && rankOf(to) < rankOf(from) ? [] : [`${file} asks for ${asked}`];
  });

const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => LIB + file);

describe('rooms', () => {
  it('each file lies in one, and knows none but those before it', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
    expect(files.flatMap((file) => wrong(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['telling', 'src/lib/telling/tell.ts', "import { FEATURES } from '#lib/features/index.server.ts';"],
    ['a feature', 'src/lib/features/draw/pen.ts', "import { model } from '../simulator/model.ts';"],
    ['a form', 'src/lib/forms/line/layout.ts', "export { rows } from '#lib/evidence/ref.ts';"],
    ['a page', 'src/lib/pages/Rail.svelte', '<script lang="ts">\n import \'#lib/run/story.ts\';\n</script>']
  ])('%s that asks for what comes after it is seen', (_, file, text) => {
    expect(wrong(file, text)).toHaveLength(1);
  });

  it('what is asked for by type alone may come from anywhere', () => {
    const text = "import type { Debate } from '#lib/debate/debate.ts';\nexport const a: Debate | 1 = 1;";
    expect(wrong('src/lib/telling/tell.ts', text)).toEqual([]);
  });

  it('a script for the browser with a part for the build alone in it is not made', async () => {
    await expect(bundle('tests/fixtures/asks-the-build.ts', 'asks')).rejects.toThrow(
      /pillars\.server\.ts is for the build alone, and tests\/fixtures\/asks-the-build\.ts asks for it/
    );
  });
});
