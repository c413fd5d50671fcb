import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, NOTHING, VERDICTS } from '#lib/reader/weighing.ts';
import { broken, layCard } from '#lib/features/argument/card.ts';
import { asText, consequences, listed, moved, speaker } from '#lib/features/argument/in-words.ts';
import { restsOn, weighable } from '#lib/features/argument/rests-on.ts';
import { told } from './told.ts';
import { LANGS } from '../../own.ts';

const { own } = told('nl');
const say = speaker(own.words);
const consequencesOf = (steps: Answers['steps']) => consequences(own.conclusion, steps, say);

describe('in Dutch', () => {
  it('asks, as long as nothing was weighed', () => expect(consequencesOf({})).toEqual([say('unweighed')]));

  it('says what carries the conclusion, and what does not', () => {
    const sentences = consequencesOf({
      market: 'holds',
      spending: 'partly',
      price: 'not',
      danger: 'none',
      rules: 'partly'
    });
    expect(sentences).toContain('De noodzaak rust dan op één steun: de inzet.');
    expect(sentences).toContain(
      'Hieraan hangt alles: de markt en de regels. Valt er één van weg, dan volgt de conclusie niet uit dit betoog.'
    );
    expect(sentences.join(' ')).toContain('Van die pijler ben je niet zeker: de regels.');
    expect(sentences).toContain('Je twijfel over het gevaar verandert niets aan de conclusie.');
  });

  it('says what is left where the conclusion lacks something', () => {
    const sentences = consequencesOf({ rules: 'not' });
    expect(sentences.join(' ')).toContain('Zonder de regels volgt haar conclusie niet uit dit betoog');
    expect(sentences.join(' ')).toContain('niet dat reguleren beter is');
    expect(sentences.join(' ')).not.toContain('hangt alles');
  });

  it('says where the reader began and stands now', () => {
    const at = (start: number | null, now: number | null) =>
      moved({ ...NOTHING, start, now }, own.points, say);
    expect(at(null, null)).toEqual([]);
    expect(at(2, null).join()).toBe('Aan het begin stond je bij: verbod houden.');
    expect(at(3, 3).join()).toContain('op dezelfde plek: weet ik niet');
    expect(at(2, 4).join()).toContain('in de richting van ‘reguleren’');
    expect(at(4, 2).join()).toContain('in de richting van ‘harder verbieden’');
    expect(at(null, 9)).toEqual([]);
  });
});

it('names are listed as one says them', () => {
  expect([listed([], 'and'), listed(['a'], 'and'), listed(['a', 'b', 'c'], 'and')]).toEqual([
    '',
    'a',
    'a, b and c'
  ]);
});

describe.each(LANGS)('for every answer a reader can give (%s)', (lang) => {
  const { own } = told(lang);
  const say = speaker(own.words);
  const steps = fc.record(
    Object.fromEntries(
      weighable(own.conclusion).map(({ id }) => [
        id,
        fc.option(fc.constantFrom(...VERDICTS), { nil: undefined })
      ])
    )
  );
  const point = fc.option(fc.integer({ min: 1, max: 5 }));
  const answers = fc.record({ start: point, now: point, steps }).map(({ start, now, steps }): Answers => ({
    start,
    now,
    steps: Object.fromEntries(
      Object.entries(steps).flatMap(([id, verdict]) => (verdict ? [[id, verdict]] : []))
    )
  }));

  it('there are whole sentences, none twice, with nothing left to fill in', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const sentences = [
          ...consequences(own.conclusion, given.steps, say),
          ...moved(given, own.points, say)
        ];
        expect(new Set(sentences).size).toBe(sentences.length);
        for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^{}]+\.$/u);
      })
    );
  });

  it('the card holds all its words within its edges, and the text ends with the address', () => {
    const measure = (text: string) => text.length * 15;
    fc.assert(
      fc.property(answers, (given) => {
        const subject = { ...own, answers: given, address: 'https://example.org/nl/' };
        const { width, height, marks } = layCard(subject, say, measure);
        for (const mark of marks) {
          const right = mark.x + (mark.kind === 'text' ? measure(mark.text) : mark.width);
          expect(right).toBeLessThanOrEqual(width - 56);
          expect(mark.y + (mark.kind === 'text' ? 0 : mark.height)).toBeLessThan(height);
        }
        const text = asText(own.conclusion, given, own.points, own.title, subject.address, say);
        if (text) expect(text.endsWith(subject.address)).toBe(true);
      })
    );
  });

  it('the card has the beam lie where the conclusion has lost what it needs', () => {
    const measure = (text: string) => text.length * 15;
    const lay = (steps: Answers['steps']) => {
      const answers: Answers = { start: null, now: null, steps };
      const { marks } = layCard({ ...own, answers, address: 'https://example.org/nl/' }, say, measure);
      return {
        beams: new Set(marks.flatMap((mark) => (mark.kind === 'beam' ? [mark.y] : []))).size,
        said: marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
        bare: marks.filter((mark) => mark.kind === 'pillar' && mark.bare).length
      };
    };
    const [first] = weighable(own.conclusion);
    const needed = restsOn(own.conclusion, {}).carrying[0] ?? first!;
    expect(lay({}).said).toContain(own.conclusion.label);
    expect(lay({})).toMatchObject({ beams: 1, bare: 0 });
    expect(lay({ [needed.id]: 'not' })).toMatchObject({ beams: 2, bare: 1 });
  });
});

it('words are broken into lines that fit', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), (words) => {
      const lines = broken(words.join(' '), 12, ({ length }) => length);
      expect(lines.every(({ length }) => length <= 12)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
    })
  );
});
