import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '#lib/evidence/audit.ts';
import { type Descriptor, withTables } from '#lib/evidence/datapackage.ts';
import { problemLine } from '#lib/debate/problem.ts';
import { survey } from '#lib/evidence/read.ts';
import type { Source } from '#lib/evidence/shapes.ts';
import { LANGS } from '#lib/lang.ts';
import { readDebate } from '#lib/story/debate.ts';
import { readPage } from '#lib/story/pages.ts';
import { readChapters } from '#lib/story/story.ts';
import type { ParsedChapter } from '#lib/story/parse.ts';
import { tellChapters } from '#lib/story/tell.ts';
import { readTitles, readUi } from '#lib/story/ui.ts';
import { placesOf, waysFrom } from '#lib/words/places.ts';
import { DEBATES } from '../debates.ts';

/** What holds for every debate that this code tells, and so for the next one. */
describe.each(DEBATES)('the debate "$name"', ({ place: { data, content } }) => {
  const { evidence, problems } = survey(data);
  const place = { data, content };

  it('has sound data, and every claim in words holds', () =>
    expect([...problems, ...audit(evidence)].map(problemLine)).toEqual([]));

  it('has a package that lists its tables as they are', () => {
    const [descriptor, sources] = ['datapackage.json', 'sources.json'].map((file): unknown =>
      JSON.parse(readFileSync(join(data, file), 'utf8'))
    ) as [Descriptor, Source[]];
    expect(withTables(descriptor, data, sources)).toEqual(descriptor);
  });

  it('says the same in every language, and no figure is typed in', () => {
    const chapters = readChapters(evidence, place);
    for (const lang of LANGS) expect(chapters[lang].map(({ id }) => id)).toEqual(readDebate(data).chapters);
  });

  it.each(LANGS)(
    'is told in %s',
    (lang) => {
      const places = placesOf(readChapters(evidence, place)[lang]);
      const tell = (chapters: ParsedChapter[]) =>
        tellChapters(chapters, {
          lang,
          evidence,
          ui: readUi(lang),
          sourcesPage: '/sources/',
          ways: waysFrom(places, '/', chapters)
        });
      expect(tell(places.walk).flatMap(({ steps }) => steps).length).toBeGreaterThan(5);
      for (const dossier of places.dossiers.values()) expect(tell([dossier])).toHaveLength(1);
      expect(readTitles(lang, content).description.length).toBeGreaterThan(40);
    },
    60_000
  );

  it('has no check that no words lean on', () => {
    const beside = ['claims', 'sources'].map((id) => readPage(id, evidence, content));
    const words = JSON.stringify([readChapters(evidence, place), beside]);
    expect([...evidence.checks.keys()].filter((id) => !words.includes(`"check":"${id}"`))).toEqual([]);
  });

  it('puts a quotation it has on its card', () =>
    expect([...evidence.quotes.keys()]).toContain(readDebate(data).card));
});
