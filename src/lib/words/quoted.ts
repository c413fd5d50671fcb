/** Words between quotation marks: somebody's own, so they stand in a record, word for word, or are marked as a term or a title. */
import type { Nodes } from 'mdast';
import type { Problem } from '#lib/files/problem.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { ParsedChapter } from './parse.ts';
import { attributeOf } from './directives/directive.ts';
import { isDirective } from './tree.ts';

/** What stands between marks of any language; an opening mark alone counts too. An apostrophe is none. */
const QUOTED =
  /["“”„‟«»‹›][^"“”„‟«»‹›]*["“”„‟«»‹›]?|(?<![\p{L}\p{N}])[‘‚](?:.*?\S[‘’'](?!\p{L})|\S*)|(?<![\p{L}\p{N}])'(?=\S)[^']*\S'(?!\p{L})/gu;

/** All that stands between quotation marks in a text, with the marks. */
export const quotedIn = (text: string): string[] => text.match(QUOTED) ?? [];

const bare = (words: string): string =>
  words
    .replace(/["“”„‟«»‹›‘‚’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Quotations that are typed into a chapter and do not stand so in the source that they are said to be from. */
export function typedQuotations({ file, intro, steps, typed }: ParsedChapter, evidence: Evidence): Problem[] {
  const within = (node: Nodes, source?: string): Problem[] => {
    if (isDirective(node) && node.name === 'name') return [];
    if (node.type === 'text')
      return [...node.value.matchAll(QUOTED)].flatMap(({ 0: words, index }) => {
        const message = source === undefined ? unfounded(words) : misquoted(words, source, evidence);
        const before = node.value.slice(0, index).split('\n');
        const { line = 1, column = 1 } = node.position?.start ?? {};
        const across = (before.at(-1)?.length ?? 0) + (before.length > 1 ? 1 : column);
        return message ? [{ file, line: line + before.length - 1, column: across, message }] : [];
      });
    const from = isDirective(node) && node.name === 'from' ? attributeOf(node, 'source') : source;
    return 'children' in node ? node.children.flatMap((child) => within(child, from)) : [];
  };
  const words = steps.flatMap(({ chart }) =>
    Object.values(chart?.typed ?? {}).map((text) => ({ line: chart!.line, text }))
  );
  return [
    ...[...typed.map((text) => ({ line: 1, text })), ...words].flatMap(({ line, text }) =>
      quotedIn(text).map((found) => ({ file, line, column: 1, message: marked(found) }))
    ),
    ...[...intro, ...steps.flatMap(({ nodes }) => nodes)].flatMap((node) => within(node))
  ];
}

/** For words where no source can be named. */
export const marked = (words: string): string =>
  `${words} stands between quotation marks: expected words without them, or :name[${words}] for a term or a title`;

const unfounded = (words: string): string =>
  `${words} stands between quotation marks and comes from no record: expected ::quote{id=...} or ` +
  `:from[${words}]{source=...}, or :name[${words}] for a term or a title`;

function misquoted(words: string, id: string, { sources, homes }: Evidence): string | undefined {
  const source = sources.get(id);
  if (!source || bare(source.quote ?? '').includes(bare(words))) return undefined;
  const { file, line } = homes.get(`sources.json ${id}`)?.(['quote']) ?? { file: 'sources.json', line: 1 };
  return (
    `${words} does not stand in what was read of '${id}' (${file}:${line}): ` +
    `expected its words as they are there, or a paraphrase without quotation marks`
  );
}
