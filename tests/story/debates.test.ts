import { describe, expect, it } from 'vitest';
import { checkDebate } from '#lib/debate/check.ts';
import { problemList } from '#lib/debate/problem.ts';
import { LANGS } from '#lib/lang.ts';
import { readDebate } from '#lib/story/debate.ts';
import { readChapters } from '#lib/story/story.ts';
import type { ParsedChapter } from '#lib/story/parse.ts';
import { tellChapters } from '#lib/story/tell.ts';
import { readTitles, readUi } from '#lib/story/ui.ts';
import { placesOf, waysFrom } from '#lib/words/places.ts';
import { DEBATES } from '../debates.ts';

/** What holds for every debate that this code tells, and so for the next one. */
describe.each(DEBATES)('the debate "$name"', ({ place: { data, content } }) => {
  const place = { data, content };
  const { evidence, problems } = checkDebate(place);

  it('is sound: data, words, quotations, argument, claims, balance and drawings', () =>
    expect(problemList(problems)).toBe(''));

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
});
