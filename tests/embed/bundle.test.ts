import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the script of the embedded story exports all state that interactives share with it', () => {
  const shared = globSync('src/lib/page/*.svelte.ts').map((file) => file.replace('src/lib/', '#lib/'));
  expect(shared).not.toEqual([]);
  const exported = [
    ...readFileSync('src/lib/embed/story-frame.ts', 'utf8').matchAll(/export \* from '(.*)'/g)
  ];
  expect(exported.map(([, module]) => module)).toEqual(expect.arrayContaining(shared));
});
