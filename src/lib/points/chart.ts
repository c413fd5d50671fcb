import type { Given } from './given.ts';
import { button, make } from './make.ts';
import type * as Play from './play.ts';
import { followPointers } from './pointers.ts';
import { backUntil } from './rest.ts';
import { type At, type Series, seriesOf, walkBy } from './series.ts';
import { makeStop } from './stop.ts';
import { makeStrip } from './strip.ts';
import { darken, light, stateOf, valueAt } from './surface.ts';
import { tableOf } from './table.ts';
import { heard, pointedAt, spoken, unpack, type Value } from './values.ts';

/** A chart that points and is pointed at. */
export interface PointedChart {
  readonly chart: HTMLElement;
  /** Words point at marks, as `data-lights` has them; or no longer. */
  words(lights: string | undefined): void;
  /** The reader goes to it, sees it as a table, or hears it. */
  walk(): void;
  table(): void;
  listen(): void;
}

export interface Around {
  given: Given;
  /** Loads the script that plays. */
  player(): Promise<typeof Play>;
  /** The element that uses a value, and what leads there; the chart's place in the story where no words stand beside it. */
  sentence(state: string, value: Value): { to: HTMLElement } | { href: string } | undefined;
}

interface State {
  title: string;
  values: Value[];
  series: Series[];
}

/** Lets a chart point: its marks to pointers, fingers and keys, and words to its marks. */
export function pointOn(chart: HTMLElement, { given, player, sentence }: Around): PointedChart {
  const { words } = given;
  const states = new Map<string, State>();
  /** What it shows at rest; nothing while it changes. */
  const now = (): State | undefined => {
    const name = stateOf(chart) ?? '';
    const packed = given.states[name];
    if (!packed) return undefined;
    const known = states.get(name);
    if (known) return known;
    const values = unpack(packed.values);
    const made = { title: packed.title, values, series: seriesOf(values) };
    states.set(name, made);
    return made;
  };

  let pointed: string | undefined;
  let chosen: Value | undefined;
  let at: At | undefined;
  let open: HTMLElement | undefined;
  let silence: (() => void) | undefined;

  const stop = makeStop(words);
  const strip = makeStrip(words, { table: () => table(), listen: () => listen() });
  /** Says what a chart plays; what keys come to, the stop says. */
  const voice = make('p', 'point-voice');
  voice.setAttribute('aria-live', 'polite');
  chart.append(stop.element, strip.element, voice);
  const hasKeys = () => stop.element.matches(':focus-visible');

  const show = () => {
    const values = chosen ? [chosen] : pointed === undefined ? [] : pointedAt(now()?.values ?? [], pointed);
    if (values.length === 0 || !now()) darken(chart);
    else light(chart, values, chosen ? 'mark' : 'words');
  };
  const wayTo = (value: Value): HTMLAnchorElement | undefined => {
    const way = sentence(stateOf(chart) ?? '', value);
    if (!way) return undefined;
    const made = make('a', '', 'to' in way ? words.inText : words.inStory);
    made.href = 'to' in way ? `#${way.to.closest('[data-step]')?.id ?? ''}` : way.href;
    if ('to' in way)
      made.addEventListener('click', (event) => {
        // The stepper leads to another step by itself.
        const led = event.defaultPrevented;
        event.preventDefault();
        if (!led) way.to.scrollIntoView({ block: 'center', behavior: 'instant' });
        way.to.focus({ preventScroll: true });
      });
    return made;
  };
  const choose = (value: Value | undefined) => {
    if (value && value === chosen && !strip.element.hidden) return;
    chosen = value;
    show();
    if (value)
      strip.tell(
        spoken(value, words.spoken),
        value.source && `${words.source}: ${value.source}`,
        wayTo(value)
      );
    else strip.element.hidden = true;
  };
  const hint = () => {
    if (!chosen) strip.tell(words.keys);
  };
  const leave = () => {
    at = undefined;
    silence?.();
    choose(undefined);
    const state = now();
    if (state) stop.before(state.title, state.values.length);
  };

  const dropTable = () => {
    open?.remove();
    open = undefined;
  };
  const closeTable = () => {
    dropTable();
    stop.element.focus({ preventScroll: true });
  };
  const table = () => {
    const state = now();
    if (open || !state) return;
    open = tableOf(state.title, state.series, words);
    open.prepend(button(words.close, closeTable));
    choose(undefined);
    chart.append(open);
    open.focus({ preventScroll: true });
  };

  const listen = () => {
    const state = now();
    if (silence || !state) {
      silence?.();
      return;
    }
    // While the press lasts: later a browser may let no sound out.
    const audio = typeof AudioContext === 'undefined' ? undefined : new AudioContext();
    let wanted = true;
    silence = () => {
      wanted = false;
      silence = undefined;
      void audio?.close();
    };
    void player()
      .then(({ play }) => {
        if (!wanted) return;
        silence = play(state.series, words.tune, {
          audio,
          lang: document.documentElement.lang,
          say: (line) => {
            voice.textContent = line;
            strip.tell(line);
          },
          sounds: (value) => {
            chosen = value;
            show();
          },
          done: () => {
            silence = undefined;
            voice.textContent = '';
            strip.plays(false);
            choose(undefined);
            if (stop.element.matches(':focus')) hint();
          }
        });
        strip.plays(true);
      })
      .catch(() => wanted && silence?.());
  };

  /** One step along the values; says whether there was one to go. */
  const walkOn = (key: string): boolean => {
    const { series = [] } = now() ?? {};
    const next = walkBy(key, series, at);
    const value = next && series[next.series]!.values[next.value];
    if (!value) return false;
    silence?.();
    const before = at && series[at.series]!.values[at.value];
    at = next;
    choose(value);
    const passed = series.slice(0, next.series).reduce((sum, { values }) => sum + values.length, 0);
    stop.at(passed + next.value + 1, heard(value, before, words));
    return true;
  };
  /** What a key does here; undefined where it does nothing. */
  const workOf = (key: string, target: EventTarget | null): (() => void) | undefined => {
    const here = target === stop.element;
    if (key === 'Escape') {
      if (open) return closeTable;
      if (!chosen && !silence && !here) return undefined;
      return () => {
        leave();
        (document.activeElement as HTMLElement | null)?.blur();
      };
    }
    if (!here || !now()) return undefined;
    if (key === 'Enter') return chosen && (() => strip.follow());
    return { t: table, l: listen }[key];
  };
  chart.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const work = workOf(key, target);
    if (work || (target === stop.element && walkOn(key))) {
      event.preventDefault();
      event.stopPropagation();
      work?.();
      // The table's own keys scroll it: no page behind it, and no step.
    } else if (open?.contains(target as Node)) event.stopPropagation();
  });

  followPointers(chart, {
    hover(event) {
      if (silence || hasKeys()) return;
      const value = valueAt(chart, now()?.values ?? [], event, 'mouse');
      if (value) choose(value);
    },
    touch(event) {
      const value = valueAt(chart, now()?.values ?? [], event, 'finger');
      const other = value !== chosen ? value : undefined;
      choose(other);
      return other !== undefined;
    },
    left() {
      if (!silence && !chart.contains(document.activeElement)) choose(undefined);
    },
    elsewhere() {
      dropTable();
      if (chosen && !silence) leave();
    }
  });
  stop.element.addEventListener('focus', () => {
    if (!hasKeys()) return;
    // A focus on what is pinned scrolls nothing, and whoever tabs on comes to it before its words are there.
    const { top, bottom } = chart.getBoundingClientRect();
    if (bottom <= 0 || bottom > innerHeight + 1)
      chart.scrollIntoView({ block: top < 0 ? 'start' : 'end', behavior: 'instant' });
    // Whoever comes in mid-change is taken back to where it rests.
    backUntil(() => stateOf(chart) !== undefined);
    hint();
  });
  chart.addEventListener('focusout', ({ relatedTarget }) => {
    const isHere = (node: EventTarget | null) => node instanceof Node && chart.contains(node);
    // A window that loses the focus keeps its active element.
    if (!isHere(relatedTarget) && !isHere(document.activeElement) && !silence) leave();
  });

  chart.removeAttribute('aria-hidden');
  for (const svg of chart.querySelectorAll(':scope > svg')) svg.setAttribute('aria-hidden', 'true');
  let before: string | undefined;
  const changed = () => {
    if (stateOf(chart) === before) return;
    before = stateOf(chart);
    leave();
    if (open?.contains(document.activeElement)) closeTable();
    else dropTable();
    // The focus stays where it is, whatever comes by.
    if (before !== undefined) stop.element.hidden = !now() && !stop.element.matches(':focus');
    if (now() && hasKeys()) hint();
  };
  changed();
  new MutationObserver(changed).observe(chart, { attributeFilter: ['data-state'] });
  new ResizeObserver(show).observe(chart);

  return {
    chart,
    words(lights) {
      if (lights === pointed) return;
      pointed = lights;
      if (!chosen) show();
    },
    walk: () => stop.element.focus({ preventScroll: true }),
    table,
    listen
  };
}
