import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataWordProblems, unbacked } from '#lib/words/data-words.ts';
import { evidence, lines, parse, step } from './written.ts';

/** What is wrong with a sentence, where this is the list of reviewed ones. */
function told(body: string, reviewed = '', world = evidence): string[] {
  const content = mkdtempSync(join(tmpdir(), 'reviewed-'));
  mkdirSync(join(content, 'nl'));
  if (reviewed) writeFileSync(join(content, 'nl/reviewed.yaml'), reviewed);
  return lines(dataWordProblems([parse(step(body)).chapter], world, 'nl', content)).map((line) =>
    line.replaceAll(`${content}/`, '')
  );
}

const review = (begins: string, more = '') =>
  `- step: price-a\n  begins: ${begins}\n  reason: because\n${more}`;

describe('a sentence about data', () => {
  it('that is tied to no check is told with its place, its word and the way out', () =>
    expect(told('Er is een markt. De prijs daalde.')).toEqual([
      "nl.md:11 'daalde' says something about data: tie it to a check, :says[daalde]{check=...}, or review " +
        "the sentence in nl/reviewed.yaml (step: price-a). The sentence: 'De prijs daalde.'"
    ]));

  it('may be reviewed, with a reason', () =>
    expect(told('De prijs daalde.', review('De prijs'))).toEqual([]));

  it('is reviewed no longer once it is gone or tied to a check', () =>
    expect(told('De prijs is er.', review('De prijs'))).toEqual([
      "nl/reviewed.yaml:1 0: 'De prijs': no sentence of 'price-a' that needs a check begins so"
    ]));

  it('is reviewed by a check that is there', () => {
    expect(told('De prijs daalde.', review('De prijs', '  check: no-such\n'))).toEqual([
      "nl/reviewed.yaml:1 0: 'De prijs': unknown check 'no-such'"
    ]);
    const [id] = [...evidence.checks.keys()];
    expect(told('De prijs daalde.', review('De prijs', `  check: ${id}\n`))).toEqual([]);
  });

  it('is not reviewed by a check that does not hold', () => {
    const [id, definition] = [...evidence.checks].find(([, { kind }]) => kind === 'flat')!;
    const untrue = { ...definition, within: 0 } as typeof definition;
    const world = { ...evidence, checks: new Map([[id, untrue]]) };
    expect(told('De prijs daalde.', review('De prijs', `  check: ${id}\n`), world)).toEqual([
      `nl/reviewed.yaml:1 0: 'De prijs': the check '${id}' does not bear it out`
    ]);
  });

  it('is reviewed in a list that has its shape', () =>
    expect(told('De prijs daalde.', '- step: price-a\n')).toEqual([
      expect.stringMatching(/^nl\/reviewed\.yaml:1 0\.begins: found nothing/),
      expect.stringMatching(/^nl\/reviewed\.yaml:1 0\.reason: found nothing/)
    ]));
});

describe('is found', () => {
  const sentences = (body: string) =>
    unbacked(parse(step(body)).chapter, 'nl').map(({ sentence }) => sentence);

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
