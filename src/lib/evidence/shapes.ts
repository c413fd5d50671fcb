/** The shapes of the JSON files in data/. Strict: a key that nobody reads is a mistake in writing. */
import * as v from 'valibot';
import { inEveryLanguage, inSomeLanguages } from '#lib/languages/shape.ts';
import { FORMULA } from '#lib/files/csv.ts';
import { DATE_FORMS, hasBegun, isDate, span } from './period.ts';

export const text = v.pipe(v.string(), v.nonEmpty());
/** Words that go along in a table of sources. */
const plain = v.pipe(
  v.string(),
  v.check(
    (words) => !FORMULA.test(words),
    'words that no spreadsheet would run: they begin with =, @, + or -'
  )
);
const told = v.pipe(plain, v.nonEmpty());
const number = v.pipe(v.number(), v.finite());
const language = v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'the code of a language, such as nl'));
export const words = inEveryLanguage(text);
/** The time that a source speaks of, as free as it is: years, stretches and quarters, joined by commas or semicolons. */
const isTime = (time: string): boolean =>
  time
    .split(/[,;] ?/)
    .every(
      (part) =>
        /^(?:c\. )?\d{4}(?:s|-[QH]\d|-\d{2}){0,2}(?:[-/]\d{4}(?:-[QH]\d|-\d{2}){0,2})?$/.test(part) &&
        (part.match(/\d{4}(?:-[QH]\d|-\d{2}(?!\d)){0,2}/g) ?? []).every((one) => span(one) && hasBegun(one))
    );

/** Names of publishers and sites, joined by commas or `via`: nothing that would need another language. */
const name = v.pipe(
  text,
  v.check(
    (names) => names.split(/, | via /).every((part) => /^\p{Lu}|^\S+$/u.test(part)),
    'a name, such as ANP via nieuws.nl'
  )
);
const supports = v.picklist(['for', 'against', 'context']);

/** A day that is known exactly, as of a correction or a verdict. */
export const day = v.pipe(
  v.string(),
  v.check((date) => date.length === 10 && isDate(date), 'a day such as 2024-01-25 that is not still to come')
);

/** A source: who says what, where it was read, how far it can be trusted and whom it speaks for. */
export const SourceShape = v.strictObject({
  id: text,
  what: inEveryLanguage(told),
  publisher: told,
  title: told,
  /** As printed: a date, a year or `n.d.`. */
  published: v.pipe(
    text,
    v.check((date) => date === 'n.d.' || date.split(/-(?=\d{4})/).every(isDate), `n.d. or ${DATE_FORMS}`)
  ),
  url: v.pipe(
    v.string(),
    v.url(),
    // It becomes a link on the page: an address of any other kind could run as a script.
    v.regex(/^https?:\/\/[^\s<>"@/]+(?:\/[^\s<>"]*)?$/, 'an address that begins with https:// or http://')
  ),
  /** A: read at the publisher. B: in a reputable secondary source. C: a party's claim, or method unclear. */
  grade: v.picklist(['A', 'B', 'C']),
  quote: v.optional(text),
  quoteLang: v.optional(language),
  /** The language of the title, where it is not the quotation's. */
  titleLang: v.optional(language),
  /** What a reader must know before leaning on it; empty where there is nothing to warn of. */
  caveat: inEveryLanguage(plain),
  supports,
  /** The time it speaks of. */
  period: v.optional(
    v.pipe(v.string(), v.check(isTime, 'years or periods, such as 2016-2024, 2019-Q4 or 2014; 2017'))
  ),
  /** The copy in which it was read, where that is not the publisher's own: a name, the same in every language. */
  seenIn: v.optional(name),
  licence: text
});
export type Source = v.InferOutput<typeof SourceShape>;

export const SourcesShape = v.array(SourceShape);

const operand = text;
const pair = v.strictTuple([operand, operand]);

/** The kinds of expression a figure may be; each figure is exactly one. */
export const FIGURE_KINDS = [
  'value',
  'low',
  'high',
  'change',
  'ratio',
  'share',
  'difference',
  'sum',
  'mean',
  'min',
  'max',
  'count',
  'period-of-max',
  'period-of-min'
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const numberStyle = v.picklist(['number', 'percent', 'year']);

const FigureShape = v.pipe(
  v.strictObject({
    value: v.optional(operand),
    low: v.optional(operand),
    high: v.optional(operand),
    change: v.optional(pair),
    ratio: v.optional(pair),
    share: v.optional(pair),
    difference: v.optional(pair),
    sum: v.optional(v.pipe(v.array(operand), v.minLength(2))),
    mean: v.optional(operand),
    min: v.optional(operand),
    max: v.optional(operand),
    count: v.optional(operand),
    'period-of-max': v.optional(operand),
    'period-of-min': v.optional(operand),
    digits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
    scale: v.optional(v.pipe(number, v.gtValue(0))),
    style: v.optional(numberStyle)
  }),
  v.check(
    (figure) => FIGURE_KINDS.filter((kind) => figure[kind] !== undefined).length === 1,
    `exactly one of ${FIGURE_KINDS.join(', ')}`
  )
);
export type FigureDefinition = v.InferOutput<typeof FigureShape>;
export const FiguresShape = v.record(text, FigureShape);

/** At most so many words of somebody else are printed in one quotation. */
const QUOTE_WORDS = 25;

const QuoteShape = v.strictObject({
  words: v.pipe(
    text,
    v.check((words) => words.trim().split(/\s+/).length <= QUOTE_WORDS, `at most ${QUOTE_WORDS} words`)
  ),
  /** The language of these words. */
  lang: language,
  /** The language in which they were spoken or written; another one is a translation, which is told in the words. */
  spoken: language,
  /** Who chose these words. What a reporter sums up or a translator renders is no quotation. */
  wording: v.picklist(['speaker', 'reporter', 'translator']),
  /** Whole sentences, or a part of one. */
  whole: v.boolean(),
  /** The condition that the source has in the same sentence, word for word, where it has one. */
  limit: v.optional(text),
  speaker: text,
  role: v.optional(words),
  date: v.pipe(text, v.check(isDate, DATE_FORMS)),
  where: words,
  source: text,
  stance: v.picklist(['for', 'against', 'nuanced', 'context']),
  /** In each language of the debate that these words are not in. */
  gloss: v.optional(inSomeLanguages(text))
});
export type Quote = v.InferOutput<typeof QuoteShape>;
export const QuotesShape = v.record(text, QuoteShape);

/** Words that may stand on a check besides those of its kind, by language. */
const said = { words: v.optional(inSomeLanguages(v.pipe(v.array(text), v.minLength(1)))) };

const relative = {
  ...said,
  from: operand,
  to: operand,
  /** Fractions of the first value: 0.2 is a fifth. */
  atLeast: v.optional(v.pipe(number, v.minValue(0))),
  atMost: v.optional(v.pipe(number, v.minValue(0)))
};

const Checks = v.variant('kind', [
  v.strictObject({
    ...said,
    kind: v.literal('flat'),
    series: operand,
    within: v.pipe(number, v.minValue(0), v.maxValue(0.25))
  }),
  v.strictObject({ kind: v.literal('fell'), ...relative }),
  v.strictObject({ kind: v.literal('rose'), ...relative }),
  v.strictObject({ ...said, kind: v.literal('between'), figure: text, low: number, high: number }),
  v.strictObject({ ...said, kind: v.literal('highest'), value: operand, among: operand }),
  v.strictObject({ ...said, kind: v.literal('lowest'), value: operand, among: operand }),
  v.strictObject({
    ...said,
    kind: v.literal('ordered'),
    refs: v.pipe(v.array(operand), v.minLength(1)),
    direction: v.picklist(['up', 'down'])
  }),
  v.strictObject({
    ...said,
    kind: v.literal('compare'),
    left: text,
    right: text,
    is: v.picklist(['more', 'less'])
  })
]);
export type CheckDefinition = v.InferOutput<typeof Checks>;

/** Whether some data could make a check fail, and other data make it hold. */
function canFail(check: CheckDefinition): boolean {
  switch (check.kind) {
    case 'fell':
    case 'rose': {
      const { kind, from, to, atLeast = 0, atMost = Infinity } = check;
      return from !== to && atLeast <= atMost && (kind === 'rose' || atLeast <= 1);
    }
    case 'between':
      return check.low <= check.high;
    case 'compare':
      return check.left !== check.right;
    default:
      return true;
  }
}

const CheckShape = v.pipe(
  Checks,
  v.check(canFail, 'a check that could fail: limits the right way round, and two things to compare')
);
export const ChecksShape = v.record(text, CheckShape);

const derived = {
  /** The series that is made; `{territory}` stands for each of the territories. */
  series: text,
  territories: v.pipe(v.array(text), v.minLength(1))
};

const DerivationShape = v.variant('operation', [
  v.strictObject({ ...derived, operation: v.literal('multiply'), of: v.pipe(v.array(text), v.minLength(2)) }),
  v.strictObject({ ...derived, operation: v.literal('divide'), of: pair, scale: v.optional(number) }),
  v.strictObject({ ...derived, operation: v.literal('deflate'), of: pair, base: text }),
  v.strictObject({ ...derived, operation: v.literal('chain'), of: v.strictTuple([text]), base: text })
]);
export type Derivation = v.InferOutput<typeof DerivationShape>;
export type Operation = Derivation['operation'];
export const DerivationsShape = v.array(DerivationShape);
