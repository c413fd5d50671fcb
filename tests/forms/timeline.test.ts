import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, overlaps, textBoxes } from '#lib/forms/kit/overlap.ts';
import { BOX, type Breadth, type Mark } from '#lib/forms/kit/scene.ts';
import type { Context } from '#lib/forms/form.ts';
import type { TimelineSpec } from '#lib/forms/timeline/shape.ts';
import { decimalYear } from '#lib/forms/timeline/date.ts';
import { layout } from '#lib/forms/timeline/layout.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];

const context: Context = {
  rows: () => [],
  word: (key) => key,
  name: (territory) => territory,
  number: (value) => `${value}`
};

const event = (
  date: string,
  label: string,
  side: 'up' | 'down' = 'up',
  only?: 'wide'
): TimelineSpec['events'][number] => ({
  key: label.split(' ')[0]!.toLowerCase(),
  date,
  label,
  ink: side === 'up' ? 'measured' : 'objection-claimed',
  side,
  source: 'a-source',
  ...(only && { only })
});

const opening: TimelineSpec = {
  form: 'timeline',
  domain: [1995, 2025],
  ticks: { wide: [1995, 2000, 2005, 2010, 2015, 2020, 2025], narrow: [1995, 2005, 2015, 2025] },
  events: [
    event('1996', 'Pleit voor decriminaliseren | van cocaïne'),
    event('2018-09', 'Burgemeester: pak dealers aan, | niet gebruikers'),
    event('2018-10', 'Steunt regulering van cannabis', 'down'),
    event('2022-10-07', 'Oorlog tegen drugs werkt niet, | zegt zij tegen ministers'),
    event('2022-10', 'Kamer: CDA schaamt zich', 'down', 'wide'),
    event('2024-01-05', 'The Guardian: risico | op een narcostaat'),
    event('2024-01', 'AT5: nog lang niet zover', 'down'),
    event('2024-01-25', 'Interview in het FD'),
    event('2024-01-26', 'Conferentie in | de Beurs van Berlage'),
    event('2024-04-16', 'AFP: via de apotheek', 'down')
  ]
};

const attacks: TimelineSpec = {
  form: 'timeline',
  domain: [2018, 2026],
  ticks: { wide: [2018, 2020, 2022, 2024, 2026], narrow: [2018, 2020, 2022, 2024, 2026] },
  events: [
    event('2018-03-29', 'Broer kroongetuige | vermoord'),
    event('2019-09-18', 'Advocaat Wiersum | vermoord'),
    event('2020-07-02', 'EncroChat | gekraakt', 'down'),
    event('2021-07-06', 'Peter R. de Vries | neergeschoten'),
    event('2022-09-22', 'Plan tegen minister | (vermeend)', 'up', 'wide'),
    event('2023-03', 'Onderzoeksraad: | signalen gemist'),
    event('2024-01-05', 'Waarschuwing | van Halsema'),
    event('2024-02-27', 'Marengo: allen | veroordeeld', 'down'),
    event('2024-08', 'Ontvoeringsplan | niet bewezen', 'down', 'wide'),
    event('2025-10', 'Rechter Antwerpen | waarschuwt'),
    event('2025-12-11', 'Hof: motief moord | De Vries vastgesteld', 'down')
  ]
};

/** Texts that an upright pole runs through. */
function struck(marks: Mark[], breadth: Breadth): [string, string][] {
  const boxes = textBoxes(marks, breadth);
  return marks.flatMap((mark) => {
    if (mark.kind !== 'rule' || mark.role !== 'leader' || mark.x1 !== mark.x2) return [];
    const x = (mark.x1 / 100) * BOX[breadth].width;
    const ys = [mark.y1, mark.y2].map((y) => (y / 100) * BOX[breadth].height);
    return boxes
      .filter(
        (box) => box.left < x && x < box.right && box.top < Math.max(...ys) && Math.min(...ys) < box.bottom
      )
      .map((box): [string, string] => [mark.key, box.key]);
  });
}

describe.each(BREADTHS)('timeline, %s', (breadth) => {
  it.each([
    ['the opening', opening],
    ['the attacks', attacks]
  ])('fits, leaves every text free and strikes none through: %s', (_, spec) => {
    const marks = layout(spec, context, breadth);
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
    expect(struck(marks, breadth)).toEqual([]);
  });

  it('sets every event at its place in time', () => {
    const marks = layout(attacks, context, breadth);
    const along = (key: string): number => {
      const mark = marks.find((one) => one.key === key);
      if (mark?.kind !== 'dot') throw new Error(`no dot ${key}`);
      return breadth === 'wide' ? mark.x : mark.y;
    };
    const rate = (a: string, b: string, from: string, to: string): number =>
      (along(b) - along(a)) / (decimalYear(to) - decimalYear(from));
    expect(rate('event:broer', 'event:advocaat', '2018-03-29', '2019-09-18')).toBeCloseTo(
      rate('event:advocaat', 'event:rechter', '2019-09-18', '2025-10'),
      1
    );
  });

  it('draws an event whose day is not known at the day given for it', () => {
    const known = { ...event('2024-01-16', 'AT5: nog lang niet zover'), key: 'a' };
    const month = { ...known, date: '2024-01', at: '2024-01-16' };
    const drawn = (one: TimelineSpec['events'][number]) =>
      layout({ ...opening, events: [one] }, context, breadth);
    expect(drawn(month)).toEqual(drawn(known));
    expect(drawn({ ...known, date: '2024-01' })).not.toEqual(drawn(known));
  });

  it('leaves out only what is meant for the wide breadth', () => {
    const keys = layout(opening, context, breadth).map(({ key }) => key);
    for (const { key, only } of opening.events)
      expect(keys.includes(`event:${key}:label`)).toBe(breadth === 'wide' || only === undefined);
  });

  it('refuses an event outside its time', () => {
    const spec: TimelineSpec = { ...opening, events: [event('1961', 'Enkelvoudig verdrag')] };
    expect(() => layout(spec, context, breadth)).toThrow(/1961/);
  });

  it('holds up to eight events on any dates', () => {
    const dates = fc.array(
      fc.tuple(fc.integer({ min: 1995, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.boolean()),
      {
        maxLength: 8
      }
    );
    fc.assert(
      fc.property(dates, (some) => {
        const events = some.map(([year, month, up], i) => ({
          ...event(`${year}-${`${month}`.padStart(2, '0')}`, 'Advocaat vermoord', up ? 'up' : 'down'),
          key: `${i}`
        }));
        const marks = layout({ ...opening, events }, context, breadth);
        expect(overlaps(marks, breadth)).toEqual([]);
        expect(outside(marks, breadth)).toEqual([]);
        expect(struck(marks, breadth)).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });
});

describe('timeline', () => {
  it('reads downwards in order of date in the narrow breadth', () => {
    const labels = layout(opening, context, 'narrow').filter(({ key }) => key.endsWith(':label'));
    const ys = labels.map((mark) => (mark.kind === 'text' ? mark.y : NaN));
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });

  it('keeps the sides apart in the wide breadth', () => {
    const marks = layout(attacks, context, 'wide');
    const ruler = marks.find(({ key }) => key === 'x:axis');
    if (ruler?.kind !== 'rule') throw new Error('no axis');
    for (const { key, side } of attacks.events) {
      const text = marks.find((mark) => mark.key === `event:${key}:label`);
      if (text?.kind !== 'text') throw new Error(`no text ${key}`);
      expect(text.y < ruler.y1).toBe(side === 'up');
    }
  });
});

describe('decimalYear', () => {
  it('reads a day, a month and a year', () => {
    expect(decimalYear('2024')).toBe(2024);
    expect(decimalYear('2024-01')).toBe(2024);
    expect(decimalYear('2023-07-02')).toBeCloseTo(2023.4986, 3);
  });

  it.each(['2024-13', '2024-02-30', '24', 'voorjaar', '2024/2025', ''])('refuses %j', (date) => {
    expect(() => decimalYear(date)).toThrow(RangeError);
  });
});
