import { expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { LOOSE_COPIES } from './loose-copies.ts';

const { sources } = readEvidence('data');
const loose = new Set(LOOSE_COPIES);
const copyOf = (seenIn = ''): string => seenIn.split(/, | via /).at(-1)!;

it('a source that was read in a comment, a blog or another loose copy is graded C', () => {
  const read = [...sources.values()].filter(({ seenIn }) => loose.has(copyOf(seenIn)));
  expect(read.length).toBeGreaterThan(5);
  expect(read.filter(({ grade }) => grade !== 'C').map(({ id }) => id)).toEqual([]);
});
