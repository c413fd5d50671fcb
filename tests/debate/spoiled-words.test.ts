import { describe, expect, it } from 'vitest';
import { spoiled, swap } from './spoil.ts';

const WORDS = 'content/nl/duty.md';

describe('what follows from another mistake stands below it:', () => {
  const below = (file: string, change: (text: string) => string) => spoiled(file, change).split('\n');

  it.each<[name: string, file: string, change: (text: string) => string, roots: RegExp[]]>([
    [
      'a step that is misspelt',
      WORDS,
      (text) => text.replace('::::step', '::::stap'),
      [/^content\/nl\/duty\.md:15:1 unknown directive 'stap': did you mean 'step'\?/]
    ],
    [
      'an id that stands twice',
      WORDS,
      swap('{#duty-receipts', '{#duty-pack'),
      [/^content\/nl\/duty\.md:34:1 the id 'duty-pack' stands twice/]
    ],
    [
      'an attribute that is misspelt',
      WORDS,
      swap('{check=', '{chek='),
      [/duty\.md:19:\d+ 'says' has no 'chek': it takes 'check'/, /duty\.md:19:\d+ 'says' needs \{check=/]
    ],
    [
      'YAML that breaks in the middle',
      'content/nl/reviewed.yaml',
      (text) => text.replace(/^ {2}reason: /gm, '\treason: '),
      [/^content\/nl\/reviewed\.yaml:\d+:\d+ /]
    ],
    [
      'a chart that has not its shape: its words, and the balance',
      'data/chapters/border/charts.json',
      swap('"groups"', '"group"'),
      [/border\/charts\.json:2:\d+ packs\.groups: found nothing/, /packs\.group: found the key "group"/]
    ],
    [
      'a figure that cannot be computed: its checks, and the words on them',
      'data/chapters/border/figures.json',
      (text) => text.replace(/("au-receipts-left"[^]*?)@2024\/2025/, '$1@2034'),
      [/figures\.json:\d+:\d+ au-receipts-left: found .*finds no rows/]
    ],
    [
      'a check that does not hold: the sentences that stand on it',
      'data/chapters/smokers/checks.json',
      (text) => text.replace(/("from": )("[^"]+")(,\s*"to": )("[^"]+")/, '$1$4$3$2'),
      [/smokers\/checks\.json:\d+:\d+ [\w-]+: found .*expected a check that holds/]
    ]
  ])('%s', (_, file, change, roots) => {
    const told = below(file, change);
    expect(told.filter((line) => !line.startsWith(' '))).toEqual(
      roots.map((root) => expect.stringMatching(root) as string)
    );
    expect(told.length).toBeGreaterThan(roots.length);
  });
});

describe('in the words, with their place:', () => {
  it.each<[name: string, change: (text: string) => string, problem: RegExp]>([
    [
      'a title twice',
      (text) => text.replace(/^(title: .*)$/m, '$1\n$1'),
      /^content\/nl\/duty\.md:4:1 Map keys must be unique/
    ],
    [
      'front matter that does not close',
      (text) => text.replace(/^title: /m, 'title: ['),
      /^content\/nl\/duty\.md:\d+:\d+ Flow sequence/
    ],
    [
      'an empty title',
      (text) => text.replace(/^title: .*$/m, "title: ''"),
      /^content\/nl\/duty\.md:1:1 front matter needs 'title: \.\.\.'/m
    ],
    [
      'an empty heading',
      (text) => text.replace(/^### .*$/m, '###'),
      /^content\/nl\/duty\.md:15:1 step 'duty-pack' needs a heading/m
    ],
    [
      'a bare address',
      swap('Dit verhaal', 'Zie https://elsewhere.example nu. Dit verhaal'),
      /^content\/nl\/duty\.md:11:\d+ 'https:\/\/elsewhere\.example' opens or closes nothing/m
    ],
    [
      'a link that does not close',
      swap('Dit verhaal', '[Zie](https://elsewhere.example Dit verhaal'),
      /^content\/nl\/duty\.md:11:\d+ '\]\(' opens or closes nothing/m
    ],
    [
      'a link to no step',
      swap('Dit verhaal', '[Dit](#no-such) verhaal'),
      /^content\/nl\/duty\.md:11:\d+ the link '#no-such' leads to no step/m
    ],
    [
      'a link to another host',
      swap('Dit verhaal', '[Dit](https://elsewhere.example) verhaal'),
      /^content\/nl\/duty\.md:11:\d+ the link 'https:\/\/elsewhere\.example' leads to another host/m
    ]
  ])('%s', (_, change, problem) => expect(spoiled(WORDS, change)).toMatch(problem));
});

describe('typed into the words:', () => {
  const FIRST = 'Dit verhaal loopt beide na.';
  it.each([
    ['a joined number word', 'Het zijn honderdvijftig winkels.', 'honderdvijftig'],
    ['a million', 'Het kost een miljoen.', 'een miljoen'],
    ['a multiple', 'Het is verzesvoudigd.', 'verzesvoudigd'],
    ['digits of another script', 'Het zijn ١٢ winkels.', '١٢'],
    ['a fraction in one letter', 'Het is ½ meer.', '½'],
    ['a code span', 'Het is `12`.', '12'],
    ['an amount that looks like a year', 'Het kost 1950 euro.', '1950 euro'],
    ['millions that look like a year', 'Het kost 1950 miljoen.', '1950 miljoen'],
    ['shops that look like a year', 'Het zijn 1950 winkels.', '1950 winkels'],
    ['shops that begin a sentence', '1950 winkels sloten.', '1950 winkels'],
    ['an ordinal that was counted', 'Het is de 1066e winkel.', '1066'],
    ['an ordinal with a thousands point', 'Het is de 1.066e winkel.', '1.066'],
    ['a count by its ending', 'Het is een twintigtal.', 'twintigtal'],
    ['a hundredth', 'Het is het honderdste deel.', 'honderdste deel'],
    ['nothing at all', 'Het is nul gram.', 'nul']
  ])('%s', (_, sentence, found) =>
    expect(spoiled(WORDS, swap(FIRST, `${sentence} ${FIRST}`))).toMatch(
      new RegExp(`^content/nl/duty\\.md:11:\\d+ '${found}' is typed in`, 'm')
    )
  );

  it("somebody's words, which stand in no record", () => {
    const typed = spoiled(WORDS, swap(FIRST, `Dat is “nooit gezegd”. ${FIRST}`));
    expect(typed).toMatch(/^content\/nl\/duty\.md:11:\d+ “nooit gezegd” stands between quotation marks/m);
    expect(spoiled(WORDS, swap('title: ', 'title: Een ‘kleine’ '))).toMatch(
      /^content\/nl\/duty\.md:\d+:1 ‘kleine’ stands between quotation marks/m
    );
  });

  it('an amount on a check of a direction', () =>
    expect(
      spoiled(
        'content/en/smokers.md',
        swap(':says[fell]{check=daily-fell}', ':says[halved]{check=daily-fell}')
      )
    ).toMatch(
      /^content\/en\/smokers\.md:\d+:\d+ 'halved' says by how much \('halved'\): expected a check that holds it/m
    ));

  it('words that are not those of their check', () =>
    expect(spoiled(WORDS, swap(':says[het grootste deel]', ':says[een klein deel]'))).toMatch(
      /^content\/nl\/duty\.md:19:\d+ 'een klein deel' may not stand on a check of the kind 'between'/m
    ));

  it('no words at all on a check', () =>
    expect(spoiled(WORDS, swap(':says[het grootste deel]', ':says[]'))).toMatch(
      /duty\.md:19:\d+ '' may not stand/
    ));

  it('names that nothing has', () => {
    expect(spoiled(WORDS, swap(':fig[pack-price]', ':fig[pack-prize]'))).toMatch(
      /duty\.md:19:\d+ unknown figure 'pack-prize'/
    );
    expect(spoiled(WORDS, swap('id=duty-trimbos', 'id=nobody'))).toMatch(
      /duty\.md:21:1 unknown quote 'nobody'/
    );
  });

  it('another territory than the label names', () => {
    const label = (name: string) => swap('excise: accijns', `excise: accijns, ${name}`);
    expect(spoiled(WORDS, label('Nederland'))).toBe('');
    expect(spoiled(WORDS, label('Australië'))).toMatch(
      /duty\.md:\d+:1 chart 'pack': the label 'accijns, Australië' names AU; what is drawn is NL/
    );
  });

  it('a unit that is not that of the data', () =>
    expect(spoiled(WORDS, swap('unit: euro per', 'unit: dollar per'))).toMatch(
      /duty\.md:\d+:1 chart 'pack': the unit 'dollar per .*' is not that of the data, eur: expected euro/
    ));
});
