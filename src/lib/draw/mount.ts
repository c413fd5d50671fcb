import { mount as mountComponent, unmount } from 'svelte';
import type { Form } from '#lib/forms/kit/scene.ts';
import { Drawing } from './drawing.svelte.ts';
import type { Given } from './given.ts';
import Layer from './Layer.svelte';
import Panel from './Panel.svelte';
import { shownIn } from './shown.svelte.ts';

/**
 * Fills the place of a drawing. The empty chart of its step is drawn on: the pinned one, and the one at rest that stands in
 * the text where nothing is pinned. Returns what undoes it.
 */
export function mount(place: HTMLElement, given: Given): () => void {
  const step = place.closest<HTMLElement>('[data-step]');
  const still = step?.querySelector<HTMLElement>('.still');
  const drawing = new Drawing(given);
  const undo: (() => void)[] = [];
  const over = (svg: Element | null | undefined, form: Form, here: { shown: boolean }, name: string) => {
    if (!svg) return;
    const layer = mountComponent(Layer, {
      target: svg,
      props: { drawing, form, here, id: `${step?.id}-${name}` }
    });
    undo.push(() => void unmount(layer));
  };

  const chart = place.closest('.walk')?.querySelector<HTMLElement>('.pinned .chart');
  if (chart) {
    const { here, stop } = shownIn(chart, still?.dataset.state);
    undo.push(stop);
    over(chart.querySelector('.form.wide'), 'wide', here, 'wide');
    over(chart.querySelector('.form.narrow'), 'narrow', here, 'narrow');
  }
  if (still) {
    // Where it is seen at all, its buttons follow it.
    const { parentNode, nextSibling } = still;
    place.append(still);
    undo.push(() => void parentNode?.insertBefore(still, nextSibling));
    over(still.querySelector('.form'), 'narrow', { shown: true }, 'still');
  }
  const panel = mountComponent(Panel, { target: place, props: { drawing, id: `${step?.id}-draw` } });
  undo.push(() => void unmount(panel));
  return () => undo.forEach((one) => one());
}
