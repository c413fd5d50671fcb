import { describe, expect, it } from 'vitest';
import { claimProblems, isFactual } from '#lib/telling/claims.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { claimsAt, tellClaims, verdictWords } from '#lib/telling/told-claims.ts';
import { toHtml } from 'hast-util-to-html';
import { evidence } from '../words/written.ts';
import { LANGS, OWN } from '../own.ts';

const claims = OWN.claims;
if (!claims) throw new Error('data/claims.json is missing');
const chapters = readChapters(evidence, OWN.place);
const ids = claims.claims.map(({ id }) => id);
const steps = chapters.nl.flatMap(({ steps }) => steps.map(({ id }) => id));

describe('the sentences of the article', () => {
  it('are sixteen, each with a place in the story, words, a speaker and grounds', () => {
    expect(claims.claims).toHaveLength(16);
    expect(claimProblems(claims, ids, steps, evidence)).toEqual([]);
  });

  describe.each(LANGS)('in %s', (lang) => {
    const ui = OWN.in[lang].ui;
    const told = tellClaims(OWN, OWN.in[lang]);

    it.each(told?.claims ?? [])('$id has a verdict in words, what was known and what came since', (claim) => {
      expect(verdictWords(claim, ui)).toMatch(/^\p{Lu}/u);
      const names = claim.written.nodes.flatMap((node) =>
        node.type === 'containerDirective' ? [node.name] : []
      );
      expect(names).toEqual(['known', 'since']);
      expect(claim.sentence).toMatch(/[.?]$/);
      // A paraphrase: what is in quotation marks is short.
      for (const [, quoted = ''] of claim.sentence.matchAll(/“([^”]*)”/g))
        expect(quoted.split(' ').length).toBeLessThanOrEqual(6);
    });

    it('each stand at their step, with who was not asked for a reply', () => {
      const shown = steps.flatMap((step) => {
        const here = told ? claimsAt(step, told, '/claims/', lang, ui) : [];
        return here.length > 0 ? [toHtml(here)] : [];
      });
      for (const id of ids) expect(shown.filter((html) => html.includes(`#${id}"`))).toHaveLength(1);
      for (const html of shown)
        expect(html).toMatch(/Niet om een reactie gevraagd: \S|Not asked for a reply: \S/);
    });
  });
});

describe('what does not fit together is told', () => {
  const [first] = claims.claims;
  if (!first) throw new Error('no claims');
  const spoiled = (change: object) =>
    claimProblems({ ...claims, claims: [{ ...first, ...change }] }, [first.id], steps, evidence).map(
      ({ message }) => message
    );

  it.each([
    ['a step that is gone', { step: 'no-such' }, "there is no step 'no-such'"],
    ['a source that is gone', { grounds: ['no-such'] }, "there is no source 'no-such'"],
    ['a speaker that nobody knows', { by: 'no-such' }, "there is no speaker 'no-such'"],
    ['words that are missing', { id: 'no-such' }, "'no-such' has no words"]
  ])('%s', (_, change, message) => expect(spoiled(change).join('\n')).toContain(message));
});

it('a prediction or a value alone is no fact to judge', () => {
  expect(isFactual({ verdicts: ['prediction'] })).toBe(false);
  expect(isFactual({ verdicts: ['value'] })).toBe(false);
  expect(isFactual({ verdicts: ['right', 'prediction'] })).toBe(true);
});
