import { mount as mountComponent } from 'svelte';
import { story } from '#lib/features/shared.ts';
import { Drawing } from './drawing.svelte.ts';
import type { Given } from './given.ts';
import Layer from './Layer.svelte';
import Panel from './Panel.svelte';

/** Fills the place of a drawing. The empty chart of its step is drawn on, moving and at rest. */
export function mount(place: HTMLElement, given: Given): void {
  const step = place.closest<HTMLElement>('[data-step]');
  const state = place.closest<HTMLElement>('.stretch')?.dataset.state;
  const chapter = place.closest('.chapter');
  const drawing = new Drawing(given);
  if (chapter && state)
    story().drawOver(chapter, state, ({ place: target, breadth }) => {
      const id = `${step?.id}-${target.localName === 'g' ? breadth : 'still'}`;
      mountComponent(Layer, { target, props: { drawing, breadth, id } });
    });
  mountComponent(Panel, { target: place, props: { drawing, id: `${step?.id}-draw` } });
}
