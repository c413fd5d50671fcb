import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { placesOf } from '#lib/words/places.ts';
import { readTitles } from '#lib/words/ui.ts';
import { serve } from '../../scripts/serve.mjs';
import { violations } from '../browser/axe.ts';
import { launchChromium } from '../browser/engines.ts';
import { DEBATES } from '../debates.ts';
import { LANGS, OWN } from '../own.ts';
import { pagesOf, read, textOf } from './built.ts';
import { buildCopy } from './copy.ts';
import { deadLinks } from './links.ts';

const EXAMPLES = DEBATES.filter(({ root }) => root !== '');

/** Another debate is built by the same code, through one setting: it must be as whole as this repository's own. */
describe.each(EXAMPLES)('the debate "$name"', ({ root, place }) => {
  let folder: string;
  let remove: () => void;
  beforeAll(() => ({ folder, remove } = buildCopy({ DEBATE: root }, [root])), 300_000);
  afterAll(() => remove());

  const evidence = readEvidence(place.data);
  const chapters = readChapters(evidence, place);

  it.each(evidence.langs)(
    'has its own name and steps, and none of the words of this repository’s debate (%s)',
    (lang) => {
      const page = read(folder, `${lang}/index.html`);
      const { title, independence } = readTitles(lang, place.content);
      expect(page).toContain(`<title>${title}</title>`);
      expect(textOf(page)).toContain(independence);
      for (const { id } of chapters[lang].flatMap(({ steps }) => steps)) expect(page).toContain(`id="${id}"`);
      for (const [id, { steps }] of placesOf(chapters[lang]).dossiers)
        for (const step of steps)
          expect(read(folder, `${lang}/chapter/${id}/index.html`)).toContain(`id="${step.id}"`);
    }
  );

  it('says nothing of this repository’s debate on any page', () => {
    const theirs = LANGS.flatMap((lang) => Object.values(OWN.in[lang].titles));
    expect(
      pagesOf(folder).filter((page) => theirs.some((words) => textOf(read(folder, page)).includes(words)))
    ).toEqual([]);
  });

  it('has no link that leads nowhere', () => expect(deadLinks(folder)).toEqual([]));

  it('is walked to the end in a browser without a complaint, and axe finds nothing', async () => {
    const server = await serve(folder);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      for (const lang of evidence.langs) {
        await page.goto(`${server.address}/${lang}/`);
        await page.waitForFunction(
          () => (globalThis as { story?: { ready: Promise<boolean> } }).story?.ready
        );
        for (const { id, state } of placesOf(chapters[lang]).walk.flatMap(({ steps }) => steps)) {
          await page
            .locator(`#${id}`)
            .evaluate((step) => step.scrollIntoView({ behavior: 'instant', block: 'center' }));
          if (state) await page.locator(`.chart[data-state="${state}"]`).first().waitFor();
        }
        expect(await violations(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
