import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { readEvidence } from '#lib/evidence/read.ts';
import { ChartsShape, FORMS } from '#lib/forms/index.ts';
import { DEBATES } from '../debates.ts';

const folders = readdirSync('src/lib/forms', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map(({ name }) => name);

const drawn = new Set(
  DEBATES.flatMap(({ place }) =>
    [...readEvidence(place.data).charts.values()].flatMap((states) =>
      Object.values(states).map(({ form }) => form)
    )
  )
);

it('every folder is a form that charts.json knows', () =>
  expect(Object.keys(FORMS).sort()).toEqual(folders.sort()));

describe.each(folders)('%s', (name) => {
  it('has a test of its own', () => expect(existsSync(`tests/forms/${name}.test.ts`)).toBe(true));

  it('is drawn by a debate, so that it has a picture', () => expect([...drawn]).toContain(name));

  it('is refused with a key that nobody reads', () => {
    const { issues } = v.safeParse(ChartsShape, { state: { form: name, nobody: 1 } });
    expect(issues?.map((issue) => v.getDotPath(issue))).toContain('state.nobody');
  });
});

it('a form that is not there is refused', () =>
  expect(v.safeParse(ChartsShape, { state: { form: 'pie' } }).success).toBe(false));
