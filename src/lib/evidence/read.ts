import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import type { GenericSchema } from 'valibot';
import { ChartsShape } from '#lib/forms/index.ts';
import { derive } from './derive.ts';
import type { Evidence, Tables } from './evidence.ts';
import { readJson } from './json.ts';
import { EvidenceError, messageOf, type Problem } from './problem.ts';
import { readMeasures, readTerritories } from './read-names.ts';
import { readRows, type Known } from './read-rows.ts';
import {
  ChecksShape,
  DerivationsShape,
  FiguresShape,
  QuotesShape,
  SourcesShape,
  type Source
} from './shapes.ts';

export interface ReadOptions {
  /** False reads data whose sources.json is not made yet: no source is looked up. Default true. */
  sources?: boolean;
}

/** The files of a data folder, and the place where problems with them are gathered. */
interface Folder {
  /** The text of a file, or null, reported, where there is none. */
  text(path: string): string | null;
  list(path: string): string[];
  /** How a file is named in a problem. */
  named(path: string): string;
  report(problem: Problem): void;
}

const open = (dir: string, problems: Problem[]): Folder => {
  const home = isAbsolute(dir) ? basename(dir) : dir;
  const named = (path: string) => join(home, path);
  const report = (problem: Problem) => void problems.push(problem);
  const text = (path: string) => {
    if (existsSync(join(dir, path))) return readFileSync(join(dir, path), 'utf8');
    report({ file: named(path), found: 'no such file', expected: 'one' });
    return null;
  };
  const list = (path: string) => (existsSync(join(dir, path)) ? readdirSync(join(dir, path)).sort() : []);
  return { text, list, named, report };
};

const json = <T>(folder: Folder, path: string, shape: GenericSchema<unknown, T>): T | undefined => {
  const text = folder.text(path);
  return text === null ? undefined : readJson(text, folder.named(path), shape, folder.report);
};

const readSources = (folder: Folder): Map<string, Source> => {
  const file = 'sources.json';
  const sources = new Map<string, Source>();
  for (const source of json(folder, file, SourcesShape) ?? []) {
    if (sources.has(source.id)) {
      folder.report({
        file: folder.named(file),
        key: source.id,
        found: 'the id again',
        expected: 'each id once'
      });
    }
    sources.set(source.id, source);
  }
  return sources;
};

const readTables = (folder: Folder, known: Known): Tables => {
  const files = folder.list('tables').filter((file) => file.endsWith('.csv'));
  return new Map(
    files.map((file) => {
      const [path, table] = [join('tables', file), basename(file, '.csv')];
      return [table, readRows(folder.text(path) ?? '', folder.named(path), table, known, folder.report)];
    })
  );
};

const addDerived = (folder: Folder, tables: Tables, measures: Evidence['measures']): Tables => {
  const file = 'derivations.json';
  let world = { tables, measures };
  for (const derivation of json(folder, file, DerivationsShape) ?? []) {
    try {
      world = { measures, tables: derive(world, derivation) };
    } catch (thrown) {
      const [found, expected] = [messageOf(thrown), 'inputs from which the series can be made'];
      folder.report({ file: folder.named(file), key: derivation.series, found, expected });
    }
  }
  return world.tables;
};

/** One kind of file of all chapters in one map: ids are unique across the project. */
const readChapters = <T>(
  folder: Folder,
  name: string,
  shape: GenericSchema<unknown, Record<string, T>>,
  homes: Map<string, string>
): Map<string, T> => {
  const all = new Map<string, T>();
  for (const chapter of folder.list('chapters')) {
    const path = join('chapters', chapter, name);
    if (!folder.list(join('chapters', chapter)).includes(name)) continue;
    for (const [id, one] of Object.entries<T>(json(folder, path, shape) ?? {})) {
      const other = homes.get(`${name} ${id}`);
      if (other)
        folder.report({
          file: folder.named(path),
          key: id,
          found: `an id that ${other} has`,
          expected: 'another'
        });
      homes.set(`${name} ${id}`, folder.named(path));
      all.set(id, one);
    }
  }
  return all;
};

const readCharts = (folder: Folder, homes: Map<string, string>): Evidence['charts'] => {
  const chapters = folder
    .list('chapters')
    .filter((chapter) => folder.list(join('chapters', chapter)).includes('charts.json'));
  return new Map(
    chapters.flatMap((chapter) => {
      const path = join('chapters', chapter, 'charts.json');
      homes.set(`charts.json ${chapter}`, folder.named(path));
      const states = json(folder, path, ChartsShape);
      return states ? [[chapter, states] as const] : [];
    })
  );
};

/** What is sound in a data folder, and everything that is not. */
export const survey = (
  dir: string,
  options: ReadOptions = {}
): { evidence: Evidence; problems: Problem[] } => {
  const problems: Problem[] = [];
  const folder = open(dir, problems);
  const measures = readMeasures(
    folder.text('measures.csv') ?? '',
    folder.named('measures.csv'),
    folder.report
  );
  const territories = readTerritories(
    folder.text('territories.csv') ?? '',
    folder.named('territories.csv'),
    folder.report
  );
  const withSources = options.sources ?? true;
  const sources = withSources ? readSources(folder) : new Map<string, Source>();
  const known: Known = { measures, territories, sources: withSources ? new Set(sources.keys()) : null };
  const homes = new Map<string, string>();
  const evidence: Evidence = {
    tables: addDerived(folder, readTables(folder, known), measures),
    measures,
    territories,
    sources,
    figures: readChapters(folder, 'figures.json', FiguresShape, homes),
    quotes: readChapters(folder, 'quotes.json', QuotesShape, homes),
    checks: readChapters(folder, 'checks.json', ChecksShape, homes),
    charts: readCharts(folder, homes),
    homes
  };
  return { evidence, problems };
};

/** All that is in a data folder, with the derived series. Throws an `EvidenceError` that lists every problem. */
export const readEvidence = (dir: string, options: ReadOptions = {}): Evidence => {
  const { evidence, problems } = survey(dir, options);
  if (problems.length > 0) throw new EvidenceError(problems);
  return evidence;
};
