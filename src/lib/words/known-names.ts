import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '#lib/debate/problem.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { isDirective, type ParsedChapter, plainText } from '#lib/story/parse.ts';

/** What a directive asks of the evidence: the kind of thing, the file that holds it, and its id. */
function asked(name: string, words: string, attributes: Record<string, string | null | undefined>) {
  switch (name) {
    case 'fig':
      return { kind: 'figure', file: 'figures.json', id: words } as const;
    case 'says':
      return { kind: 'check', file: 'checks.json', id: attributes.check ?? '' } as const;
    case 'quote':
      return { kind: 'quote', file: 'quotes.json', id: attributes.id ?? '' } as const;
    case 'from':
      return { kind: 'source', file: 'sources.json', id: attributes.source ?? '' } as const;
    default:
      return undefined;
  }
}

/** Figures, checks, quotations and sources that words name and the data does not have; and chart words with such a figure. */
export function unknownNames({ file, intro, steps }: ParsedChapter, evidence: Evidence): Problem[] {
  const problems: Problem[] = [];
  const tell = (line: number, column: number, kind: string, from: string, id: string) => {
    const follows = evidence.unsound.get(from);
    const message = `unknown ${kind} '${id}': there is none in ${from}`;
    problems.push({ file, line, column, message, ...(follows ? { follows } : {}) });
  };
  const has = {
    figure: evidence.figures,
    check: evidence.checks,
    quote: evidence.quotes,
    source: evidence.sources
  };
  const root: Root = { type: 'root', children: [...intro, ...steps.flatMap(({ nodes }) => nodes)] };
  visit(root, (node) => {
    const found = isDirective(node) ? asked(node.name, plainText(node), node.attributes ?? {}) : undefined;
    if (!found || has[found.kind].has(found.id)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    tell(line, column, found.kind, found.file, found.id);
  });
  for (const { chart } of steps)
    for (const words of Object.values(chart?.words ?? {}))
      for (const [, id = ''] of words.matchAll(/\{([\w-]+)\}/g))
        if (!evidence.figures.has(id)) tell(chart?.line ?? 1, 1, 'figure', 'figures.json', id);
  return problems;
}
