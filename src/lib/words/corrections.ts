import type { Element } from 'hast';
import { join } from 'node:path';
import * as v from 'valibot';
import { day, words } from '#lib/evidence/shapes.ts';
import { optionalJson } from '#lib/files/files.ts';
import { formatDate } from './dates.ts';
import { element } from './element.ts';
import type { Telling } from '#lib/telling/telling.ts';

export const CorrectionsShape = v.strictObject({
  /** From this day on every correction is listed. */
  since: day,
  corrections: v.array(
    v.strictObject({
      date: day,
      /** Where it stood. */
      where: words,
      was: words,
      now: words
    })
  ),
  /** Figures that came in later, for those who follow the story. */
  added: v.optional(v.array(v.strictObject({ date: day, where: words, what: words })))
});
export type Corrections = v.InferOutput<typeof CorrectionsShape>;

/** Reads data/corrections.json; undefined where there is none. Throws a `DebateError` where it is not of that shape. */
export function readCorrections(data: string): Corrections | undefined {
  return optionalJson(join(data, 'corrections.json'), CorrectionsShape);
}

/** `::corrected`: how many corrections there have been, with the way to them. */
export function corrected(
  { lang, ui, sourcesPage }: Pick<Telling, 'lang' | 'ui' | 'sourcesPage'>,
  given: Corrections | undefined
): Element {
  if (!given) throw new Error('data/corrections.json is missing');
  const words = { since: formatDate(given.since, lang), count: String(given.corrections.length) };
  return element(
    'p',
    {},
    element('a', { href: `${sourcesPage}#corrections` }, ui('corrections-there', words))
  );
}

/** `::corrections`: every correction, newest first, with what stood there before; or since when there were none. */
export function corrections(
  { lang, ui }: Pick<Telling, 'lang' | 'ui'>,
  given: Corrections | undefined
): Element {
  if (!given) throw new Error('data/corrections.json is missing');
  const since = formatDate(given.since, lang);
  if (given.corrections.length === 0) return element('p', {}, ui('corrections-none', { since }));
  const items = given.corrections
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map((one) =>
      element(
        'li',
        {},
        element('b', {}, `${formatDate(one.date, lang)}, ${one.where[lang]}. `),
        ui('corrections-line', { was: one.was[lang], now: one.now[lang] })
      )
    );
  return element(
    'div',
    {},
    element('p', {}, ui('corrections-since', { since })),
    element('ul', {}, ...items)
  );
}
