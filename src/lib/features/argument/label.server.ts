import type { Evidence } from '#lib/evidence/evidence.ts';
import { figure } from '#lib/evidence/figures.ts';
import { formatFigure } from '#lib/evidence/format.ts';
import type { Lang } from '#lib/languages/index.ts';

const FIGURE = /:fig\[([\w-]+)\]/g;
const TESTED = /:says\[([^\]]+)\]\{check=([\w-]+)\}/g;
const NAME = /:name\[([^\]]+)\]/g;

/** What a label leans on, and what of it was typed as words. */
export function partsOfLabel(label: string): {
  figures: string[];
  checks: { check: string; words: string }[];
  typed: string;
} {
  return {
    figures: [...label.matchAll(FIGURE)].map(([, id]) => id!),
    checks: [...label.matchAll(TESTED)].map(([, words, check]) => ({ words: words!, check: check! })),
    typed: [FIGURE, TESTED, NAME].reduce((text, part) => text.replace(part, ' '), label)
  };
}

/**
 * A label as it is read. It has no room for notes: those stand in the step that it leads to. Throws on an unknown figure;
 * tested words are put to the data with all other checks.
 */
export const plainLabel = (label: string, evidence: Evidence, lang: Lang): string =>
  label
    .replace(FIGURE, (_, id: string) => formatFigure(figure(evidence, id), lang, 'chart'))
    .replace(TESTED, '$1')
    .replace(NAME, '$1');
