import type { Quote, Source } from './shapes.ts';

/** What is wrong with a quotation, and in which of its fields. */
export interface Fault {
  field: keyof Quote;
  found: string;
  expected: string;
}

const PARAPHRASE = 'a paraphrase in the words, with :from, and no quotation';

const wording = ({ wording }: Quote): Fault[] =>
  wording === 'speaker'
    ? []
    : [{ field: 'wording', found: `the wording of a ${wording}`, expected: PARAPHRASE }];

const language = ({ lang, spoken }: Quote): Fault[] =>
  spoken === lang
    ? []
    : [
        {
          field: 'lang',
          found: `words in "${lang}" that were spoken in "${spoken}"`,
          expected: `the original, or ${PARAPHRASE}`
        }
      ];

/** Whether words begin as a sentence does and end as one. */
const isWhole = (words: string): boolean => /^[\p{Lu}\p{N}]/u.test(words) && /[.!?]$/.test(words);

const cut = ({ words, whole }: Quote): Fault[] =>
  whole === isWhole(words)
    ? []
    : [
        {
          field: 'whole',
          found: `${whole}, of words that ${isWhole(words) ? 'begin and end' : 'do not begin and end'} as a sentence does`,
          expected: whole ? 'whole sentences, or false' : 'true'
        }
      ];

const condition = ({ words, limit }: Quote): Fault[] =>
  !limit || words.includes(limit)
    ? []
    : [
        {
          field: 'words',
          found: `words without the condition in their sentence, "${limit}"`,
          expected: 'the condition with them, or no quotation'
        }
      ];

/** The copy in which a source was read: the last of the names in `seenIn`. */
const copyOf = (seenIn: string): string => seenIn.split(/, | via /).at(-1)!;

function whereRead({ where }: Quote, source?: Source): Fault[] {
  if (!source?.seenIn) return [];
  const copy = copyOf(source.seenIn);
  return Object.values(where)
    .filter((told) => !told.toLowerCase().includes(copy.toLowerCase()))
    .map((told) => ({
      field: 'where' as const,
      found: `"${told}", of words that were read in ${copy}`,
      expected: `where they were read: ${copy}`
    }));
}

/**
 * Where a quotation says more than was read: somebody else’s wording, a translation, words that are cut without saying so or
 * without their condition, and a copy that is not named.
 */
export const faultsOf = (quote: Quote, source?: Source): Fault[] => [
  ...wording(quote),
  ...language(quote),
  ...cut(quote),
  ...condition(quote),
  ...whereRead(quote, source)
];
