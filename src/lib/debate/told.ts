import type { Place } from '#lib/files/place.ts';
import { checkDebate } from './check.ts';
import { DebateError, messageOf, problemList } from '#lib/files/problem.ts';

/**
 * What a writer sees in the browser in place of a page that cannot be told: all that `npm run check:debate` lists, or else
 * what was thrown.
 */
export function toldInstead(thrown: unknown, place: Place): string {
  const { problems } = checkDebate(place);
  if (problems.length > 0) return problemList(problems);
  return thrown instanceof Error && !(thrown instanceof DebateError)
    ? (thrown.stack ?? thrown.message)
    : messageOf(thrown);
}
