import { describe, expect, it } from 'vitest';
import type { CheckDefinition } from '#lib/evidence/shapes.ts';
import { unfit } from '#lib/words/fits.ts';
import { evidence, lines, parse, step } from './written.ts';
import { untrueSentences } from '#lib/story/tested-words.ts';

const flat: CheckDefinition = { kind: 'flat', series: 'a/b/c', within: 0.1 };
const fell: CheckDefinition = { kind: 'fell', from: 'a', to: 'b' };
const rose: CheckDefinition = { kind: 'rose', from: 'a', to: 'b' };
const highest: CheckDefinition = { kind: 'highest', value: 'a', among: 'b' };
const more: CheckDefinition = { kind: 'compare', left: 'a', right: 'b', is: 'more' };
const down: CheckDefinition = { kind: 'ordered', refs: ['a'], direction: 'down' };
const between: CheckDefinition = { kind: 'between', figure: 'a', low: 0, high: 1 };

describe('words that may stand on a check', () => {
  it.each([
    ['vlak', 'nl', flat],
    ['vrijwel gelijk', 'nl', flat],
    ['almost level', 'en', flat],
    ['daalde eerst', 'nl', fell],
    ['meer dan gehalveerd', 'nl', fell],
    ['more than halved', 'en', fell],
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
