import type { Element } from 'hast';
import type { Debate, DebateWords } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { type Claim, claimProblems, type Claims } from './claims.ts';
import { formatDate } from '#lib/words/dates.ts';
import { element } from '#lib/words/element.ts';
import type { ParsedChapter, ParsedStep } from '#lib/words/parse.ts';
import { printedText } from '#lib/words/printed-text.ts';
import type { Ui } from '#lib/words/ui.ts';

/** A claim with its words in one language. */
export interface ToldClaim extends Claim {
  /** The sentence, in words of our own. */
  sentence: string;
  written: ParsedStep;
}

/** The claims of a debate and their page, in one language. */
export interface ToldClaims extends Omit<Claims, 'claims'> {
  page: ParsedChapter;
  claims: ToldClaim[];
}

/**
 * The claims with their words; undefined where the debate judges none. Throws where they, their words and the story do not
 * fit together.
 */
export function tellClaims(
  { claims, evidence }: Debate,
  { lang, chapters, claims: page }: DebateWords
): ToldClaims | undefined {
  if (!claims) return undefined;
  if (!page) throw new Error('data/claims.json has claims; the words for them, claims.md, are missing');
  const problems = claimProblems(
    claims,
    page.steps.map((step) => step.id),
    chapters.flatMap(({ steps }) => steps.map((step) => step.id)),
    evidence
  );
  if (problems.length > 0)
    throw new Error(`data/claims.json: ${problems.map(({ message }) => message).join('; ')}`);
  return {
    ...claims,
    page,
    claims: claims.claims.flatMap((claim) => {
      const written = page.steps.find((step) => step.id === claim.id);
      const heading = written?.nodes.find((node) => node.type === 'heading');
      return written && heading
        ? [{ ...claim, written, sentence: printedText(heading, evidence, lang) }]
        : [];
    })
  };
}

/** The verdict in words: 'measured, and right'; of a sentence that says two things, one for each. */
export function verdictWords({ verdicts: [first, second] }: Pick<Claim, 'verdicts'>, ui: Ui): string {
  const one = ui(`verdict-${first}`);
  return second ? ui('verdict-two', { first: one, second: ui(`verdict-${second}`) }) : one;
}

/** The words of the interface with the day whose knowledge the verdicts speak of. */
export const dated =
  ({ known }: Pick<ToldClaims, 'known'>, lang: Lang, ui: Ui): Ui =>
  (key, filled) =>
    ui(key, { date: formatDate(known, lang), ...filled });

/** That the people and papers behind claims were not asked for a reply; '' where they were. */
export function notAsked(
  { speakers }: Pick<Claims, 'speakers'>,
  claims: Claim[],
  lang: Lang,
  ui: Ui
): string {
  const names = claims.flatMap(({ by }) => {
    const speaker = speakers[by];
    return speaker && !speaker.asked ? [speaker.name] : [];
  });
  const list = new Intl.ListFormat(lang).format(new Set(names));
  return list && ui('not-asked', { names: list });
}

/** At a step of the story: the sentences that belong there, each with its verdict and a way to the grounds. */
export function claimsAt(step: string, told: ToldClaims, page: string, lang: Lang, ui: Ui): Element[] {
  const here = told.claims.filter((claim) => claim.step === step);
  if (here.length === 0) return [];
  const count = String(here.length);
  return [
    element(
      'details',
      { className: ['verdicts'] },
      element('summary', {}, here.length === 1 ? ui('claim-here') : ui('claims-here', { count })),
      ...here.map((claim) =>
        element(
          'p',
          {},
          element('a', { href: `${page}#${claim.id}` }, claim.sentence),
          ' ',
          element('b', { className: ['verdict'] }, verdictWords(claim, ui))
        )
      ),
      element('p', { className: ['reply'] }, notAsked(told, here, lang, ui))
    )
  ];
}
