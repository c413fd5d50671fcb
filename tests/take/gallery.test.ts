import { expect, it } from 'vitest';
import { FORMS } from '#lib/forms/index.ts';
import { galleryPage } from '#lib/take/gallery.ts';
import { STATES } from './told.ts';
import { LANGS, OWN } from '../own.ts';

it.each(LANGS)(
  'the gallery shows every form in every state, wide and narrow, with no id twice (%s)',
  (lang) => {
    const page = galleryPage(OWN, new URLSearchParams({ lang, theme: 'dark' }));
    for (const form of Object.keys(FORMS)) expect(page).toContain(`<h2 id="${form}">`);
    const shown = STATES.filter((state) => state.lang === lang);
    expect(page.match(/class="form (wide|narrow)"/g)).toHaveLength(2 * shown.length);
    expect(page).toContain(`lang="${lang}" data-theme="dark"`);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
);
