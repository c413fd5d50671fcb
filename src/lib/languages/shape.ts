import * as v from 'valibot';
import { isLang, type Lang } from './index.ts';

/** Something by language, in some of those that the code knows. */
export const inSomeLanguages = <T>(item: v.GenericSchema<T, T>) =>
  v.record(
    v.custom<Lang>((key) => typeof key === 'string' && isLang(key), 'the code of a language'),
    item
  ) as v.GenericSchema<Partial<Record<Lang, T>>, Partial<Record<Lang, T>>>;

/**
 * The same in every language of a debate. The shape cannot know which those are: that each is there is asked where the files
 * of a debate are read.
 */
export const inEveryLanguage = <T>(item: v.GenericSchema<T, T>) =>
  v.pipe(
    inSomeLanguages(item),
    v.check((words) => Object.keys(words).length > 0, 'words in each language of this debate')
  ) as unknown as v.GenericSchema<Record<Lang, T>, Record<Lang, T>>;
