import type { Given } from './given.ts';
import { button, make } from './make.ts';
import type * as Play from './play.ts';
import { type At, type Series, seriesOf, walkBy } from './series.ts';
import { darken, light, stateOf, valueAt } from './surface.ts';
import { tableOf } from './table.ts';
import { fillIn, heard, pointedAt, spoken, unpack, type Value } from './values.ts';

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
  let stop: (() => void) | undefined;

  const voice = make('p', 'point-voice');
  voice.setAttribute('role', 'status');
  const said = make('p', 'point-value');
  const behind = make('p', 'point-source');
  const leads = make('span');
  const hears = button(words.listen, () => listen());
  const ways = make(
    'p',
    'point-ways',
    leads,
    button(words.table, () => table()),
    hears
  );
  const strip = make('div', 'point-said', said, behind, ways);
  strip.hidden = true;
  chart.append(strip, voice);

  const show = () => {
    const values = chosen ? [chosen] : pointed === undefined ? [] : pointedAt(now()?.values ?? [], pointed);
    if (values.length === 0 || !now()) darken(chart);
    else light(chart, values, chosen ? 'mark' : 'words');
  };
  const link = (): HTMLAnchorElement[] => {
    const way = chosen && sentence(stateOf(chart) ?? '', chosen);
    if (!way) return [];
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
    return [made];
  };
  const tell = (first: string, second: string) => {
    said.textContent = first;
    behind.textContent = second;
    leads.replaceChildren(...link());
    hears.textContent = stop ? words.stop : words.listen;
    strip.hidden = false;
    // What does not fit below its chart lies over it, as far as it must.
    strip.style.translate = '';
    const { bottom } = strip.getBoundingClientRect();
    const under = Math.min(chart.clientHeight, bottom - document.documentElement.clientHeight);
    if (under > 0) strip.style.translate = `0 ${-under}px`;
  };
  const choose = (value: Value | undefined) => {
    if (value && value === chosen && !strip.hidden) return;
    chosen = value;
    show();
    if (value) {
      const source = value.source && `${words.source}: ${value.source}`;
      tell(spoken(value, words.spoken), source);
    } else strip.hidden = true;
  };
  const hint = () => {
    if (!chosen) tell(words.keys, '');
  };
  const leave = () => {
    at = undefined;
    stop?.();
    choose(undefined);
  };

  let open: HTMLElement | undefined;
  const closeTable = () => {
    open?.remove();
    open = undefined;
    chart.focus({ preventScroll: true });
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
    if (stop || !state) {
      stop?.();
      return;
    }
    stop = () => {};
    void player()
      .then(({ play }) => {
        stop = play(state.series, words.tune, {
          lang: document.documentElement.lang,
          say: (line) => {
            voice.textContent = line;
            tell(line, '');
          },
          sounds: (value) => {
            chosen = value;
            show();
          },
          done: () => {
            stop = undefined;
            voice.textContent = '';
            choose(undefined);
            if (chart.matches(':focus')) hint();
          }
        });
        tell(said.textContent ?? '', '');
      })
      .catch(() => (stop = undefined));
  };

  const keydown = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (key === 'Escape' && open) {
      taken();
      closeTable();
    } else if (key === 'Escape' && (chosen || stop || event.target === chart)) {
      taken();
      leave();
      (document.activeElement as HTMLElement | null)?.blur();
    } else if (open?.contains(event.target as Node)) {
      // Its own keys scroll it: no page behind it, and no step.
      event.stopPropagation();
    } else if (event.target === chart) {
      const state = now();
      if (!state) return;
      const next = walkBy(key, state.series, at);
      const value = next && state.series[next.series]!.values[next.value];
      if (value) {
        taken();
        stop?.();
        const before = at && state.series[at.series]!.values[at.value];
        at = next;
        choose(value);
        voice.textContent = heard(value, before, words);
      } else if (key === 'Enter' && chosen) {
        taken();
        leads.querySelector('a')?.click();
      } else if (key === 't' || key === 'l') {
        taken();
        if (key === 't') table();
        else listen();
      }
    }
  };

  /** What lies over a chart to be drawn on has its own use for pointers; so has what we say. */
  const own = ({ target }: Event) =>
    target instanceof Element && target.closest('[data-interactive], .point-said, .point-table') !== null;
  const move = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || own(event) || stop || chart.matches(':focus-visible')) return;
    const value = valueAt(chart, now()?.values ?? [], event, 'mouse');
    if (value) choose(value);
  };
  const gone = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && !stop && !chart.contains(document.activeElement)) choose(undefined);
  };
  let finger = false;
  const down = (event: PointerEvent) => {
    finger = event.pointerType !== 'mouse';
  };
  const tap = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('.point-said, .point-table')) {
      event.stopPropagation();
      return;
    }
    if (!finger || own(event)) return;
    const value = valueAt(chart, now()?.values ?? [], event, 'finger');
    if (value && value !== chosen) {
      // In the stepper a tap on the chart leads on.
      event.preventDefault();
      choose(value);
    } else choose(undefined);
  };
  const elsewhere = ({ target }: Event) => {
    if (!(target instanceof Node) || chart.contains(target)) return;
    if (open) {
      open.remove();
      open = undefined;
    }
    if (chosen && !stop) leave();
  };
  chart.addEventListener('keydown', keydown);
  chart.addEventListener('pointermove', move);
  chart.addEventListener('pointerleave', gone);
  chart.addEventListener('pointerdown', down);
  chart.addEventListener('click', tap);
  document.addEventListener('pointerdown', elsewhere);
  chart.addEventListener('focus', () => {
    if (!chart.matches(':focus-visible')) return;
    comeToRest(chart);
    hint();
  });
  chart.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && chart.contains(relatedTarget)) && !stop) leave();
  });

  chart.removeAttribute('aria-hidden');
  chart.setAttribute('role', 'application');
  chart.setAttribute('aria-roledescription', words.role);
  for (const svg of chart.querySelectorAll(':scope > svg')) svg.setAttribute('aria-hidden', 'true');
  let before: string | undefined;
  const changed = () => {
    if (stateOf(chart) === before) return;
    before = stateOf(chart);
    const state = now();
    // The focus stays where it is, whatever comes by.
    chart.tabIndex = state ? 0 : -1;
    if (state)
      chart.setAttribute(
        'aria-label',
        fillIn(words.label, { title: state.title, count: String(state.values.length) })
      );
    leave();
    open?.remove();
    open = undefined;
    if (state && chart.matches(':focus-visible')) hint();
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
    walk: () => chart.focus({ preventScroll: true }),
    table,
    listen
  };
}

/** How far one scrolls back until a chart is at rest, in px, and how often. */
const BACK = 48;
const TIMES = 12;

/** Whoever comes to a chart in mid-change by keys scrolls back to where it is at rest: only there it has values. */
function comeToRest(chart: HTMLElement, left = TIMES): void {
  if (stateOf(chart) !== undefined || left === 0) return;
  scrollBy({ top: -BACK, behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => comeToRest(chart, left - 1)));
}
