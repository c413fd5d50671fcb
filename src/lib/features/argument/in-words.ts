import { answered, type Answers, type Verdicts } from '#lib/reader/weighing.ts';
import { capital } from '#lib/forms/kit/sentence.ts';
import { type Claim, type RestsOn, restsOn } from './rests-on.ts';

/** Words by key; `{name}` in them is filled in. Throws on a key that has no word. */
export type Say = (key: string, filled?: Record<string, string>) => string;

export const speaker =
  (words: Record<string, string>): Say =>
  (key, filled = {}) => {
    const word = words[key];
    if (word === undefined) throw new Error(`no word '${key}'`);
    return word.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? '');
  };

/** 'a', 'a and b', 'a, b and c'. */
export function listed(names: string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** What the reader said of the steps, a sentence for each kind of answer that was given. */
export function sums({ by }: RestsOn, say: Say): string[] {
  return (['holds', 'partly', 'not', 'none', 'unweighed'] as const).flatMap((verdict) =>
    by[verdict].length > 0 ? [say(`sum-${verdict}`, { names: namesOf(by[verdict], say) })] : []
  );
}

/** What the conclusion then rests on, in sentences. Before anything was weighed, the one that asks for it. */
export function consequences(conclusion: Claim, verdicts: Verdicts, say: Say): string[] {
  const { by, grounds, carrying, decisive, harmless, fallen, choices } = restsOn(conclusion, verdicts);
  const weighed = [...by.holds, ...by.partly, ...by.not, ...by.none];
  if (weighed.length === 0) return [say('unweighed')];
  const told = (key: string, claims: Claim[]): string[] =>
    claims.length > 0 ? [say(claims.length > 1 ? `${key}-more` : key, { names: namesOf(claims, say) })] : [];
  return [
    ...grounds.flatMap(({ claim, on, open }) => {
      const name = capital(claim.name);
      if (on.length > 0)
        return [say(on.length > 1 ? 'ground-more' : 'ground', { claim: name, names: namesOf(on, say) })];
      if (open.length > 0) return [say('ground-open', { claim: name, names: namesOf(open, say) })];
      return [say('ground-gone', { claim: name })];
    }),
    ...told('fallen', fallen),
    ...fallen.flatMap(({ without }) => (without ? [without] : [])),
    ...told('carrying', carrying),
    ...told('decisive', decisive),
    ...told('harmless', harmless),
    ...(fallen.length === 0 ? told('choices', choices) : []),
    say('limits')
  ];
}

/** Where the reader began and where they stand now; nothing where they answered neither. */
export function moved({ start, now }: Answers, points: string[], say: Say): string[] {
  const at = (point: number | null) => points[(point ?? 0) - 1];
  const [began, stands] = [at(start), at(now)];
  if (!began && !stands) return [];
  if (!began) return [say('began-unknown', { now: stands! })];
  if (!stands) return [say('began', { start: began })];
  if (start === now) return [say('stayed', { now: stands })];
  return [say('moved', { start: began, now: stands, end: points[now! > start! ? points.length - 1 : 0]! })];
}

/** The whole weighing as lines of text, to take along. */
export function asText(
  conclusion: Claim,
  answers: Answers,
  points: string[],
  title: string,
  address: string,
  say: Say
): string {
  if (!answered(answers)) return '';
  const block = (lines: string[]) => (lines.length > 0 ? [...lines, ''] : []);
  return [
    say('card-title', { title }),
    '',
    ...block(sums(restsOn(conclusion, answers.steps), say)),
    ...block(consequences(conclusion, answers.steps, say)),
    ...block(moved(answers, points, say)),
    address
  ].join('\n');
}

const namesOf = (claims: Claim[], say: Say): string =>
  listed(
    claims.map(({ name }) => name),
    say('and')
  );
