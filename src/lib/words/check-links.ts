import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '#lib/files/problem.ts';
import type { ParsedChapter } from './parse.ts';

/** The links to other hosts that a debate does not list: a source is linked by its id, so that its grade and caveat are a tap away. */
export function checkLinks({ file, intro, steps }: ParsedChapter, allowed: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const ids = steps.map(({ id }) => id);
  const root: Root = { type: 'root', children: [...intro, ...steps.flatMap(({ nodes }) => nodes)] };
  visit(root, 'link', ({ url, position }) => {
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    const inside = url.startsWith('#');
    if (inside ? ids.includes(url.slice(1)) : allowed.includes(url)) return;
    const message = inside
      ? `the link '${url}' leads to no step of this file`
      : `the link '${url}' leads to another host: use :from[...]{source=...}, or list it under 'links' in story.json`;
    problems.push({ file, line, column, message });
  });
  return problems;
}
