/**
 * The one script of the pages with the story or a part of it, the same on the site and in frames. The page is whole without it: it
 * puts the moving chart over the charts at rest, opens notes in place, and follows the reader. Where anything fails it takes back
 * what it did.
 */
import { startFrame } from '#lib/embed/start.ts';
import { keepForLater } from '#lib/reader/offline.ts';
import { keepAddress } from '#lib/walk/address.ts';
import { followScroll } from '#lib/walk/follow.ts';
import { keepPlace } from '#lib/walk/keep.ts';
import { pageByWords } from '#lib/walk/keys.ts';
import { showOnRail } from '#lib/walk/rail.ts';
import { returnToPlace } from '#lib/walk/return.ts';
import { walkOf } from '#lib/walk/walk.ts';
import { keepRoom } from './keep-room.ts';
import { wearLive } from './live.ts';
import { moveCharts } from './moving-charts.ts';
import { mountWhenNear } from './near.ts';
import { leadOn } from './moved.ts';
import { openNotes } from './notes.ts';
import { sayAddresses, unfoldOnPaper } from './paper.ts';
import { pointWhenNear } from './point-when-near.ts';
import type { RunningWords } from './running.ts';
import type * as Wake from './wake.ts';

// Scripts that come later find these under the global name of this one.
export { alterScenes, drawOver } from './moving-charts.ts';
export { scenes } from './scenes.ts';

const { wakeScript } = globalThis as { wakeScript?: typeof Wake };
/** Known only while this script runs for the first time. */
const given = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

/** Whether the page is awake. */
export const ready: Promise<boolean> = start().catch(() => false);

async function start(): Promise<boolean> {
  const words = JSON.parse(given.words ?? '') as RunningWords;
  leadOn(document);
  sayAddresses(document);
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const walk = walkOf(document, () => calm.matches);
  const framed = document.querySelector('.way-out');
  const gone = wakeScript?.reader.gone ?? false;
  // Its styles may be long in coming: whoever reads on meanwhile is not taken back.
  const worn = Promise.resolve(document).then(wearLive);
  try {
    if (!framed) returnToPlace(walk, { gone, awake: worn, over: keepPlace });
    await worn;
    keepRoom(document);
    if (framed) startFrame(walk, words, gone);
    else {
      followScroll(walk);
      pageByWords(() => calm.matches);
      keepAddress(walk);
      keepForLater(document.documentElement);
      unfoldOnPaper(document);
      showOnRail(walk, document.querySelector('.rail'));
    }
    moveCharts(walk);
    pointWhenNear(document, given);
    mountWhenNear(document, given, walk);
    // At last: without the running page's looks a note that it holds back would not be seen.
    openNotes(document, words.close);
    return true;
  } catch (error) {
    (await worn)();
    throw error;
  }
}
