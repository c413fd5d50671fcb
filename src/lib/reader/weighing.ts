/**
 * What a reader answers: where they stand, and whether each step of the argument holds. It is a political opinion: it stays
 * on the device, is written only once the reader acts, and goes into no address and no message.
 */

export const VERDICTS = ['holds', 'partly', 'not', 'none'] as const;
/** `none`: the reader has no view, which is an answer too. */
export type Verdict = (typeof VERDICTS)[number];
export type Verdicts = Readonly<Record<string, Verdict>>;

export interface Answers {
  /** Where the reader stood at the start and stands at the end: a point of the scale, from 1, or null. */
  readonly start: number | null;
  readonly now: number | null;
  /** By the id of the claim that was weighed. */
  readonly steps: Verdicts;
}

export const NOTHING: Answers = { start: null, now: null, steps: {} };

export const answered = ({ start, now, steps }: Answers): boolean =>
  start !== null || now !== null || Object.keys(steps).length > 0;

/** Raised when what is kept changes its shape: what an older version kept is then left unread. */
const VERSION = 1;

/** What was kept, as far as it is sound; anything else is taken for no answer. */
export function read(text: string | null): Answers {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    if (!isRecord(kept) || kept.version !== VERSION) return NOTHING;
    const steps = isRecord(kept.steps) ? Object.entries(kept.steps) : [];
    return {
      start: pointOf(kept.start),
      now: pointOf(kept.now),
      steps: Object.fromEntries(steps.filter((step): step is [string, Verdict] => isVerdict(step[1])))
    };
  } catch {
    return NOTHING;
  }
}

export const write = (answers: Answers): string => JSON.stringify({ version: VERSION, ...answers });

export interface Store {
  answers(): Answers;
  /** False once it has shown that the device keeps nothing here: the answers then last as long as the page. */
  kept(): boolean;
  /** Null takes the answer back. */
  stand(when: 'start' | 'now', point: number | null): void;
  weigh(step: string, verdict: Verdict | null): void;
  forget(): void;
  /** Told at once, and after every change, one in another tab included. Returns what ends it. */
  follow(changed: () => void): () => void;
}

const stores = new Map<string, Store>();

/**
 * The one store of a page by its key, so that all questions agree. Other sites below the same host, and other copies of this one, keep
 * theirs under names of their own.
 *
 * @param site path of this site on its host, '/' where it has the host to itself
 */
export function storeOf(key: string, site: string): Store {
  const name = `${key} ${site}`;
  if (site === '/' && !stores.has(name)) takeOver(key, name);
  const store = stores.get(name) ?? makeStore(name);
  stores.set(name, store);
  return store;
}

/** Answers from when the name had no path in it: nobody else on this host can have given them. */
function takeOver(old: string, name: string): void {
  try {
    const kept = localStorage.getItem(old);
    if (kept !== null && localStorage.getItem(name) === null) localStorage.setItem(name, kept);
    localStorage.removeItem(old);
  } catch {
    // Storage is blocked: nothing was kept.
  }
}

/** @param storage even to name localStorage may throw, where the browser blocks it */
export function makeStore(key: string, storage: () => Storage = () => localStorage): Store {
  const followers = new Set<() => void>();
  let kept = true;
  let answers = NOTHING;
  const attempt = (work: (storage: Storage) => void): void => {
    try {
      work(storage());
    } catch {
      kept = false;
    }
  };
  const tell = () => followers.forEach((changed) => changed());
  const change = (next: Answers) => {
    answers = next;
    attempt((storage) =>
      answered(answers) ? storage.setItem(key, write(answers)) : storage.removeItem(key)
    );
    tell();
  };
  const elsewhere = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return;
    answers = read(event.newValue);
    tell();
  };
  const lookUp = () =>
    attempt((storage) => {
      const found = read(storage.getItem(key));
      // The same answers stay the same value.
      if (write(found) !== write(answers)) answers = found;
    });
  /** Of what changed while the page lay in the browser's memory nobody told it. */
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || !kept) return;
    lookUp();
    tell();
  };
  lookUp();

  return {
    answers: () => answers,
    kept: () => kept,
    stand: (when, point) => change({ ...answers, [when]: point }),
    weigh(step, verdict) {
      const others = Object.entries(answers.steps).filter(([id]) => id !== step);
      change({ ...answers, steps: Object.fromEntries(verdict ? [...others, [step, verdict]] : others) });
    },
    forget: () => change(NOTHING),
    follow(changed) {
      if (followers.size === 0) {
        globalThis.addEventListener?.('storage', elsewhere);
        globalThis.addEventListener?.('pageshow', back);
      }
      followers.add(changed);
      changed();
      return () => {
        followers.delete(changed);
        if (followers.size > 0) return;
        globalThis.removeEventListener?.('storage', elsewhere);
        globalThis.removeEventListener?.('pageshow', back);
      };
    }
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isVerdict = (value: unknown): value is Verdict => VERDICTS.includes(value as Verdict);
const pointOf = (value: unknown): number | null =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 9 ? (value as number) : null;
