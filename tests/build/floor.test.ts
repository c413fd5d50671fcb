import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Methods that came after the oldest browsers in which the scripts run (src/lib/run/floor.ts): Safari 15.4, Chrome 105, Firefox 115.
 * Syntax is the bundler's business.
 */
const NEWER = [
  ...['toReversed', 'toSorted', 'toSpliced', 'with', 'groupBy', 'fromAsync', 'withResolvers', 'isWellFormed'],
  ...['toWellFormed', 'canParse', 'checkVisibility', 'showPopover', 'hidePopover', 'togglePopover'],
  ...['symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'scheduleTask', 'moveBefore'],
  ...['requestIdleCallback', 'startViewTransition', 'setHTMLUnsafe', 'attachInternals', 'randomUUID']
];
/** Asked for before they are used, in what scripts depend on. */
const ASKED = new Set<string>([]);

const found = (code: string): string[] => {
  const names = new Set<string>();
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && NEWER.includes(node.name.text)) names.add(node.name.text);
    // Look-behind came with Safari 16.4, the flag v with 17.
    if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]|\/[a-z]*v[a-z]*$/.test(node.text))
      names.add(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest));
  return [...names];
};

const SCRIPTS = globSync(['build/run/*.js', 'build/embed.js']);

it('there are scripts', () => {
  expect(SCRIPTS.length).toBeGreaterThan(10);
});

describe.each(SCRIPTS)('%s', (file) => {
  it('asks for nothing that the oldest browsers lack', () => {
    expect(found(readFileSync(file, 'utf8')).filter((name) => !ASKED.has(name))).toEqual([]);
  });
});

it('a method that is too new is seen, and a look-behind', () => {
  expect(found('[1].toReversed(); /(?<=a)b/.test("ab")')).toEqual(['toReversed', '/(?<=a)b/']);
});
