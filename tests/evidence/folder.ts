import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DebateError, type Problem, problemLine } from '#lib/files/problem.ts';
import { survey } from '#lib/evidence/read.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';

const HEADER = 'period,territory,measure,value,low,high,unit,qualifier,source,note';

/** A sound row of the example, for a test to spoil one thing in. */
export const ROW = '2020,NL,price,50,,,eur,,paper,';

/** A table file with these rows. */
export const table = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');

const source = (id: string) => ({
  id,
  what: { nl: 'Een bron.', en: 'A source.' },
  publisher: 'Publisher',
  title: 'Title',
  published: '2024',
  url: 'https://example.org/',
  grade: 'A',
  caveat: { nl: '', en: '' },
  supports: 'context',
  licence: 'CC-BY-4.0'
});

const SOUND: Record<string, string> = {
  'measures.csv': 'id,unit,nl,en\nprice,eur,prijs,price\nrate,percent,koers,rate\nindex,index,peil,level\n',
  'territories.csv': 'id,nl,en\nNL,Nederland,the Netherlands\nBE,België,Belgium\n',
  'sources.json': JSON.stringify([source('paper'), source('other')]),
  'derivations.json': '[]',
  'tables/goods.csv': table(ROW)
};

/** Writes a small sound data folder, called `data`, with some of its files replaced or added (objects as JSON). */
export const folder = (files: Record<string, string | object> = {}): string => {
  const dir = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'data');
  for (const [path, content] of Object.entries({ ...SOUND, ...files })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return dir;
};

/** Problems as they are printed, with the files of such a folder named from `data` on. */
export const lines = (problems: readonly Problem[]): string[] =>
  problems.map((problem) => problemLine(problem).replaceAll(/\S*\/evidence-\w+\//g, ''));

/** What is wrong with such a folder, as it is printed. */
export const problemsOf = (files: Record<string, string | object>): string[] =>
  lines(survey(folder(files)).problems);

/** The evidence of such a folder. Throws where it is not sound, so that a test does not run on less than it wrote. */
export const evidence = (files: Record<string, string | object> = {}): Evidence => {
  const { evidence, problems } = survey(folder(files));
  if (problems.length > 0) throw new DebateError(problems);
  return evidence;
};
