import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { type Lang, LANGS } from '#lib/lang.ts';
import { faults, layMap, type MapNode, WIDTH } from '#lib/features/argument/map-layout.ts';
import { told } from './told.ts';

const FORMS = ['wide', 'narrow'] as const;
const FOLDER = 'tests/argument/golden';

/** Just enough style for a drawing to be looked at on its own. */
const STYLE =
  'text{font:9.2px sans-serif}.head,.mine{font:bold 10px sans-serif}.box,.post,.tie{fill:none;stroke:#000}.half,.broken{display:none}';

const drawings = LANGS.flatMap((lang: Lang) => {
  const [map] = told(lang).map.shown as [Element];
  return FORMS.map((form) => ({
    name: `${lang}-${form}`,
    form,
    svg: (map.children as Element[]).find(({ properties }) =>
      (properties.className as string[]).includes(form)
    )!
  }));
});

describe.each(drawings)('the map $name', ({ name, svg }) => {
  it('is drawn as before', () => {
    const file = `${FOLDER}/${name}.svg`;
    const drawing = toHtml(svg)
      .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
      .replace('>', `><style>${STYLE}</style>`)
      .replaceAll('><', '>\n<');
    if (process.env.UPDATE_GOLDEN === '1') {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, `${drawing}\n`);
    }
    expect(existsSync(file), `${file} is missing: npm run golden`).toBe(true);
    expect(`${drawing}\n`).toBe(readFileSync(file, 'utf8'));
  });

  it('leads to the steps, and has the words of the list', () => {
    const text = (node: Element): string =>
      node.children
        .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? text(child) : ''))
        .join(' ');
    const words = (html: string) => html.replace(/\s+/g, ' ').trim();
    const list = words(text(told(name.slice(0, 2) as Lang).map.shown[1]!));
    const labels = Object.values(told(name.slice(0, 2) as Lang).given.labels);
    expect(labels).toHaveLength(5);
    for (const label of labels) {
      expect(words(text(svg))).toContain(label);
      expect(list).toContain(label);
    }
    const hrefs = (toHtml(svg).match(/href="#[\w-]+"/g) ?? []).length;
    expect(hrefs).toBe((toHtml(told(name.slice(0, 2) as Lang).map.shown[1]!).match(/href="#/g) ?? []).length);
  });
});

describe('any argument', () => {
  const words = fc
    .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 14 })
    .map((all) => all.join(' '));
  const node = (kind: MapNode['kind']) =>
    fc.record({
      id: fc.uuid(),
      kind: fc.constant(kind),
      head: fc.stringMatching(/^[a-z]{1,9}$/),
      label: words,
      weighed: fc.boolean(),
      claims: fc.constant<MapNode[]>([]),
      evidence: fc.constant<MapNode[]>([]),
      objections: fc.constant<MapNode[]>([])
    });
  const leaf = fc
    .tuple(
      node('claim'),
      fc.array(node('evidence'), { maxLength: 2 }),
      fc.array(node('objection'), { maxLength: 2 })
    )
    .map(([claim, evidence, objections]) => ({ ...claim, evidence, objections }));
  const beam = fc
    .tuple(node('claim'), fc.array(leaf, { minLength: 1, maxLength: 3 }), words)
    .map(([claim, claims, hangs]) => ({ ...claim, claims, hangs }));
  const tree = fc
    .tuple(
      node('conclusion'),
      fc.array(leaf, { minLength: 1, maxLength: 3 }),
      fc.array(beam, { maxLength: 1 })
    )
    .map(([conclusion, leaves, beams]) => ({ ...conclusion, claims: [...leaves, ...beams] }));

  it.each(FORMS)('is laid out without boxes that meet or words that do not fit (%s)', (form) => {
    fc.assert(
      fc.property(tree, (conclusion) => {
        const drawing = layMap(conclusion, form);
        expect(faults(drawing)).toEqual([]);
        expect(drawing.width).toBe(WIDTH[form]);
      })
    );
  });

  it('faults are found', () => {
    const drawing = layMap(fc.sample(tree, 1)[0]!, 'narrow');
    const [first] = drawing.boxes;
    const spoilt = { ...drawing, boxes: [...drawing.boxes, { ...first!, height: 0.5, width: 40 }] };
    expect(faults(spoilt).join('\n')).toMatch(/meet[\s\S]*sticks out[\s\S]*too small/);
  });
});
