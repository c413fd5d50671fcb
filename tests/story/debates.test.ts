import { describe, expect, it } from 'vitest';
import { checkDebate } from '#lib/debate/check.ts';
import { problemList } from '#lib/debate/problem.ts';
import { LANGS } from '#lib/lang.ts';
import { readDebate } from '#lib/story/debate.ts';
import { readChapters } from '#lib/story/story.ts';
import { tellChapters } from '#lib/story/tell.ts';
import { readTitles, readUi } from '#lib/story/ui.ts';
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
      const setting = { lang, evidence, ui: readUi(lang), sourcesPage: '/sources/' };
      const chapters = tellChapters(readChapters(evidence, place)[lang], setting);
      expect(chapters.flatMap(({ steps }) => steps).length).toBeGreaterThan(5);
      expect(readTitles(lang, content).description.length).toBeGreaterThan(40);
    },
    60_000
  );
});
