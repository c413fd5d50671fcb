import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Verdict, VERDICTS, type Verdicts } from '#lib/reader/weighing.ts';
import { type Claim, inOneWord, restsOn, standing, weighable } from '#lib/features/argument/rests-on.ts';

const leaf = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  name: id,
  weighed: true,
  needs: [],
  supports: [],
  ...more
});
/** A conclusion that needs a, one of b and c, d, and a choice. */
const conclusion = leaf('conclusion', {
  weighed: false,
  needs: [
    leaf('a', { without: 'Without a.' }),
    leaf('either', { weighed: false, supports: [leaf('b'), leaf('c')], without: 'Without either.' }),
    leaf('d'),
    leaf('choice', { weighed: false })
  ]
});
const ids = (claims: Claim[]) => claims.map(({ id }) => id);
const holding: Verdicts = { a: 'holds', b: 'holds', c: 'holds', d: 'holds' };

describe('what the conclusion rests on', () => {
  it('is what it needs, where everything holds; one support of several may fall', () => {
    const rests = restsOn(conclusion, holding);
    expect(inOneWord(rests.conclusion)).toBe('holds');
    expect(ids(rests.carrying)).toEqual(['a', 'd']);
    expect(ids(rests.grounds[0]!.on)).toEqual(['b', 'c']);
    expect(ids(rests.choices)).toEqual(['choice']);
    expect(rests.fallen).toEqual([]);
  });

  it('is the last support too, once the others fell', () => {
    const rests = restsOn(conclusion, { ...holding, b: 'not' });
    expect(ids(rests.carrying)).toEqual(['a', 'c', 'd']);
    expect(ids(rests.grounds[0]!.on)).toEqual(['c']);
  });

  it('is gone where something that it needs falls, and that is named', () => {
    const one = restsOn(conclusion, { ...holding, d: 'not' });
    expect(inOneWord(one.conclusion)).toBe('not');
    expect(ids(one.fallen)).toEqual(['d']);
    expect(one.carrying).toEqual([]);
    expect(ids(restsOn(conclusion, { ...holding, b: 'not', c: 'not' }).fallen)).toEqual(['either']);
  });

  it('tells doubts that decide from doubts that do not', () => {
    const rests = restsOn(conclusion, { ...holding, c: 'none', d: 'partly' });
    expect(ids(rests.decisive)).toEqual(['d']);
    expect(ids(rests.harmless)).toEqual(['c']);
  });

  it('is open before anything is weighed', () => {
    const rests = restsOn(conclusion, {});
    expect(rests.conclusion).toEqual({ low: 0, high: 2 });
    expect(inOneWord(rests.conclusion)).toBeUndefined();
    expect(ids(rests.by.unweighed)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('for any argument and any verdicts', () => {
  let count = 0;
  const claims: fc.Arbitrary<Claim> = fc.letrec<{ claim: Claim }>((tie) => ({
    claim: fc.oneof(
      { maxDepth: 3 },
      fc.boolean().map((weighed) => leaf(`c${count++}`, { weighed })),
      fc
        .tuple(fc.array(tie('claim'), { maxLength: 3 }), fc.array(tie('claim'), { maxLength: 3 }))
        .map(([needs, supports]) =>
          leaf(`c${count++}`, { weighed: needs.length + supports.length === 0, needs, supports })
        )
    )
  })).claim;
  const verdict = fc.constantFrom<(Verdict | undefined)[]>(...VERDICTS, undefined);
  const weighed = claims.chain((claim) =>
    fc
      .array(verdict, { minLength: weighable(claim).length, maxLength: weighable(claim).length })
      .map((given) => {
        const verdicts = weighable(claim).flatMap(({ id }, index) =>
          given[index] ? [[id, given[index]]] : []
        );
        return { claim, verdicts: Object.fromEntries(verdicts) as Verdicts };
      })
  );

  it('a better verdict never makes the conclusion weaker, a worse one never stronger', () => {
    fc.assert(
      fc.property(weighed, ({ claim, verdicts }) => {
        const now = standing(claim, verdicts);
        expect(now.low).toBeLessThanOrEqual(now.high);
        for (const { id } of weighable(claim)) {
          const [no, part, yes] = (['not', 'partly', 'holds'] as const).map((one) =>
            standing(claim, { ...verdicts, [id]: one })
          );
          expect(no!.low <= part!.low && part!.low <= yes!.low).toBe(true);
          expect(no!.high <= part!.high && part!.high <= yes!.high).toBe(true);
          expect(standing(claim, { ...verdicts, [id]: 'none' })).toEqual({ low: no!.low, high: yes!.high });
        }
      })
    );
  });

  it('what carries the conclusion takes it along, and nothing else does', () => {
    fc.assert(
      fc.property(weighed, ({ claim, verdicts }) => {
        const { carrying, decisive, harmless, conclusion: now } = restsOn(claim, verdicts);
        for (const step of weighable(claim)) {
          const falls = now.high > 0 && standing(claim, { ...verdicts, [step.id]: 'not' }).high === 0;
          expect(carrying.includes(step)).toBe(falls);
        }
        expect(decisive.every((step) => carrying.includes(step))).toBe(true);
        expect(harmless.some((step) => decisive.includes(step))).toBe(false);
      })
    );
  });

  it('every weighed claim is told once', () => {
    fc.assert(
      fc.property(weighed, ({ claim, verdicts }) => {
        const told = Object.values(restsOn(claim, verdicts).by).flat();
        expect(ids(told).sort()).toEqual(ids(weighable(claim)).sort());
      })
    );
  });
});
