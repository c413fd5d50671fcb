import type { Element } from 'hast';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { element } from './element.ts';
import type { Telling } from '#lib/telling/telling.ts';

/** One source in a note: what it says, who published it, its grade and what to mind. */
export function sourceLines(id: string, telling: Telling): Element[] {
  const { evidence, lang, ui, sourcesPage, place, use } = telling;
  use?.(id, place);
  const source = evidence.sources.get(id);
  if (!source) throw new Error(`unknown source '${id}'`);
  const caveat = source.caveat[lang];
  const grade = `${ui('grade')} ${source.grade}: ${ui(`grade-${source.grade.toLowerCase()}`)}`;
  return [
    element(
      'p',
      { className: ['by'] },
      `${source.what[lang]} `,
      element('a', { href: `${sourcesPage}#${id}` }, `${source.publisher}, ${source.published}`),
      `. ${[grade, caveat].filter(Boolean).join(' ')}`
    )
  ];
}

/** The publishers behind a set of sources, each once, in order: the source line of a chart. */
export const publishers = (evidence: Evidence, ids: Iterable<string>): string[] => [
  ...new Set([...ids].map((id) => evidence.sources.get(id)?.publisher ?? id))
];
