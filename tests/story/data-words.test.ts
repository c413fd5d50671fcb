import { describe, expect, it } from 'vitest';
import { check } from '#lib/evidence/checks.ts';
import { LANGS } from '#lib/lang.ts';
import { readPage } from '#lib/story/pages.ts';
import { readChapters } from '#lib/story/read-chapters.ts';
import { type Said, unbacked } from './data-words.ts';
import { REVIEWED } from './reviewed-sentences.ts';
import { evidence, parse, step } from './written.ts';
import { OWN } from '../own.ts';

const story = readChapters(evidence, OWN.place);
const pages = ['claims', 'sources'].flatMap((id) => readPage(id, evidence, OWN.place.content) ?? []);
/** The chapters, and the pages of words beside them. */
const chapters = Object.fromEntries(
  LANGS.map((lang) => [lang, [...story[lang], ...pages.map((page) => page[lang])]])
) as typeof story;
const found = unbacked(chapters);
const covers = (reviewed: (typeof REVIEWED)[number], said: Said) =>
  reviewed.lang === said.lang && reviewed.place === said.place && said.sentence.startsWith(reviewed.begins);
const shown = ({ lang, place, sentence }: Said) => `${lang} ${place}: ${sentence}`;

describe('a sentence about data', () => {
  it('is tied to a check, or reviewed with a reason', () => {
    const open = found.filter((said) => !REVIEWED.some((reviewed) => covers(reviewed, said)));
    expect(open.map(shown)).toEqual([]);
  });

  it('stands no longer in the review list once it is gone or tied to a check', () => {
    const gone = REVIEWED.filter((reviewed) => !found.some((said) => covers(reviewed, said)));
    expect(gone.map(({ lang, place, begins }) => `${lang} ${place}: ${begins}`)).toEqual([]);
  });

  it.each(REVIEWED.filter(({ check: id }) => id))(
    '$lang $place: $begins … is borne out by $check',
    ({ check: id }) => {
      const definition = evidence.checks.get(id ?? '');
      expect(definition && check(evidence, definition).holds).toBe(true);
    }
  );
});

describe('is found', () => {
  const sentences = (body: string) =>
    unbacked({ nl: [parse(step(body)).chapter], en: [] }).map(({ sentence }) => sentence);

  it.each([
    'De prijs daalde.',
    'Het is het hoogste van de reeks.',
    'Bijna :fig[a] telt mee.',
    '- Gebruik steeg.',
    '**Vlak** bleef het.'
  ])('%j', (body) => expect(sentences(body)).toHaveLength(1));

  it.each([
    'De prijs :says[daalde]{check=a}.',
    '::quote{id=a}',
    ':name[Hoogste rechter].',
    'Er is een markt.'
  ])('but not %j', (body) => expect(sentences(body)).toEqual([]));
});
