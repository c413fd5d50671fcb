import { BOX } from '#lib/forms/kit/scene.ts';

/** Where charts stand in this window: room.css decides, for pages without a script too. */

type Charts = 'above' | 'beside' | 'still';

/** Above their words, beside them, or still in the text. */
export const chartsNow = (root = document.documentElement): Charts =>
  (getComputedStyle(root).getPropertyValue('--charts').trim() || 'still') as Charts;

/** Px that a chart may lack: no eye sees that a letter is that much smaller. */
const SLACK = 4;

/**
 * What a condition on the window cannot know: letters that were enlarged or spaced by the reader, and captions that broke into more
 * lines. Where one chart that is pinned would have smaller letters than its captions, all stand still. Call it again when something
 * changed in size.
 */
export function watchRoom(root = document.documentElement): () => void {
  const stills = [...root.querySelectorAll('.still')];
  let seen = '';
  const sizes = () =>
    [root, ...root.querySelectorAll('.still > :not(.chart)')]
      .map(({ clientWidth, clientHeight }) => `${clientWidth} ${clientHeight}`)
      .join();
  return () => {
    // To find out whether they would have room they are given it, which moves words: only when there is reason to.
    if (sizes() === seen) return;
    delete root.dataset.still;
    if (chartsNow(root) !== 'still') root.toggleAttribute('data-still', stills.some(cramped));
    seen = sizes();
  };
}

function cramped(still: Element): boolean {
  const chart = still.querySelector('.chart');
  const line = still.querySelector('.caption-foot p');
  if (!chart || !line || chart.clientWidth === 0) return false;
  const type = Number.parseFloat(getComputedStyle(line).fontSize);
  const { width, height } = BOX.narrow;
  return chart.clientHeight < height * type - SLACK || chart.clientWidth < width * type - SLACK;
}
