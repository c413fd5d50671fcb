/** Whether the words of a chart say what it draws: the unit of its values, and the territory of what a label names. */
import type { Evidence, Row } from '#lib/evidence/evidence.ts';
import { rows } from '#lib/evidence/ref.ts';
import type { ChartSpec } from '#lib/forms/index.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';

/** Every object of a state that draws a reference. */
function drawing(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(drawing);
  return 'ref' in value ? [value as Record<string, unknown>, ...inside] : inside;
}

const rowsOf = (evidence: Evidence, ref: unknown): Row[] => {
  try {
    return rows(evidence, String(ref));
  } catch {
    return [];
  }
};

const holds = (text: string, words: string[]) =>
  words.some((word) => new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(text));

/** What is wrong with the words of a state, a line each. */
export function misnamed(
  spec: ChartSpec,
  words: Record<string, string>,
  evidence: Evidence,
  lang: Lang
): string[] {
  const items = drawing(spec);
  return [
    ...items.flatMap(({ label, ref }) => otherTerritory(words[String(label)] ?? '', ref, evidence, lang)),
    // The panels of a chart have units of their own, and so have the axes of others.
    ...(!JSON.stringify(spec).includes('\"unit\"')
      ? otherUnit(
          words.unit ?? '',
          items.flatMap(({ ref }) => rowsOf(evidence, ref)),
          lang
        )
      : [])
  ];
}

/** A label that names one territory, on the rows of another. */
function otherTerritory(label: string, ref: unknown, evidence: Evidence, lang: Lang): string[] {
  const drawn = new Set(rowsOf(evidence, ref).map(({ territory }) => territory));
  const named = [...evidence.territories].filter(([, name]) => holds(label, [RegExp.escape(name[lang])]));
  const fits = ([id]: [string, unknown]) =>
    [...drawn].some((one) => one === id || one.startsWith(`${id}-`) || id.startsWith(`${one}-`));
  return drawn.size === 0 || named.length === 0 || named.some(fits)
    ? []
    : [`the label '${label}' names ${named[0]![0]}; what is drawn is ${[...drawn].slice(0, 3).join(', ')}`];
}

/** A unit in other words than the values have: euros for dollars, or a percentage without its sign. */
function otherUnit(unit: string, drawn: Row[], lang: Lang): string[] {
  const { units } = LANGUAGES[lang];
  const ids = [...new Set(drawn.flatMap((row) => row.unit.split('-')))];
  const asked = Object.entries(units).filter(([id]) => ids.includes(id));
  const wrong = Object.entries(units).filter(([id, words]) => !ids.includes(id) && holds(unit, words));
  return asked
    .filter(([, words]) => wrong.length > 0 && !holds(unit, words))
    .map(
      ([id, words]) => `the unit '${unit}' is not that of the data, ${id}: expected ${words.join(' or ')}`
    );
}
