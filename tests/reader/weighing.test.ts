import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Answers, makeStore, NOTHING, read, VERDICTS, write, storeOf } from '#lib/reader/weighing.ts';

/** A device that keeps things, and tells how often it was written to. */
function device(kept: Record<string, string> = {}) {
  const held = new Map(Object.entries(kept));
  const writes: string[] = [];
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => (writes.push(key), void held.set(key, value)),
    removeItem: (key: string) => (writes.push(key), void held.delete(key))
  } as unknown as Storage;
  return { storage: () => storage, held, writes };
}

describe('the answers', () => {
  it('are written only once the reader acts', () => {
    const { storage, writes, held } = device();
    const store = makeStore('key', storage);
    store.follow(() => {});
    expect(writes).toEqual([]);
    store.weigh('a', 'holds');
    expect(read(held.get('key')!)).toEqual({ ...NOTHING, steps: { a: 'holds' } });
  });

  it('are there again on the next visit, and gone once forgotten', () => {
    const { storage, held } = device();
    makeStore('key', storage).stand('start', 2);
    const store = makeStore('key', storage);
    expect(store.answers().start).toBe(2);
    store.forget();
    expect(store.answers()).toEqual(NOTHING);
    expect(held.size).toBe(0);
  });

  it('taken back one by one, leave nothing behind', () => {
    const { storage, held } = device();
    const store = makeStore('key', storage);
    store.stand('now', 5);
    store.weigh('a', 'none');
    store.weigh('a', null);
    store.stand('now', null);
    expect(held.size).toBe(0);
  });

  it('tell everybody who follows', () => {
    const store = makeStore('key', device().storage);
    const seen: Answers[] = [];
    const stop = store.follow(() => seen.push(store.answers()));
    store.follow(() => seen.push(store.answers()));
    store.weigh('a', 'not');
    stop();
    store.weigh('b', 'not');
    expect(seen).toHaveLength(5);
    expect(seen.at(-1)!.steps).toEqual({ a: 'not', b: 'not' });
  });

  it('that were given elsewhere are known on the way back to a page that the browser had kept', () => {
    const listening: Record<string, (event: { persisted: boolean }) => void> = {};
    vi.stubGlobal('addEventListener', (name: string, hear: never) => (listening[name] = hear));
    const { storage } = device();
    const store = makeStore('key', storage);
    store.follow(() => {});
    vi.unstubAllGlobals();
    makeStore('key', storage).weigh('a', 'holds');
    expect(store.answers()).toEqual(NOTHING);
    listening.pageshow!({ persisted: true });
    store.weigh('b', 'not');
    expect(makeStore('key', storage).answers().steps).toEqual({ a: 'holds', b: 'not' });
  });
});

describe.each([
  [
    'to name storage throws',
    () => {
      throw new Error('blocked');
    }
  ],
  [
    'storage is full',
    () =>
      ({
        getItem: () => null,
        setItem: () => {
          throw new Error('full');
        },
        removeItem: () => {}
      }) as unknown as Storage
  ]
])('where %s', (_, storage) => {
  it('the answers hold as long as the page, and the store says so', () => {
    const store = makeStore('key', storage);
    store.weigh('a', 'partly');
    expect(store.answers().steps).toEqual({ a: 'partly' });
    expect(store.kept()).toBe(false);
    store.forget();
    expect(store.answers()).toEqual(NOTHING);
  });
});

describe('what is kept', () => {
  it.each([
    'nonsense',
    '',
    'null',
    '[]',
    '7',
    '{"start":3}',
    '{"version":2,"start":3}',
    '{"version":1,"start":"3","now":0,"steps":[1]}',
    '{"version":1,"start":1.5,"now":10,"steps":{"a":"yes","b":3}}'
  ])('is ignored where it is malformed: %s', (text) => expect(read(text)).toEqual(NOTHING));

  it('keeps what is sound of it', () =>
    expect(read('{"version":1,"start":3,"steps":{"a":"holds","b":"maybe"}}')).toEqual({
      start: 3,
      now: null,
      steps: { a: 'holds' }
    }));

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void read(text)));
  });

  it('is read as it was written', () => {
    const point = fc.option(fc.integer({ min: 1, max: 9 }));
    const steps = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.constantFrom(...VERDICTS));
    fc.assert(
      fc.property(point, point, steps, (start, now, steps) => {
        expect(read(write({ start, now, steps }))).toEqual({ start, now, steps: { ...steps } });
      })
    );
  });
});

it('two sites below one host keep their own answers, and neither takes those from when the name had no path', () => {
  const kept = new Map([['plea', '{"version":1,"start":4,"now":null,"steps":{}}']]);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name)
  });
  storeOf('plea', '/story/').stand('now', 2);
  storeOf('plea', '/copy/').stand('now', 5);
  expect([...kept.keys()]).toEqual(['plea', 'plea /story/', 'plea /copy/']);
  expect(storeOf('plea', '/story/').answers()).toMatchObject({ start: null, now: 2 });
  // A site that has its host to itself gave them.
  expect(storeOf('plea', '/').answers().start).toBe(4);
  expect(kept.has('plea')).toBe(false);
  vi.unstubAllGlobals();
});
