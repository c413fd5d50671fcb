import { basename, join } from 'node:path';
import type { GenericSchema } from 'valibot';
import { listed, named, readJson, readText, type Report, sound, type Written } from '#lib/files/files.ts';
import { languagesOf, untold } from '#lib/files/languages-of.ts';
import type { Lang } from '#lib/languages/index.ts';
import { messageOf, type Position, type Problem, unlike } from '#lib/files/problem.ts';
import { ChartsShape } from '#lib/forms/index.ts';
import { derive } from './derive.ts';
import type { Evidence, Tables } from './evidence.ts';
import { readMeasures, type ReadNames, readTerritories } from './read-names.ts';
import { readRows, type Known } from './read-rows.ts';
import {
  ChecksShape,
  DerivationsShape,
  FiguresShape,
  QuotesShape,
  SourcesShape,
  type Source
} from './shapes.ts';

/** A data folder, the place where problems with it are gathered, and the first problem of each of its parts. */
interface Folder {
  dir: string;
  langs: [Lang, ...Lang[]];
  report: Report;
  /** Reads a part, and keeps what is first found wrong with it. */
  part<T>(name: string, read: (report: Report) => T): T;
  unsound: ReadonlyMap<string, Problem>;
}

const open = (dir: string, problems: Problem[]): Folder => {
  const unsound = new Map<string, Problem>();
  const report: Report = (problem) => void problems.push(problem);
  const part = <T>(name: string, read: (report: Report) => T): T =>
    read((problem) => {
      if (!unsound.has(name)) unsound.set(name, problem);
      report(problem);
    });
  return { dir, langs: languagesOf(dir), report, part, unsound };
};

const json = <T>(folder: Folder, path: string, shape: GenericSchema<unknown, T>): Written<T> | undefined =>
  folder.part(basename(path), (report) => {
    const written = readJson(join(folder.dir, path), shape, report);
    if (written) untold(written, folder.langs).forEach(report);
    return written;
  });

/** What a CSV file of names holds; nothing where it cannot be read. */
const names = <T>(
  { dir, langs, part }: Folder,
  path: string,
  homes: Homes,
  read: ReadNames<T>
): Map<string, T> =>
  part(path, (report) => {
    const text = readText(join(dir, path), report);
    const home = (id: string, at: Position) => homes.set(`${path} ${id}`, () => at);
    return text === undefined
      ? new Map<string, T>()
      : read(text, named(join(dir, path)), langs, report, home);
  });

const readSources = (folder: Folder, homes: Homes): Map<string, Source> => {
  const sources = new Map<string, Source>();
  const written = json(folder, 'sources.json', SourcesShape);
  written?.value.forEach((source, index) => {
    if (sources.has(source.id))
      folder.report(written.problem([index, 'id'], unlike(`the id "${source.id}" again`, 'each id once')));
    homes.set(`sources.json ${source.id}`, (keys = []) => written.at([index, ...keys]));
    sources.set(source.id, source);
  });
  return sources;
};

const readTables = ({ dir, part }: Folder, known: Known): Tables => {
  const files = listed(join(dir, 'tables')).filter((file) => file.endsWith('.csv'));
  return new Map(
    files.map((file) => {
      const [path, table] = [join(dir, 'tables', file), basename(file, '.csv')];
      const rows = part(`table ${table}`, (report) => {
        const text = readText(path, report);
        return text === undefined ? [] : readRows(text, named(path), table, known, report);
      });
      return [table, rows];
    })
  );
};

const addDerived = (folder: Folder, tables: Tables, measures: Evidence['measures']): Tables => {
  let world = { tables, measures };
  const written = json(folder, 'derivations.json', DerivationsShape);
  written?.value.forEach((derivation, index) => {
    try {
      world = { measures, tables: derive(world, derivation) };
    } catch (thrown) {
      const message = `"${derivation.series}": ${unlike(messageOf(thrown), 'inputs from which the series can be made')}`;
      const follows = behind(folder.unsound, thrown);
      const table = derivation.series.split('/')[0] ?? '';
      folder.part(`table ${table}`, (report) => report({ ...written.problem([index], message), follows }));
    }
  });
  return world.tables;
};

/** What is wrong with the table, or the file, in which something was not found. */
export const behind = (unsound: Evidence['unsound'], thrown: unknown): Problem | undefined =>
  thrown instanceof Error && typeof thrown.cause === 'string'
    ? (unsound.get(`table ${thrown.cause}`) ?? unsound.get(thrown.cause) ?? unsound.get('derivations.json'))
    : undefined;

type Homes = Map<string, NonNullable<ReturnType<Evidence['homes']['get']>>>;

/** One kind of file of all chapters in one map: ids are unique across the project. */
const readChapters = <T>(
  folder: Folder,
  name: string,
  shape: GenericSchema<unknown, Record<string, T>>,
  homes: Homes
): Map<string, T> => {
  const all = new Map<string, T>();
  for (const chapter of chaptersWith(folder, name)) {
    const written = json(folder, join('chapters', chapter, name), shape);
    if (!written) continue;
    for (const [id, one] of Object.entries<T>(written.value)) {
      const other = homes.get(`${name} ${id}`)?.().file;
      if (other) folder.report(written.problem([id], unlike(`an id that ${other} has`, 'another')));
      homes.set(`${name} ${id}`, (keys = []) => written.at([id, ...keys]));
      all.set(id, one);
    }
  }
  return all;
};

const chaptersWith = ({ dir }: Folder, name: string): string[] =>
  listed(join(dir, 'chapters')).filter((chapter) => listed(join(dir, 'chapters', chapter)).includes(name));

const readCharts = (folder: Folder, homes: Homes): Evidence['charts'] =>
  new Map(
    chaptersWith(folder, 'charts.json').flatMap((chapter) => {
      const written = json(folder, join('chapters', chapter, 'charts.json'), ChartsShape);
      if (!written) return [];
      homes.set(`charts.json ${chapter}`, (keys = []) => written.at(keys));
      return [[chapter, written.value] as const];
    })
  );

/** Quotations without a gloss in a language of the debate that they are not in. */
const glosses = ({ quotes, langs, homes }: Evidence): Problem[] =>
  [...quotes].flatMap(([id, { lang, gloss }]) =>
    langs
      .filter((one) => one !== lang && !gloss?.[one])
      .map((one) => ({
        ...homes.get(`quotes.json ${id}`)!(),
        message: `${id}: ${unlike(`words in '${lang}' alone`, `a gloss of them in '${one}'`)}`
      }))
  );

/** What is sound in a data folder, and everything that is not. */
export const survey = (dir: string): { evidence: Evidence; problems: Problem[] } => {
  const problems: Problem[] = [];
  const homes: Homes = new Map();
  const folder = open(dir, problems);
  const measures = names(folder, 'measures.csv', homes, readMeasures);
  const territories = names(folder, 'territories.csv', homes, readTerritories);
  const sources = readSources(folder, homes);
  const { unsound } = folder;
  const known: Known = {
    measures,
    territories,
    sources: new Set(sources.keys()),
    unsound
  };
  const evidence: Evidence = {
    langs: folder.langs,
    tables: addDerived(folder, readTables(folder, known), measures),
    measures,
    territories,
    sources,
    figures: readChapters(folder, 'figures.json', FiguresShape, homes),
    quotes: readChapters(folder, 'quotes.json', QuotesShape, homes),
    checks: readChapters(folder, 'checks.json', ChecksShape, homes),
    charts: readCharts(folder, homes),
    homes,
    unsound
  };
  glosses(evidence).forEach(folder.report);
  return { evidence, problems };
};

/** All that is in a data folder, with the derived series. Throws a `DebateError` that lists every problem. */
export const readEvidence = (dir: string): Evidence =>
  sound((report) => {
    const { evidence, problems } = survey(dir);
    problems.forEach(report);
    return evidence;
  });
