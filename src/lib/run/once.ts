import { building } from '$app/environment';

/** A build, and a run of tests, asks the same thing for many pages, so it works it out once; whoever edits wants it worked out again. */
const still = building || import.meta.env.MODE === 'test';

export function once<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = work(key);
    if (still) known.set(key, value);
    return value;
  };
}
