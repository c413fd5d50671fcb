import { mount as mountComponent, unmount } from 'svelte';
import { storeOf } from '#lib/reader/weighing.ts';
import { drawIn } from './draw-in.ts';
import type { Given } from './given.ts';
import Own from './Own.svelte';
import Rests from './Rests.svelte';
import Stance from './Stance.svelte';
import Weigh from './Weigh.svelte';

/** Fills a place of the weighing. What is there for readers without a script goes, except the map. Returns what undoes it. */
export function mount(place: HTMLElement, given: Given): () => void {
  const store = storeOf(given.key);
  const toOneself = [...place.querySelectorAll('.to-oneself')];
  for (const words of toOneself) words.remove();
  const component = fill(place, given, store);
  const stop = given.what === 'argument' ? drawIn(place, given, store) : () => {};
  return () => {
    stop();
    void unmount(component);
    place.prepend(...toOneself);
  };
}

function fill(target: HTMLElement, given: Given, store: ReturnType<typeof storeOf>) {
  switch (given.what) {
    case 'stance':
      return mountComponent(Stance, { target, props: { given, store } });
    case 'weigh':
      return mountComponent(Weigh, { target, props: { given, store } });
    case 'argument':
      return mountComponent(Rests, { target, props: { given, store } });
    default:
      return mountComponent(Own, { target, props: { given, store } });
  }
}
