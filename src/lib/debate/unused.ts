/** What a debate holds and nothing reads, shows or leans on: it looks as if it counted, and does not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Place } from '#lib/files/place.ts';
import { isLang, KNOWN } from '#lib/languages/index.ts';
import { listed, named, readText } from '#lib/files/files.ts';
import { type Problem, unlike } from '#lib/files/problem.ts';

const DATA = new Set(
  ['measures.csv', 'territories.csv', 'tables', 'chapters', 'schemas', 'README.md']
    .concat('sources.json', 'derivations.json', 'datapackage.json', 'story.json')
    .concat('argument.json', 'balance.json', 'cadence.json', 'claims.json', 'corrections.json')
    .concat('disagreements.json', 'draw.json', 'simulator.json')
);
const CHAPTER = new Set(['figures.json', 'checks.json', 'quotes.json', 'charts.json']);
/** Pages of words beside the chapters. */
const PAGES = ['claims', 'sources'];
const WORDS = ['argument.yaml', 'reviewed.yaml', 'story.yaml', 'ui.yaml'];

/** The chapters that story.json names; undefined where it cannot be read. */
function chaptersOf(data: string): string[] | undefined {
  try {
    const { chapters } = JSON.parse(readText(join(data, 'story.json'), () => {}) ?? '') as {
      chapters: string[];
    };
    return chapters;
  } catch {
    return undefined;
  }
}

/** Files that nobody reads: of another name or kind than those that are, or of a chapter that is not in the story. */
export function unusedFiles({ data, content }: Place): Problem[] {
  const chapters = chaptersOf(data);
  if (!chapters) return [];
  const stray = (folder: string, known: (name: string) => boolean, expected: string): Problem[] =>
    listed(folder)
      .filter((name) => !known(name))
      .map((name) => ({
        file: named(join(folder, name)),
        line: 1,
        column: 1,
        message: unlike('a file that nothing reads', expected)
      }));
  const pages = new Set([...chapters, ...PAGES].map((id) => `${id}.md`).concat(WORDS));
  return [
    ...stray(data, (name) => DATA.has(name), `one of ${[...DATA].join(', ')}`),
    ...stray(join(data, 'tables'), (name) => name.endsWith('.csv'), 'a table: <name>.csv'),
    ...stray(join(data, 'chapters'), (name) => chapters.includes(name), 'a chapter of story.json'),
    ...chapters.flatMap((id) =>
      stray(join(data, 'chapters', id), (name) => CHAPTER.has(name), [...CHAPTER].join(', '))
    ),
    ...stray(content, isLang, `a folder with the words of a language: ${KNOWN.join(', ')}`),
    ...listed(content).flatMap((lang) =>
      stray(
        join(content, lang),
        (name) => pages.has(name),
        `a chapter of story.json, or ${PAGES.join(' or ')}`
      )
    )
  ];
}

/** All text in which something may be leant on: words, and data without the records of sources. */
function textsOf({ data, content }: Place): string {
  const read = (path: string) => readText(path, () => {}) ?? '';
  const json = (folder: string) =>
    listed(folder)
      .filter((name) => name.endsWith('.json') && !['sources.json', 'datapackage.json'].includes(name))
      .map((name) => read(join(folder, name)));
  const chapters = listed(join(data, 'chapters')).flatMap((id) => json(join(data, 'chapters', id)));
  const words = listed(content).flatMap((lang) =>
    listed(join(content, lang)).map((name) => read(join(content, lang, name)))
  );
  return [...json(data), ...chapters, ...words].join('\n');
}

/** Checks, quotations, sources, measures and territories that nothing leans on; and figures, which may be kept for words to come. */
export function unusedParts(evidence: Evidence, place: Place): { problems: Problem[]; figures: string[] } {
  if (!existsSync(place.content)) return { problems: [], figures: [] };
  const text = textsOf(place);
  const all = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''));
  const figures = all(/(?::fig\[|\{|"fig:|"(?:figure|left|right)":\s*")([\w-]+)[\]}"]/g);
  const checks = all(/:says\[[^\]]*\]\{check=([\w-]+)\}/g);
  const quotes = all(/(?:::quote\{id=|"card":\s*")([\w-]+)[}"]/g);
  const named = all(/(?:"|source=)([\w.-]+)["}]/g);
  const rows = [...evidence.tables.values()].flat();
  const inRows = new Set(rows.flatMap(({ measure, territory, sources }) => [measure, territory, ...sources]));
  // Rows that could not be read may well use what seems idle.
  const [, follows] = [...evidence.unsound].find(([part]) => /^table |^derivations/.test(part)) ?? [];
  const idle = (name: string, ids: Iterable<string>, used: (id: string) => boolean): Problem[] =>
    [...ids]
      .filter((id) => !used(id))
      .map((id) => {
        const at = evidence.homes.get(`${name} ${id}`)?.() ?? { file: name, line: 1, column: 1 };
        const kind = name.replace(/ies\.\w+$/, 'y').replace(/s\.\w+$/, '');
        const expected = name.endsWith('.csv')
          ? 'one that a row of a table has'
          : 'one that the words lean on';
        return {
          ...at,
          follows,
          message: `${id}: ${unlike(`a ${kind} that nothing uses`, expected)}`
        };
      });
  return {
    problems: [
      ...idle('checks.json', evidence.checks.keys(), (id) => checks.has(id)),
      ...idle('quotes.json', evidence.quotes.keys(), (id) => quotes.has(id)),
      ...idle('measures.csv', evidence.measures.keys(), (id) => inRows.has(id)),
      ...idle('territories.csv', evidence.territories.keys(), (id) => inRows.has(id)),
      ...idle('sources.json', evidence.sources.keys(), (id) => inRows.has(id) || named.has(id))
    ],
    figures: [...evidence.figures.keys()].filter((id) => !figures.has(id))
  };
}
