import { describe, expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { type Balance, outOfBalance, readBalance, shareAgainst, tally } from '#lib/words/balance.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { DEBATES } from '../debates.ts';
import { evidence, parse, step } from './written.ts';
import { LANGS } from '../own.ts';

const weighed = DEBATES.flatMap((debate) => {
  const balance = readBalance(debate.place.data);
  return balance ? [{ ...debate, balance }] : [];
});

describe.each(weighed)('the debate "$name"', ({ place, balance }) => {
  const evidence = readEvidence(place.data);
  const chapters = readChapters(evidence, place);

  it.each(LANGS)(
    'keeps its own bounds, and has both sides at their strongest in every chapter (%s)',
    (lang) => expect(outOfBalance(chapters[lang], evidence, balance)).toEqual([])
  );

  const named = Object.entries(balance.strongest).flatMap(([chapter, { claim, objection }]) => [
    { chapter, side: 'claim', id: claim },
    { chapter, side: 'objection', id: objection }
  ]);

  it.each(LANGS.flatMap((lang) => named.map((one) => ({ ...one, lang }))))(
    'says so when $id is missing in $lang',
    ({ lang, chapter, side, id }) => {
      const without = chapters[lang].map((one) => ({
        ...one,
        steps: one.steps.filter((step) => step.id !== id)
      }));
      expect(outOfBalance(without, evidence, balance)).toContainEqual({
        keys: ['strongest', chapter, side],
        message: `${chapter}: the ${side} is at its strongest in the step '${id}', which is not there`
      });
    }
  );
});

describe('a chapter', () => {
  const bound = {
    of: 'columns',
    in: 'each chapter',
    among: 'sides',
    low: 0.4,
    high: 0.6,
    why: 'they stand side by side',
    except: {}
  } as const;
  const strongest = { price: { claim: 'price-a', objection: 'price-a' } };
  const chapterOf = (body: string, attributes?: string) => parse(step(body, attributes)).chapter;
  const sides = (mine: string, theirs: string) => `:::for\n${mine}\n:::\n\n:::against\n${theirs}\n:::`;
  const told = (body: string, balance: Partial<Balance> = {}) =>
    outOfBalance([chapterOf(body)], evidence, {
      bounds: [bound],
      strongest,
      'left-out': {},
      ...balance
    }).map(({ message }) => message);

  it('with columns of the same length is in balance', () =>
    expect(told(sides('One, two and three.', 'Four, five and six.'))).toEqual([]));

  it('with a longer column is not, and is told the reason', () =>
    expect(told(sides('One.', 'Four, five and six.'))).toEqual([
      'price: 80% of the columns is against, not 40% to 60%: they stand side by side'
    ]));

  it('needs a step that speaks for the objection', () =>
    expect(told('Words.')).toEqual(["price: the step 'price-a' does not speak for the objection"]));

  it('may be left out, for a reason', () =>
    expect(told('Words.', { 'left-out': { price: 'it weighs nothing' } })).toEqual([]));

  it('counts the words of a step of the objection as against, and those of others as neither', () => {
    expect(tally(chapterOf('Three more words.', '#price-a stance=objection'), evidence).words).toMatchObject({
      against: 4
    });
    expect(tally(chapterOf('Three more words.'), evidence).words).toMatchObject({ for: 0, against: 0 });
  });

  it('counts no quote of the speaker who is weighed', () =>
    expect(
      tally(chapterOf('::quote{id=price-no-judgement}'), evidence, 'Harold Pollack & Peter Reuter').quotes
    ).toEqual({
      for: 0,
      against: 0,
      neither: 1
    }));

  it('counts a quote by its stance', () =>
    expect(tally(chapterOf('::quote{id=price-no-judgement}'), evidence).quotes).toEqual({
      for: 0,
      against: 1,
      neither: 0
    }));
});

it('where nothing is counted, nothing leans', () =>
  expect(shareAgainst({ for: 0, against: 0, neither: 5 }, 'sides')).toBe(0.5));
