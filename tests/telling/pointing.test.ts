import { describe, expect, it } from 'vitest';
import { type Shown, spotOf } from '#lib/forms/kit/shown.ts';
import { rows } from '#lib/evidence/ref.ts';
import { formOf } from '#lib/forms/index.ts';
import { inksInWords, mentionsIn, pointedAt, spoken, testedOf } from '#lib/telling/pointing.ts';
import { chartStates } from '#lib/take/states.ts';
import { DEBATES } from '../debates.ts';
import { evidence, parse, step } from '../words/written.ts';
import { LANGS, OWN } from '../own.ts';

const states = DEBATES.flatMap((debate) => {
  const read = debate.debate.evidence;
  return LANGS.flatMap((lang) =>
    [...chartStates(debate.debate, lang).values()].map((state) => ({
      ...state,
      read,
      at: `${debate.name} ${lang} ${state.id}`
    }))
  );
});
const valued = states.filter(({ told }) => told.shown.length > 0);

describe.each(valued)('$at', ({ told, spec, lang, read }) => {
  it('shows each value with a mark', () => {
    const lost = (breadth: 'wide' | 'narrow') =>
      told.shown
        .filter((shown) => !spotOf(told.scenes[breadth], shown, breadth))
        .map(({ key, at }) => `${key} ${at ?? ''}`);
    expect(lost('wide')).toEqual([]);
    // Some events stand in the wide form alone.
    if (spec.form !== 'timeline') expect(lost('narrow')).toEqual([]);
  });

  it('speaks of each value: what, when, how much of what, and how it is known', () => {
    for (const shown of told.shown) {
      const said = spoken(shown, told.unit, { evidence: read, ui: OWN.in[lang].ui });
      expect(said).toMatch(shown.rows.length > 0 ? /^\S.*: .+\. .+\.$/ : /^\S.*: .+\.$/);
      expect(said).not.toMatch(/undefined|NaN|null|[{}|]|\(\)| {2}/);
      expect(said).toContain(shown.name);
      expect(said).toContain(shown.value);
    }
  });

  it('leaves out no row that it draws', () => {
    const { drawn } = formOf(spec);
    if (!('rows' in drawn)) return;
    const known = new Set(told.shown.flatMap((shown) => shown.rows));
    const left = drawn
      .rows(spec, (ref) => rows(read, ref))
      .filter((row) => (row.value ?? row.low ?? row.high) !== null);
    expect(
      left.filter((row) => !known.has(row)).map(({ period, territory }) => `${territory} ${period}`)
    ).toEqual([]);
  });
});

describe('words and marks', () => {
  const price = (period: string): Shown => ({
    key: 'price',
    at: period,
    name: 'price',
    value: '1',
    period,
    ink: 'measured',
    rows: rows(evidence, `price/NL/retail-price-eur@${period}`)
  });
  const shown = [price('2011'), price('2012')];
  const mentioned = (body: string) => mentionsIn(parse(step(body)).chapter.steps[0]!.nodes, evidence);

  it('a figure points at the mark of its row, and at no other', () => {
    const [mention] = mentioned('A gram was :fig[price-nl-2007].');
    expect(mention).toMatchObject({ kind: 'figure', id: 'price-nl-2007' });
    expect(pointedAt(shown, rows(evidence, 'price/NL/retail-price-eur@2011'))).toEqual([shown[0]]);
    expect(pointedAt(shown, rows(evidence, 'price/BE/retail-price-eur@2011'))).toEqual([]);
  });

  it('what was computed from a row that is drawn points at it', () =>
    expect(pointedAt(shown, rows(evidence, 'price/NL/retail-price-real@2012'))).toEqual([shown[1]]));

  it('a figure or a check that is not there is a mistake', () => {
    expect(() => mentioned('It is :fig[nowhere].')).toThrow('nowhere');
    expect(() => mentioned('It :says[fell]{check=nowhere}.')).toThrow('nowhere');
  });

  it('all alike is said once; what differs is named', () => {
    const ui = OWN.in.en.ui;
    const list = (items: string[]) => items.join(' and ');
    expect(inksInWords(shown, ui, list)).toEqual(['All in this chart: measured.']);
    const claim: Shown = { ...shown[0]!, name: 'plea', ink: 'claimed' };
    expect(inksInWords([...shown, claim], ui, list)).toEqual(['Measured: price.', 'Claimed: plea.']);
    expect(inksInWords([], ui, list)).toEqual([]);
  });

  it('what is drawn quietly says by its row how it is known', () => {
    const quiet = shown.map((one): Shown => ({ ...one, ink: 'quiet' }));
    expect(spoken(quiet[0]!, 'euros', { evidence, ui: OWN.in.en.ui })).toMatch(
      /^price, 2011: 1 \(euros\)\. Calculated or estimated/
    );
  });

  it('tests are told of one series, with their years, and only of what is drawn', () => {
    const tell = (mentions: ReturnType<typeof mentioned>) =>
      testedOf(mentions, shown, { evidence, lang: 'en', ui: OWN.in.en.ui });
    expect(
      tell([{ kind: 'check', id: 'price-real-fell', rows: rows(evidence, 'price/BE/retail-price-eur@2011') }])
    ).toEqual([]);
    const both = [...shown[0]!.rows, ...shown[1]!.rows] as ReturnType<typeof rows>;
    expect(tell([{ kind: 'check', id: 'price-real-fell', rows: both }])).toEqual([
      expect.stringMatching(/^Tested: price, from 2011 to 2012 -?\d+(%| per cent) lower\.$/)
    ]);
  });
});

/** Words for what a chart looks like: of no use to who does not see it. They stand under `looks`, below the picture alone. */
const LOOKS = {
  nl: /\b(licht|dun|dik|stippel)\w* lijn|gestippeld|gestreept|gearceerd|\b(open|losse|gevulde) (punt|stip)|\bstreep:|\bring met|breed scherm|\bboven de lijn|onderaan/i,
  en: /\b(light|thin|thick|dotted|dashed) line|stippled|dashed|hatched|\b(open|loose|separate|filled) dots?\b|\bbar:|whisker|wide screen|above the line|\bring with/i
};
it.each(states)(
  '$at: told in words, it begins with the point and never says what it looks like',
  ({ told, lang }) => {
    expect(told.description.join(' ')).not.toMatch(LOOKS[lang]);
    expect(told.description[1]).toContain(told.title);
  }
);

it.each(LANGS)('each telling has a name of its own (%s)', (lang) => {
  const titles = states
    .filter((state) => state.lang === lang)
    .map(({ story, told }) => `${story} ${told.called}`);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
