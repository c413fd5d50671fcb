import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArgument } from '#lib/features/argument/check.server.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { evidence, lines } from '../../words/written.ts';
import { OWN } from '../../own.ts';

const chapters = readChapters(evidence, OWN.place);

/** What is wrong with the story's own argument once a piece of its data or of its words was replaced. */
function spoilt(file: 'data' | 'nl' | 'en', from: string, to: string): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'argument-'));
  const paths = { data: 'argument.json', nl: 'nl/argument.yaml', en: 'en/argument.yaml' };
  cpSync('data/argument.json', join(dir, paths.data));
  for (const lang of ['nl', 'en'] as const) {
    mkdirSync(join(dir, lang));
    cpSync(`src/content/${paths[lang]}`, join(dir, paths[lang]));
  }
  const text = readFileSync(join(dir, paths[file]), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(dir, paths[file]), text.replace(from, to));
  return lines(checkArgument(chapters, evidence, { data: dir, content: dir })).map((line) =>
    line.replaceAll(`${dir}/`, '')
  );
}

it('the story’s own argument is sound', () =>
  expect(lines(checkArgument(chapters, evidence, OWN.place))).toEqual([]));

describe('in data/argument.json', () => {
  it.each([
    [
      'an edge to nothing',
      '"to": "market" }',
      '"to": "markt" }',
      /^argument.json:27 edges.0: there is no node 'markt'/
    ],
    [
      'a node that hangs nowhere',
      '{ "from": "price", "as": "supports", "to": "need" },',
      '',
      /argument.json:\d+ nodes.price: expected to hang below one other node, found 0/
    ],
    [
      'a node that hangs below two others',
      '{ "from": "price", "as": "supports", "to": "need" },',
      '{ "from": "price", "as": "supports", "to": "need" }, { "from": "price", "as": "supports", "to": "rules" },',
      /argument.json:\d+ nodes.price: expected to hang below one other node, found 2/
    ],
    [
      'an objection that supports',
      '"from": "market-fell", "as": "undercuts"',
      '"from": "market-fell", "as": "supports"',
      /edges.8: 'market-fell' supports 'market'/
    ],
    [
      'a circle',
      '"from": "conclusion", "as": "depends", "to": "need"',
      '"from": "price", "as": "depends", "to": "need"',
      /nodes.need: does not lead to the conclusion/
    ],
    [
      'a second conclusion',
      '"kind": "claim", "step": "weighing-argument"',
      '"kind": "conclusion", "step": "weighing-argument"',
      /expected one conclusion, found 2/
    ],
    [
      'a step that is gone',
      '"step": "price-real"',
      '"step": "price-unreal"',
      /nodes.price-real.step: there is no step 'price-unreal'/
    ],
    [
      'a question that nobody asks',
      '"step": "price-weighing"',
      '"step": "price-real"',
      /the step 'price-real' has no '::weigh'/
    ],
    [
      'a question about nothing',
      '"step": "price-weighing", "weighed": true',
      '"step": "price-weighing"',
      /price.md:\d+ '::weigh' in 'price-weighing': expected one weighed claim/
    ],
    [
      'an unknown kind',
      '"kind": "evidence"',
      '"kind": "proof"',
      /^argument.json:\d+ nodes.market-grew.kind: found "proof", expected/
    ],
    ['an unknown key', '"as": "depends"', '"how": "depends"', /^argument.json:27 edges.0/],
    ['broken JSON', '"id": "plea-2",', '"id": "plea-2": ,', /^argument.json:2 /]
  ])('%s is told with its place', (_, from, to, message) =>
    expect(spoilt('data', from, to)).toContainEqual(expect.stringMatching(message))
  );
});

describe('in the words', () => {
  it.each([
    [
      'a node without words',
      '  rules-transit:',
      '  rules-transport:',
      /^en\/argument.yaml:1 the words of 'rules-transit' are missing/
    ],
    [
      'words without a node',
      '  rules-transit:',
      '  rules-transport:',
      /nodes.rules-transport: there is no node/
    ],
    [
      'a point too few',
      '  - some drugs, yes\n',
      '',
      /^en\/argument.yaml:5 stance: expected 5 points, found 4/
    ],
    [
      'a figure that is typed in',
      ':fig[reg-quebec-2024]',
      '62%',
      /nodes.rules-takeover.label: '62' is typed in/
    ],
    [
      'a figure that its twin lacks',
      ':fig[reg-quebec-2024]',
      'much',
      /^en\/argument.yaml:\d+ nodes.rules-takeover: 'figure reg-quebec-2024' is missing; nl\/argument.yaml has it/
    ],
    ['an unknown figure', ':fig[reg-quebec-2024]', ':fig[no-such]', /unknown figure 'no-such'/],
    ['an unknown check', 'check=price-flat', 'check=price-round', /unknown check 'price-round'/],
    [
      'words that are not those of their check',
      ':says[almost doubled]{check=market-amsterdam-almost-doubled}',
      ':says[tripled]{check=market-amsterdam-almost-doubled}',
      /nodes.market-grew.label: 'tripled' says by how much .* \(check 'market-amsterdam-almost-doubled' in data/
    ],
    [
      'a quotation',
      'Amsterdam’s sewers',
      'Amsterdam’s “sewers”',
      /nodes.market-grew.label: “sewers” stands between quotation marks/
    ],
    ['a claim without a name', '    name: the price\n', '', /nodes.price.name: a claim needs a name/],
    [
      'a need without what is left',
      /    without: Then the argument still[^\n]+\n/.exec(
        readFileSync('src/content/en/argument.yaml', 'utf8')
      )![0],
      '',
      /nodes.rules.without: the conclusion needs it/
    ]
  ])('%s is told with its place', (_, from, to, message) =>
    expect(spoilt('en', from, to)).toContainEqual(expect.stringMatching(message))
  );

  it('a language without them is told', () => {
    const dir = mkdtempSync(join(tmpdir(), 'argument-'));
    mkdirSync(join(dir, 'nl'));
    cpSync('src/content/nl/argument.yaml', join(dir, 'nl/argument.yaml'));
    expect(lines(checkArgument(chapters, evidence, { ...OWN.place, content: dir }))).toEqual([
      `${dir}/en/argument.yaml:1 found no such file, expected one`
    ]);
  });
});

it('without an argument, every place that needs one is told', () => {
  const dir = mkdtempSync(join(tmpdir(), 'argument-'));
  const told = lines(checkArgument(chapters, evidence, { ...OWN.place, data: dir }));
  expect(told).toContainEqual(
    expect.stringMatching(/price.md:\d+ 'weigh' needs .*argument.json, which is not there/)
  );
  expect(told).toContainEqual(
    expect.stringMatching(/opening.md:\d+ 'claim' needs .*argument.json, which is not there/)
  );
  expect(told).toHaveLength(2 * 13);
});

it('words that make a claim which is not there are told with their place', () => {
  const spoilt = structuredClone(chapters);
  const words = JSON.stringify(spoilt.nl[0]!.steps).replace('"of":"danger"', '"of":"no-such"');
  spoilt.nl[0]!.steps = JSON.parse(words);
  expect(lines(checkArgument(spoilt, evidence, OWN.place))).toEqual([
    expect.stringMatching(/opening.md:\d+ unknown claim 'no-such': .*argument.json has market, need,/)
  ]);
});
