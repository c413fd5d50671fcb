import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Folders of the repository, from whose names a path is known as one. */
const PATH = /`((?:src|data|tests|scripts|examples|hosting|content)\/[^`\s{}*]+)`/g;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** A path with one of what it leaves open filled in. */
const filledIn = (path: string): string =>
  path
    .replace('<lang>', 'nl')
    .replace('<chapter>', 'price')
    .replace('<form>', 'people')
    .replace('<code>', 'nl')
    .replace(/^content\//, 'src/content/');

describe.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'THIRD-PARTY.md'])('%s', (guide) => {
  const text = readFileSync(guide, 'utf8');
  const all = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];

  it('names files that are there', () =>
    expect(all(PATH).filter((path) => !existsSync(filledIn(path)))).toEqual([]));

  it('leads to files that are there', () =>
    expect(all(/\]\(((?!https?:)[^)#]+)/g).filter((path) => !existsSync(path))).toEqual([]));

  it('names commands that are there', () =>
    expect(all(/npm run (?:--silent )?([a-z:]+)/g).filter((name) => !scripts[name])).toEqual([]));

  it('leads to headings that are there', () => {
    const anchors = [...text.matchAll(/\]\((\w+\.md)?#([\w-]+)\)/g)];
    const missing = anchors.filter(([, file = guide, id]) => !headings(file).includes(id ?? ''));
    expect(missing.map(([link]) => link)).toEqual([]);
  });
});

const headings = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-')
  );

/** The examples of the recipes stand in the data, so that they can be followed to the letter. */
it('CONTRIBUTING.md has its examples from the data', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const known = (name: string) =>
    Object.keys(JSON.parse(readFileSync(`data/chapters/price/${name}.json`, 'utf8')) as object);
  const step = /::::step\{#price-new[^]*?\n    ::::/.exec(text)?.[0] ?? '';
  const [, figure, check, quote] =
    /:fig\[([\w-]+)\][^]*\{check=([\w-]+)\}[^]*::quote\{id=([\w-]+)\}/.exec(step) ?? [];
  expect(known('figures')).toContain(figure);
  expect(known('checks')).toContain(check);
  expect(known('quotes')).toContain(quote);
});
