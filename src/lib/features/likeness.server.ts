/**
 * What an interactive looks like when it comes, before anything was answered: the room that it will take, so that nothing moves when
 * it is there. It is rendered from the same component, and so is as high in any window, in any type. It does nothing and is never seen.
 */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Given as WeighingGiven } from '#lib/features/argument/given.ts';
import Own from '#lib/features/argument/Own.svelte';
import Rests from '#lib/features/argument/Rests.svelte';
import Stance from '#lib/features/argument/Stance.svelte';
import Weigh from '#lib/features/argument/Weigh.svelte';
import { Drawing } from '#lib/features/draw/drawing.svelte.ts';
import type { Given as DrawGiven } from '#lib/features/draw/given.ts';
import DrawPanel from '#lib/features/draw/Panel.svelte';
import { NOTHING, type Store } from '#lib/reader/weighing.ts';
import type { Given as FindGiven } from '#lib/features/find/find.ts';
import type { Given as SimulatorGiven } from '#lib/features/simulator/given.ts';
import type { Interactive } from '#lib/telling/telling.ts';
import SimulatorPanel from '#lib/features/simulator/Panel.svelte';

const heading = 'h4';
/** Keeps nothing: nobody has answered yet. */
const store: Store = {
  answers: () => NOTHING,
  kept: () => true,
  stand: () => {},
  weigh: () => {},
  forget: () => {},
  follow: () => () => {}
};

const html = (component: unknown, props: object): string =>
  render(component as Component<object>, { props }).body;
const weighing = (component: unknown) => (given: WeighingGiven) => html(component, { heading, given, store });

/** By the name of the interactive, as in src/lib/run/interactives.ts. */
const LIKE: Record<Interactive, (given: never) => string> = {
  find: ({ label }: FindGiven) =>
    `<div class="finder"><label>${label}<select></select></label><p role="status"></p></div>`,
  draw: (given: DrawGiven) => html(DrawPanel, { drawing: new Drawing(given), id: '' }),
  simulator: (given: SimulatorGiven) =>
    html(SimulatorPanel, { heading, given, search: '', story: '', place: '' }),
  stance: weighing(Stance),
  weigh: weighing(Weigh),
  argument: weighing(Rests),
  own: weighing(Own)
};

/** What takes no room, or would be found beside the interactive itself. */
const IDLE = / (id|for|name|href|value|min|max|step|aria-[a-z]+)="[^"]*"/g;

/**
 * The likeness of an interactive, by its name. Drawings in it are empty; how high they are stands in `data-height`, since the page's
 * policy allows no style in an element.
 */
export const likeness = (name: Interactive, given: unknown): string =>
  LIKE[name](given as never)
    .replace(/<!--.*?-->/gs, '')
    .replace(/(<svg[^>]*>).*?<\/svg>/gs, '$1</svg>')
    .replace(IDLE, '')
    .replace(/ style="height: ?([^";]+);?"/g, ' data-height="$1"');
