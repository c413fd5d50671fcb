import { describe, expect, it } from 'vitest';
import { checkDebate } from '#lib/debate/check.ts';
import { problemList } from '#lib/files/problem.ts';
import { tellSourcesPage } from '#lib/pages/sources-page.ts';
import { tellDossier, tellStory } from '#lib/pages/story.ts';
import { NOWHERE } from '#lib/take/site.ts';
import { DEBATES } from '../debates.ts';
import { LANGS } from '../own.ts';

/** What holds for every debate that this code tells, and so for the next one. */
describe.each(DEBATES)('the debate "$name"', ({ place, debate }) => {
  const { problems } = checkDebate(place);

  it('is sound: data, words, quotations, argument, claims, balance and drawings', () =>
    expect(problemList(problems)).toBe(''));

  it('has every chapter in every language', () => {
    for (const lang of LANGS)
      expect(debate.in[lang].chapters.map(({ id }) => id)).toEqual(debate.story.chapters);
  });

  it.each(LANGS)(
    'is told in %s, walk, dossiers and sources',
    (lang) => {
      const { chapters, head } = tellStory(debate, lang);
      expect(chapters.flatMap(({ steps }) => steps).length).toBeGreaterThan(5);
      expect(head.description.length).toBeGreaterThan(40);
      for (const id of debate.in[lang].places.dossiers.keys())
        expect(tellDossier(debate, lang, id).chapters[0]?.id).toBe(id);
      expect(tellSourcesPage(debate, lang, NOWHERE).records.length).toBe(debate.evidence.sources.size);
    },
    60_000
  );
});
