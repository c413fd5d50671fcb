import { mount as mountComponent } from 'svelte';
import { headingBelow } from '#lib/ui/heading.ts';
import type { Given } from './given.ts';
import Panel from './Panel.svelte';

/** Fills the simulator's place, part by part. A policy in the address opens. */
export async function mount(place: HTMLElement, given: Given): Promise<void> {
  const step = place.closest('[data-step]')?.id ?? '';
  // Within a frame the way out leads to the story: an address to pass on is one of that.
  const story = document.querySelector<HTMLAnchorElement>('.way-out a')?.href ?? location.href;
  await new Promise<void>((whole) => {
    const props = { heading: headingBelow(place), given, search: location.search, story, place: step, whole };
    mountComponent(Panel, { target: place, props });
  });
}
