/** Whether what directives show is there: a disagreement, a drawing, a simulator, corrections, a strip; and shown where it is. */
import type { Nodes, RootContent } from 'mdast';
import type { Problem } from '#lib/files/problem.ts';
import type { ParsedChapter } from './parse.ts';
import { directiveOf } from './directives/index.ts';
import { isDirective } from './tree.ts';

/** By file of data/: the names of what it holds, none where it holds one thing; undefined where it is not there. */
export type Fillings = Record<string, string[] | undefined>;

/** A directive that something in a file fills. */
export interface Filled {
  name: string;
  file: string;
  by?: string;
  at: { file: string; line: number; column: number };
}

/** All directives of a chapter that a file fills. */
export function filledIn({ file, id, intro, steps }: ParsedChapter): Filled[] {
  const within = (nodes: (RootContent | Nodes)[], step: string): Filled[] =>
    nodes.flatMap((node) => {
      const filled = isDirective(node) ? directiveOf(node)?.filled?.(node, step) : undefined;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      return [
        ...(filled && isDirective(node) ? [{ name: node.name, ...filled, at: { file, line, column } }] : []),
        ...('children' in node ? within(node.children, step) : [])
      ];
    });
  return [...within(intro, id), ...steps.flatMap((step) => within(step.nodes, step.id))];
}

/** What is wrong with those for which there is nothing. */
export const unfilled = (all: Filled[], fillings: Fillings): Problem[] =>
  all.flatMap(({ name, file, by, at }) => {
    const there = fillings[file];
    if (!there) return [{ ...at, message: `'::${name}' needs ${file}, which is not there` }];
    if (by === undefined || there.includes(by)) return [];
    const names = there.length > 0 ? there.join(', ') : 'none';
    return [
      { ...at, message: `'::${name}' asks for '${by}' in ${file}: expected one of what is there, ${names}` }
    ];
  });
