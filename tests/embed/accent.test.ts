import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, PAPER, readableOn } from '#lib/embed/accent.ts';

const inks = readFileSync('src/styles/inks.css', 'utf8');
const look = readFileSync('src/styles/look.css', 'utf8');
/** `--name: #colour` pairs of a rule. */
const palette = (css: string, rule: RegExp): Record<string, string> => {
  const body = rule.exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour])
  );
};
const light = palette(inks, /^:root \{([^}]*)\}/m);
const dark = palette(inks, /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/);

describe('a publisher’s colour', () => {
  it.each(Object.entries(PAPER))('keeps 4.5:1 to the %s paper, whatever it is', (_, paper) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const given = `#${colour.toString(16).padStart(6, '0')}`;
        const worn = readableOn(paper, given)!;
        expect(worn).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrastOf(worn, paper)).toBeGreaterThanOrEqual(4.5);
        // What can be read already is left as it is.
        if (contrastOf(given, paper) >= 4.5) expect(worn).toBe(given);
      }),
      { numRuns: 5000 }
    );
  });

  it('may be any text at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.stringMatching(/^#?[0-9a-fA-F]{0,8}$/)),
        (given) => {
          const worn = readableOn(PAPER.light, given);
          if (worn !== undefined) expect(contrastOf(worn, PAPER.light)).toBeGreaterThanOrEqual(4.5);
        }
      ),
      { numRuns: 1000 }
    );
    expect(readableOn(PAPER.light, 'red;background:url(x)')).toBeUndefined();
    expect(readableOn(PAPER.light, 'fff')).toMatch(/^#/);
  });

  it('grows darker on light paper and lighter on dark, and stays the same hue', () => {
    expect(readableOn(PAPER.light, '#ffcc00')).toBe('#8a6e00');
    expect(readableOn(PAPER.dark, '#000080')).toBe('#7a7abd');
  });
});

it('the papers and both palettes are those of the story', () => {
  expect(PAPER).toEqual({ light: light.paper, dark: dark.paper });
  expect(Object.keys(light).length).toBeGreaterThan(5);
  expect(palette(look, /:not\(\[data-theme='dark'\], \[data-theme='auto'\]\) \{([^}]*)\}/)).toEqual(light);
  expect(palette(look, /\[data-theme='dark'\] \{([^}]*)\}/)).toEqual(dark);
});
