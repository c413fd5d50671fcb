import { describe, expect, it } from 'vitest';
import type { CheckDefinition } from '#lib/evidence/shapes.ts';
import type { Lang } from '#lib/languages/index.ts';
import { unfit } from '#lib/words/fits.ts';
import { evidence, lines, parse, step } from './written.ts';
import { untrueSentences } from '#lib/words/tested-words.ts';

const flat: CheckDefinition = { kind: 'flat', series: 'a/b/c', within: 0.1 };
const fell: CheckDefinition = { kind: 'fell', from: 'a', to: 'b' };
const rose: CheckDefinition = { kind: 'rose', from: 'a', to: 'b' };
const highest: CheckDefinition = { kind: 'highest', value: 'a', among: 'b' };
const more: CheckDefinition = { kind: 'compare', left: 'a', right: 'b', is: 'more' };
const down: CheckDefinition = { kind: 'ordered', refs: ['a'], direction: 'down' };
const between: CheckDefinition = { kind: 'between', figure: 'a', low: 0, high: 1 };
const by = (kind: 'fell' | 'rose', atLeast: number, atMost?: number): CheckDefinition => ({
  ...{ kind, from: 'a', to: 'b', atLeast },
  ...(atMost === undefined ? {} : { atMost })
});

describe('words that may stand on a check', () => {
  it.each([
    ['vlak', 'nl', flat],
    ['vrijwel gelijk', 'nl', flat],
    ['almost level', 'en', flat],
    ['daalde eerst', 'nl', fell],
    ['meer dan gehalveerd', 'nl', by('fell', 0.5)],
    ['more than halved', 'en', by('fell', 0.5)],
    ['Veel minder', 'nl', fell],
    ['steeg het\nsterk', 'nl', rose],
    ['risen sharply', 'en', rose],
    ['het hoogste van de reeks', 'nl', highest],
    ['far more', 'en', more],
    ['daalde elk jaar', 'nl', down]
  ] as const)("'%s' (%s)", (words, lang, check) => expect(unfit(words, check, lang)).toBeUndefined());
});

describe('words that may not', () => {
  it.each([
    ['sterk gestegen', 'nl', flat],
    ['daalde', 'nl', flat],
    ['vlak', 'nl', fell],
    ['steeg', 'nl', fell],
    ['niet gedaald', 'nl', fell],
    ['did not fall', 'en', fell],
    ['daalde, maar steeg daarna', 'nl', fell],
    ['gedaald', 'en', fell],
    ['fell', 'en', rose],
    ['het laagste', 'nl', highest],
    ['less', 'en', more],
    ['steeg elk jaar', 'nl', down],
    ['bijna de helft', 'nl', between],
    ['', 'nl', flat]
  ] as const)("'%s' (%s)", (words, lang, check) => expect(unfit(words, check, lang)).toBeDefined());

  it('unless they stand with the check, in that language', () => {
    const own = { ...between, words: { nl: ['bijna de helft'] } };
    expect(unfit('Bijna  de helft', own, 'nl')).toBeUndefined();
    expect(unfit('bijna de helft', own, 'en')).toBeDefined();
    expect(unfit('ruim de helft', own, 'nl')).toMatch(/expected a word such as bijna de helft/);
  });

  it('are told with their place, what is expected and how to allow them', () => {
    const [id] = [...evidence.checks].find(([, { kind }]) => kind === 'flat')!;
    const { chapter } = parse(step(`Zo is het :says[sterk gestegen]{check=${id}}.`));
    expect(lines(untrueSentences(chapter, evidence, 'nl'))).toEqual([
      expect.stringMatching(
        /^nl\.md:11 'sterk gestegen' may not stand on a check of the kind 'flat': expected a word such as .*vlak.*"words": \{"nl": \["sterk gestegen"\]\} \(check '.*' in data\/chapters\/.*checks\.json:\d+\)$/
      )
    ]);
  });
});

describe('an amount in tested words', () => {
  it.each<[words: string, lang: Lang, check: CheckDefinition]>([
    ['halveerde', 'nl', by('fell', 0.45, 0.55)],
    ['bijna gehalveerd', 'nl', by('fell', 0.42, 0.5)],
    ['minder dan de helft', 'nl', by('fell', 0.5)],
    ['met een derde gedaald', 'nl', by('fell', 0.3, 0.36)],
    ['verdubbeld', 'nl', by('rose', 0.9, 1.1)],
    ['meer dan verdubbeld', 'nl', by('rose', 1)],
    ['verdrievoudigd', 'nl', { ...by('rose', 1.9, 2.2), words: { nl: ['verdrievoudigd'] } }],
    ['halved', 'en', by('fell', 0.45, 0.55)],
    ['about half as expensive', 'en', by('fell', 0.45, 0.55)],
    ['fell by a third', 'en', by('fell', 0.3, 0.36)],
    ['fell to a third', 'en', by('fell', 0.64, 0.7)],
    ['rose by more than a quarter', 'en', by('rose', 0.25)],
    ['more than doubled', 'en', by('rose', 1)],
    ['the most', 'en', highest],
    ['most expensive', 'en', highest],
    ['the first half', 'en', { ...by('rose', 1), words: { en: ['the first half'] } }],
    ['three quarters', 'en', { ...between, low: 73, high: 77, words: { en: ['three quarters'] } }]
  ])("is held by its check: '%s' (%s)", (words, lang, check) =>
    expect(unfit(words, check, lang)).toBeUndefined()
  );

  it.each<[words: string, lang: Lang, check: CheckDefinition]>([
    // A direction alone.
    ['gehalveerd', 'nl', fell],
    ['halved', 'en', fell],
    ['doubled', 'en', rose],
    // Other limits than the words say.
    ['halved', 'en', by('fell', 0.1)],
    ['halved', 'en', by('fell', 0.1, 0.2)],
    ['halved', 'en', by('fell', 0.5)],
    ['more than halved', 'en', by('fell', 0.4)],
    ['meer dan de helft lager', 'nl', by('fell', 0.6)],
    ['fell by a third', 'en', by('fell', 0.6, 0.7)],
    ['verdubbeld', 'nl', by('rose', 4, 5)],
    ['minder dan verdubbeld, wel hoger', 'nl', by('rose', 1)],
    // No size of its own, so it stands with the check.
    ['most of it fell', 'en', by('fell', 0.5)],
    ['het grootste deel van de daling', 'nl', by('fell', 0.5)],
    // Standing with a check that holds no amount, or another.
    ['tripled', 'en', { ...rose, words: { en: ['tripled'] } }],
    ['twice as high', 'en', { ...more, words: { en: ['twice as high'] } }],
    ['gehalveerd', 'nl', { ...between, low: 5, high: 10, words: { nl: ['gehalveerd'] } }],
    ['een derde', 'nl', { ...flat, words: { nl: ['een derde'] } }]
  ])("is not: '%s' (%s)", (words, lang, check) =>
    expect(unfit(words, check, lang)).toMatch(/says by how much/)
  );
});
