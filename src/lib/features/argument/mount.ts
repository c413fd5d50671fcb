import { mount as mountComponent } from 'svelte';
import { storeOf } from '#lib/reader/weighing.ts';
import { drawIn } from './draw-in.ts';
import type { Given } from './given.ts';
import { onPillars } from './on-pillars.ts';
import { story } from '#lib/features/shared.ts';
import { headingBelow } from '#lib/ui/heading.ts';
import Own from './Own.svelte';
import Rests from './Rests.svelte';
import Stance from './Stance.svelte';
import Weigh from './Weigh.svelte';

/** The path of this site on its host. */
const siteOf = (address: string): string => new URL(address, location.href).pathname;

/** All places have the charts show the same: one of them sees to it. */
let charted = false;

/** Fills a place of the weighing. What is there for readers without a script is hidden, except the map. */
export function mount(target: HTMLElement, given: Given): void {
  const store = storeOf(given.key, siteOf(given.site));
  if ('conclusion' in given && !charted) {
    charted = true;
    store.follow(() =>
      story().alterScenes((scene) => onPillars(scene, given.conclusion, store.answers().steps))
    );
  }
  switch (given.what) {
    case 'stance':
      return void mountComponent(Stance, { target, props: { given, store } });
    case 'weigh':
      return void mountComponent(Weigh, { target, props: { given, store } });
    case 'argument':
      mountComponent(Rests, { target, props: { heading: headingBelow(target), given, store } });
      return void drawIn(target, given, store);
    case 'own':
      return void mountComponent(Own, { target, props: { given, store } });
  }
}
