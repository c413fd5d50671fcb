import type { Lang } from '#lib/languages/index.ts';
import type { Debate } from './debate.ts';

/** Works something out for a debate, or for one language of it, no more than once: many pages ask the same. */
export function onceADebate<Value>(
  work: (debate: Debate, lang: Lang) => Value
): (debate: Debate, lang: Lang) => Value {
  const known = new WeakMap<Debate, Map<Lang, Value>>();
  return (debate, lang) => {
    const values = known.get(debate) ?? new Map<Lang, Value>();
    known.set(debate, values);
    const value = values.has(lang) ? (values.get(lang) as Value) : work(debate, lang);
    values.set(lang, value);
    return value;
  };
}
