import { describe, expect, it } from 'vitest';
import { layout } from '#lib/forms/checklist/layout.ts';
import { outside, overlaps } from '#lib/forms/kit/overlap.ts';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import type { Context } from '#lib/forms/form.ts';
import type { ChecklistSpec } from '#lib/forms/checklist/shape.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];

const WORDS: Record<string, string> = { yes: 'ja', no: 'nee', unknown: 'onbekend' };
const context: Context = {
  rows: () => [],
  word: (key) => WORDS[key] ?? key,
  name: (territory) => territory,
  number: (value) => `${value}`
};

const spec: ChecklistSpec = {
  form: 'checklist',
  rows: [
    {
      key: 'trade',
      label: 'Grote drugshandel',
      detail: 'drughandel krijgt een hoog cijfer',
      answer: 'yes',
      ink: 'measured',
      from: 'cpi'
    },
    {
      key: 'mixing',
      label: 'Verweven met de overheid',
      detail: 'enkele corruptiezaken',
      answer: 'unknown',
      ink: 'measured'
    },
    { key: 'money', label: 'Economie leunt op drugsgeld', answer: 'unknown', ink: 'measured' },
    {
      key: 'courts',
      label: 'Rechters durven niet meer te oordelen',
      detail: 'alle verdachten veroordeeld',
      answer: 'no',
      ink: 'measured'
    },
    {
      key: 'politics',
      label: 'Politiek in handen van handelaren',
      detail: 'geen aanwijzing gevonden',
      answer: 'no',
      ink: 'measured'
    }
  ]
};

const mark = (marks: Mark[], key: string): Mark => {
  const found = marks.find((one) => one.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};

describe.each(BREADTHS)('checklist, %s', (breadth) => {
  const marks = layout(spec, context, breadth);

  it('fits and leaves every text free', () => {
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
  });

  it('says each answer by mark and by word', () => {
    expect(mark(marks, 'check:trade')).toMatchObject({ kind: 'dot', from: 'cpi' });
    expect(mark(marks, 'check:trade')).not.toHaveProperty('open');
    expect(mark(marks, 'check:politics')).toMatchObject({ kind: 'dot', open: true });
    expect(mark(marks, 'check:mixing')).toMatchObject({ kind: 'rule' });
    const words = spec.rows.map(({ key }) => mark(marks, `check:${key}:answer`));
    expect(words.map((word) => word.kind === 'text' && word.lines[0])).toEqual([
      'ja',
      'onbekend',
      'onbekend',
      'nee',
      'nee'
    ]);
  });

  it('keeps a mark level with the first line of its statement', () => {
    for (const { key } of spec.rows) {
      const [sign, text] = [mark(marks, `check:${key}`), mark(marks, `check:${key}:label`)];
      const y = sign.kind === 'dot' ? sign.y : sign.kind === 'rule' ? sign.y1 : NaN;
      expect(text.kind === 'text' && text.y).toBe(y);
    }
  });

  it('breaks long statements rather than let them run on', () => {
    const label = 'Een bewering die in geen van beide vormen op één enkele regel past '.repeat(2).trim();
    const long = layout({ form: 'checklist', rows: [{ ...spec.rows[0]!, label }] }, context, breadth);
    const text = mark(long, 'check:trade:label');
    expect(text.kind === 'text' && text.lines.length).toBeGreaterThan(1);
    expect(outside(long, breadth)).toEqual([]);
    expect(overlaps(long, breadth)).toEqual([]);
  });
});
