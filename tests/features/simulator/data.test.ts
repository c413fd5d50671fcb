import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { row } from '#lib/evidence/ref.ts';
import { model, PARAMETERS } from '#lib/features/simulator/model.ts';
import { find, startOf } from '#lib/features/simulator/policy.ts';
import { encode, policyIn } from '#lib/features/simulator/policy-address.ts';
import { dutch, evidence, given, start } from './given.ts';
import { LANGS } from '../../own.ts';

const variants = dutch.regimes.flatMap(({ variants }) => variants);

describe('what is declared in data/simulator.json', () => {
  it('opens with today', () => {
    expect(model(startOf(dutch.regimes[0]!.variants[0]!).inputs)).toMatchObject({
      use: 100,
      illegalRevenue: 100,
      tax: 0
    });
  });

  it.each([
    'harder',
    'decriminalised',
    'state-year-1',
    'state-year-5',
    'commercial-year-1',
    'commercial-year-5'
  ])('says the same as the story about %s', (id) => {
    const told = (measure: string) => row(evidence, `model-results/${id}/${measure}@2024`).value!;
    const { use, illegalRevenue, tax } = model(start(id).inputs);
    expect(Math.abs(use - told('use'))).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(illegalRevenue - told('criminal-revenue'))).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(tax - told('tax'))).toBeLessThanOrEqual(0.0501);
  });

  it('a variant has one id in the whole file', () => {
    const ids = variants.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('what can be set has a slider that reaches all of its evidence', () => {
    for (const { opens, variants } of dutch.regimes)
      for (const parameter of opens)
        for (const { assumes } of variants) {
          const { min, max } = dutch.sliders[parameter]!;
          const { value, evidence: range } = assumes[parameter];
          for (const one of [value, ...(range ?? [])]) {
            expect(one).toBeGreaterThanOrEqual(min);
            expect(one).toBeLessThanOrEqual(max);
          }
        }
  });

  it('where there is evidence there are words about it and sources', () => {
    for (const { assumes } of variants)
      for (const parameter of PARAMETERS) {
        const { evidence: range, ground, sources } = assumes[parameter];
        if (!range) continue;
        expect(ground).not.toBe('');
        expect(sources.length).toBeGreaterThan(0);
      }
  });

  it.each(dutch.presets)('the preset $id is a policy that can be shared', ({ variant, values }) => {
    const policy = startOf(find(dutch.regimes, variant).variant, values);
    const address = `?policy=${encode(policy, dutch.regimes)}`;
    expect(policyIn(address, dutch.regimes, dutch.sliders)).toEqual(policy);
  });
});

describe('in both languages', () => {
  it('the numbers are the same', () => {
    const numbers = LANGS.map((lang) => {
      const { regimes, presets, limits, sliders } = given(lang);
      return {
        limits,
        sliders,
        presets: presets.map(({ id, values, variant }) => ({ id, values, variant })),
        assumes: regimes.flatMap(({ variants }) =>
          variants.flatMap(({ id, assumes }) =>
            PARAMETERS.map((parameter) => [id, assumes[parameter].value, assumes[parameter].evidence])
          )
        )
      };
    });
    expect(numbers[1]).toEqual(numbers[0]);
  });

  it.each(LANGS)('every word is there and filled in (%s)', (lang) => {
    const { words, ...rest } = given(lang);
    expect(Object.values(words).every(Boolean)).toBe(true);
    expect(JSON.stringify(rest)).not.toMatch(/\{[\w-]+\}/);
  });
});

it('the simulator itself knows nothing of what it is about', () => {
  const folder = 'src/lib/features/simulator';
  for (const file of readdirSync(folder))
    expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(
      /drug|cocain|cannabis|halsema|opium|alcohol/i
    );
});

it('the panel shows no number for what the model does not know', () => {
  for (const lang of LANGS) {
    const left = given(lang)
      .leavesOut.map(({ text }) => text)
      .join(' ');
    expect(left).toMatch(/geweld|violence/);
    expect(dutch.goals.every(({ of }) => ['use', 'illegalRevenue', 'tax'].includes(of))).toBe(true);
  }
});
