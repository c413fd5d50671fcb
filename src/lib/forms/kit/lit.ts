import * as v from 'valibot';
import type { Mark } from './scene.ts';
import { list, text } from './shape.ts';

/** The items that a state is about, by key: the others step back. All are lit where it is left out. */
export const lit = v.optional(list(text));

/** How firm what steps back still is: 3 to 1 or more on either ground. */
const FAINT = 0.5;

/**
 * Lets items that are not lit step back: their shapes faint, their names quiet. Of the furniture, and of what no item owns,
 * nothing changes. Throws where a key that is to be lit draws nothing.
 *
 * @param what begins the keys of an item's marks: `row` for `row:<key>` and `row:<key>:label`
 */
export function light(marks: Mark[], what: string, keys: string[] | undefined): Mark[] {
  if (!keys) return marks;
  const owner = ({ key }: Mark): string | undefined => {
    const [first, second] = key.split(':');
    return first === what ? second : undefined;
  };
  const dark = keys.find((key) => marks.every((mark) => owner(mark) !== key));
  if (dark !== undefined) throw new Error(`nothing to light: there is no ${what} '${dark}'`);
  return marks.map((mark): Mark => {
    const key = owner(mark);
    if (key === undefined || keys.includes(key)) return mark;
    return mark.kind === 'text' ? { ...mark, ink: 'quiet' } : { ...mark, opacity: FAINT };
  });
}
