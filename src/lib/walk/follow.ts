import scrollama from 'scrollama';
import { measure, reading } from './measure.ts';
import { nearestStep, positionAt, type StepBox } from './position.ts';
import { watchRoom } from './room.ts';
import type { Walk } from './walk.ts';

/** Its types lack it. */
type Scroller = ReturnType<typeof scrollama> & { offset(line: number): void };

/**
 * Follows the reader who scrolls through the steps. The position is read from the steps' boxes, cached and measured again when the
 * page's size changes. scrollama says which step is near; after a jump past its steps the position does. Returns what stops it.
 */
export function followScroll(walk: Walk): () => void {
  const { documentElement: root } = document;
  const { steps } = walk;
  if (steps.length === 0) return () => {};
  let open: number[] = [];
  let boxes: StepBox[] = [];
  let chapters: StepBox[] = [];
  let frame = 0;

  const lookAround = watchRoom();

  const read = () => {
    frame = 0;
    if (boxes.length === 0) return;
    // All is looked at before a chart moves: a look at the page afterwards has its marks styled twice in one frame.
    const { scrollY } = window;
    const now = reading();
    const among = positionAt(boxes, scrollY, now);
    const from = Math.floor(among);
    // Between two open steps there may be closed ones: the change leads past them.
    const [before = 0, after = before] = [open[from], open[from + 1]];
    walk.move(among === from ? before : before + (after - before) * (among - from));
    const chapter = Math.max(
      0,
      chapters.findLastIndex(({ top }) => top <= scrollY + now.line)
    );
    walk.come({
      chapter,
      ...(Math.abs(walk.position - walk.near) > 1 ? { near: nearestStep(walk.position) } : {})
    });
  };
  const ask = () => {
    frame ||= requestAnimationFrame(read);
  };
  const lineNow = () => reading().line / root.clientHeight;

  const scroller = scrollama() as Scroller;
  scroller.setup({ step: [...steps], offset: lineNow() as 0.6 });
  scroller.onStepEnter(({ index }) => walk.come({ near: index }));
  const look = () => {
    lookAround();
    open = walk.open();
    boxes = measure(open.map((index) => steps[index]!));
    chapters = measure(walk.chapters.map(({ section }) => section));
    scroller.offset(lineNow());
  };
  const size = new ResizeObserver(() => {
    look();
    ask();
  });
  size.observe(root);
  for (const step of steps) size.observe(step);

  window.addEventListener('scroll', ask, { passive: true });
  window.addEventListener('resize', ask);
  look();
  read();
  walk.come({ near: nearestStep(walk.position) });
  return () => {
    cancelAnimationFrame(frame);
    size.disconnect();
    delete root.dataset.still;
    scroller.destroy();
    window.removeEventListener('scroll', ask);
    window.removeEventListener('resize', ask);
  };
}
