import type { Fault } from '#lib/files/problem.ts';
import { join } from 'node:path';
import * as v from 'valibot';
import { day, text } from '#lib/evidence/shapes.ts';
import { optionalJson } from '#lib/files/files.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));

/** Facts get one of the first four; a prediction and a value are named as such and not judged. */
export const VERDICTS = [
  'right',
  'some-years',
  'not-measured',
  'not-supported',
  'prediction',
  'value'
] as const;
export type Verdict = (typeof VERDICTS)[number];

const ClaimShape = v.strictObject({
  /** The step of its words in content/<lang>/claims.md. */
  id,
  /** The step of the story at which the reader meets it. */
  step: id,
  /** In the article: in quotation marks, in indirect speech, or the newsroom's own sentence. */
  form: v.picklist(['quoted', 'reported', 'editorial']),
  /** Who says it: a key of `speakers`. */
  by: id,
  /** One, or two where the sentence says two things. */
  verdicts: v.pipe(v.array(v.picklist(VERDICTS)), v.minLength(1), v.maxLength(2)),
  /** Ids of the sources that the verdict rests on, besides those of the figures and checks in its words. */
  grounds: v.pipe(v.array(text), v.minLength(1))
});
export type Claim = v.InferOutput<typeof ClaimShape>;

export const ClaimsShape = v.strictObject({
  /** The source in which the sentences stand. */
  article: text,
  /** The day whose knowledge the verdicts speak of. */
  known: day,
  /** The day on which they were last gone over. */
  judged: day,
  speakers: v.record(
    id,
    v.strictObject({ type: v.picklist(['Person', 'Organization']), name: text, asked: v.boolean() })
  ),
  claims: v.array(ClaimShape)
});
export type Claims = v.InferOutput<typeof ClaimsShape>;

/** Whether anything in a claim is a fact that can be judged. */
export const isFactual = ({ verdicts }: Pick<Claim, 'verdicts'>): boolean =>
  verdicts.some((verdict) => verdict !== 'prediction' && verdict !== 'value');

/** Reads data/claims.json; undefined where the debate judges no claims. Throws a `DebateError` where it is not of that shape. */
export function readClaims(data: string): Claims | undefined {
  return optionalJson(join(data, 'claims.json'), ClaimsShape);
}

/**
 * What is wrong between the claims, their words and the story, each with its keys in claims.json: a step or source that does not exist, a claim
 * without words, words without a claim, a speaker that nobody knows.
 *
 * @param written the ids of the claims that have words
 * @param steps the ids of the steps of the story
 */
export function claimProblems(
  { article, claims, speakers }: Claims,
  written: string[],
  steps: string[],
  { sources }: Pick<Evidence, 'sources'>
): Fault[] {
  const ids = claims.map((claim) => claim.id);
  const noSource = (keys: (string | number)[], source: string) =>
    sources.has(source) ? [] : [{ keys, message: `there is no source '${source}'` }];
  return [
    ...noSource(['article'], article),
    ...claims.flatMap(({ id, step, by, grounds }, index) => {
      const at = (key: string, message: string) => ({ keys: ['claims', index, key], message });
      return [
        ...(ids.indexOf(id) < index ? [at('id', `'${id}' stands twice`)] : []),
        ...(written.includes(id) ? [] : [at('id', `'${id}' has no words`)]),
        ...(steps.includes(step) ? [] : [at('step', `there is no step '${step}'`)]),
        ...(by in speakers ? [] : [at('by', `there is no speaker '${by}'`)]),
        ...grounds.flatMap((source) => noSource(['claims', index, 'grounds'], source))
      ];
    }),
    ...written
      .filter((one) => !ids.includes(one))
      .map((one) => ({ keys: ['claims'], message: `the words '${one}' belong to no claim` }))
  ];
}
