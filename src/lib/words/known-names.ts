import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '#lib/files/problem.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { ParsedChapter } from './parse.ts';
import type { Asked } from './directives/directive.ts';
import { directiveOf } from './directives/index.ts';
import { isDirective } from './tree.ts';

/** The file of a chapter's data, or of all data, that holds each kind of thing. */
const FILES = { figure: 'figures.json', check: 'checks.json', quote: 'quotes.json', source: 'sources.json' };

/** Figures, checks, quotations and sources that words name and the data does not have; and chart words with such a figure. */
export function unknownNames({ file, intro, steps }: ParsedChapter, evidence: Evidence): Problem[] {
  const problems: Problem[] = [];
  const tell = (line: number, column: number, kind: Asked['kind'], id: string) => {
    const from = FILES[kind];
    const follows = evidence.unsound.get(from);
    const message = `unknown ${kind} '${id}': there is none in ${from}`;
    problems.push({ file, line, column, message, follows });
  };
  const has = {
    figure: evidence.figures,
    check: evidence.checks,
    quote: evidence.quotes,
    source: evidence.sources
  };
  const root: Root = { type: 'root', children: [...intro, ...steps.flatMap(({ nodes }) => nodes)] };
  visit(root, (node) => {
    const found = isDirective(node) ? directiveOf(node)?.asks?.(node) : undefined;
    // An id that is lacking is told with the marks.
    if (!found?.id || has[found.kind].has(found.id)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    tell(line, column, found.kind, found.id);
  });
  for (const { chart } of steps)
    for (const words of Object.values(chart?.words ?? {}))
      for (const [, id = ''] of words.matchAll(/\{([\w-]+)\}/g))
        if (!evidence.figures.has(id)) tell(chart?.line ?? 1, 1, 'figure', id);
  return problems;
}
