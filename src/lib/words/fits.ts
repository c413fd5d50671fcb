import type { CheckDefinition } from '#lib/evidence/shapes.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import type { Course } from '#lib/languages/language.ts';
import { unheld } from './amounts.ts';

/** Which way a check runs; none for a check of a figure between limits, which says nothing of a course. */
export function courseOf(definition: CheckDefinition): Course | undefined {
  switch (definition.kind) {
    case 'between':
      return undefined;
    case 'ordered':
      return definition.direction;
    case 'compare':
      return definition.is;
    default:
      return definition.kind;
  }
}

/** Words for these say the contrary. */
const CONTRARY: Record<Course, Course[]> = {
  flat: ['fell', 'rose'],
  fell: ['rose', 'flat'],
  rose: ['fell', 'flat'],
  highest: ['lowest'],
  lowest: ['highest'],
  up: ['down'],
  down: ['up'],
  more: ['less'],
  less: ['more']
};

const pattern = (words: string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'giu');
const whole = (words: string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu');
const plain = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Why words may not stand on a check, or undefined where they may: a word for the way that it runs and none for the contrary,
 * or words that stand with the check itself. An amount in them must be one that the check holds.
 */
export function unfit(words: string, definition: CheckDefinition, lang: Lang): string | undefined {
  const own = definition.words?.[lang] ?? [];
  const listed = own.some((one) => plain(one) === plain(words));
  const wrong = unheld(words, definition, lang, listed);
  if (wrong || listed) return wrong;
  const { tested, degrees, not } = LANGUAGES[lang];
  const course = courseOf(definition);
  const said = plain(words);
  const bare = said.replaceAll(whole([...degrees.less, ...degrees.more]), ' ');
  const has = (list: string[], text: string) => text.search(pattern(list)) >= 0;
  const contrary = course ? CONTRARY[course].flatMap((one) => tested[one]) : [];
  if (
    course &&
    has(tested[course], said) &&
    !has(
      contrary.filter((one) => !tested[course].includes(one)),
      bare
    ) &&
    bare.search(whole(not)) < 0
  )
    return undefined;
  const allowed = [...own, ...(course ? tested[course].map((one) => `${one}…`) : [])].join(', ');
  const escape = `"words": {"${lang}": ["${words}"]}`;
  return (
    `'${words}' may not stand on a check of the kind '${course ?? definition.kind}'` +
    `${allowed ? `: expected a word such as ${allowed}` : ''}; where it says what the check tests, put it there: ${escape}`
  );
}
