import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/files/problem.ts';
import { audit } from '#lib/evidence/audit.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { parseChapter } from '#lib/words/parse.ts';
import { untrueSentences } from '#lib/words/tested-words.ts';
import { LANGS, OWN } from '../own.ts';

const CONTENT = join('src', 'content');
const SERIES = 'price/NL/retail-price-eur';

/** The data with a price for 2025 (its exchange rate is there already), and shown and tested up to that year. */
function withYear(price: number): string {
  const data = join(mkdtempSync(join(tmpdir(), 'year-')), 'data');
  cpSync('data', data, { recursive: true });
  const table = join(data, 'tables', 'price.csv');
  const row = `2025,NL,retail-price-usd,${price},,,usd-per-gram,,unodc-retail-1990-2023,\n`;
  writeFileSync(table, readFileSync(table, 'utf8') + row);
  const chapter = join(data, 'chapters', 'price');
  for (const name of readdirSync(chapter)) {
    const file = join(chapter, name);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(`${SERIES}@2017..2024`, `${SERIES}@2017..2025`)
    );
  }
  return data;
}

/** The sentences that this evidence does not bear out, in every file of words of every language. */
const untrueIn = (evidence: Evidence): Problem[] =>
  LANGS.flatMap((lang) =>
    globSync(join(CONTENT, lang, '*.md')).flatMap((file) =>
      untrueSentences(parseChapter(file, readFileSync(file, 'utf8'), []), evidence, lang)
    )
  );

/** Lines of the words of a language that lean on one of these checks. */
const linesWith = (lang: string, checks: string[]): string[] =>
  ['price.md', 'claims.md'].flatMap((name) => {
    const file = join(CONTENT, lang, name);
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        checks.some((id) => line.includes(`{check=${id}}`)) ? [`${file}:${index + 1}`] : []
      );
  });

describe('a year is added to a series: one row', () => {
  it('the story still holds where the new value bears it out', () => {
    const evidence = readEvidence(withYear(56));
    expect(audit(evidence)).toEqual([]);
    expect(untrueIn(evidence)).toEqual([]);
    expect(readChapters(evidence, OWN.place).nl.length).toBeGreaterThan(5);
  });

  it('or it says which sentences do not, by file and line, in every language', () => {
    const evidence = readEvidence(withYear(80));
    const untrue = untrueIn(evidence);
    const broken = audit(evidence).flatMap(({ message }) => /^([\w-]+): /.exec(message)?.[1] ?? []);
    expect(broken).toContain('price-flat');
    expect([...new Set(untrue.map(({ file, line }) => `${file}:${line}`))].sort()).toEqual(
      LANGS.flatMap((lang) => linesWith(lang, broken)).sort()
    );
    expect(() => readChapters(evidence, OWN.place)).toThrow("'vlak' is no longer true (check 'price-flat')");
    expect(() => readChapters(evidence, OWN.place)).toThrow("'flat' is no longer true (check 'price-flat')");
  });
});
