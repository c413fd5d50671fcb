import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { FORMS } from '#lib/forms/index.ts';
import Gallery from '#lib/take/Gallery.svelte';
import { STATES } from './told.ts';

it('the gallery shows every form in every state, wide and narrow, with no id twice', () => {
  const dutch = STATES.filter(({ lang }) => lang === 'nl');
  const states = Object.groupBy(dutch, ({ spec }) => spec.form) as Record<string, typeof dutch>;
  const { body } = render(Gallery, { props: { states, ways: [] } });
  for (const form of Object.keys(FORMS)) expect(body).toContain(`<h2 id="${form}">`);
  expect(body.match(/class="form (wide|narrow)"/g)).toHaveLength(2 * dutch.length);
  const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
