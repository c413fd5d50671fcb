import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDebate } from '#lib/debate/debate.ts';
import { placeOf } from '#lib/files/place.ts';
import { tellClaimsPage } from '#lib/pages/claims-page.ts';
import { tellStory } from '#lib/pages/story.ts';
import { NOWHERE } from '#lib/take/site.ts';
import { chartStates } from '#lib/take/states.ts';
import { OWN } from '../own.ts';

/** This repository's debate, in a folder outside it; with changes to its files, each as a path, what stood there and what shall. */
function elsewhere(...changes: [path: string, from: string, to: string][]) {
  const root = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  cpSync('data', join(root, 'data'), { recursive: true });
  cpSync('src/content', join(root, 'content'), { recursive: true });
  for (const [path, from, to] of changes) {
    const file = join(root, path);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replaceAll(from, to));
  }
  const debate = readDebate(placeOf(root));
  rmSync(root, { recursive: true });
  return debate;
}

it('a debate outside the repository is told as it is within, its folder gone: it is a value', () => {
  const there = elsewhere();
  expect(JSON.stringify(htmlOf(there))).toBe(JSON.stringify(htmlOf(OWN)));
  expect([...chartStates(there, 'en').keys()]).toEqual([...chartStates(OWN, 'en').keys()]);
});

it('what is told is its own: drawing, argument, simulator, titles, claims and corrections', () => {
  const there = elsewhere(
    ['data/draw.json', '"step": 1', '"step": 7'],
    ['data/argument.json', '"id": "', '"id": "another-'],
    ['content/en/story.yaml', 'title: ', 'title: Elsewhere, '],
    ['data/claims.json', '"judged": "2026', '"judged": "2025']
  );
  const html = htmlOf(there).join('');
  for (const own of ['"step":7', 'weighing-another-', 'Elsewhere, ']) expect(html).toContain(own);
  for (const ours of ['"step":1,', `weighing-${OWN.in.en.argument!.declared.id}`])
    expect(html).not.toContain(ours);
  expect(JSON.stringify(tellClaimsPage(there, 'en', NOWHERE))).toContain('2025');
});

const htmlOf = (debate: typeof OWN): string[] => {
  const { chapters, masthead, title, independence, links } = tellStory(debate, 'en');
  return [
    JSON.stringify([masthead, title, independence, links]),
    ...chapters.flatMap(({ head, steps }) => [head.html, ...steps.map(({ words }) => words.html)])
  ];
};
