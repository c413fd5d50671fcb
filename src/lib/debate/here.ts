import { building } from '$app/environment';
import { placeOf } from '#lib/files/place.ts';
import { type Debate, readDebate } from './debate.ts';

let known: Debate | undefined;

/**
 * The debate that is built: the one in the folder named by the setting DEBATE, or else this repository's own. Read once in a
 * build; whoever edits wants it read again.
 */
export function debateHere(): Debate {
  const debate = (building && known) || readDebate(placeOf(process.env.DEBATE ?? ''));
  known = debate;
  return debate;
}
