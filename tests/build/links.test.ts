import { expect, it } from 'vitest';
import { deadLinks } from './links.ts';

it('every link and file within the site is there, and every place on a page that a link names', () => {
  expect(deadLinks('build')).toEqual([]);
});
