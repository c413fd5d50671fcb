import { expect, it } from 'vitest';
import { audit } from '#lib/evidence/audit.ts';
import { problemLine } from '#lib/debate/problem.ts';
import { survey } from '#lib/evidence/read.ts';

/** The article's own test suite: every row is sound, every figure has its data, and every claim in words still holds. */
it('data/ is sound', () => {
  const { evidence, problems } = survey('data');
  expect([...problems, ...audit(evidence)].map(problemLine)).toEqual([]);
});
