import { building } from '$app/environment';

/** A build asks the same thing for many of its pages, so it works it out once; whoever edits wants it worked out again. */
export function once<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = work(key);
    if (building) known.set(key, value);
    return value;
  };
}
