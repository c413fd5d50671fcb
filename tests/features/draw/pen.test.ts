import { expect, it } from 'vitest';
import { penOn, type Place } from '#lib/features/draw/pen.ts';

/** A surface, and what of a stroke reaches it: a finger or mouse comes down, moves by each piece, and leaves. */
function strokes(pointerType: string, moves: [x: number, y: number][]): [Place, Place][] {
  const surface = Object.assign(new EventTarget(), { setPointerCapture: () => {} }) as unknown as Element;
  const drawn: [Place, Place][] = [];
  penOn(surface, (from, to) => {
    const place = ({ clientX, clientY }: Place) => ({ clientX, clientY });
    drawn.push([place(from), place(to)]);
  });
  const send = (name: string, [clientX, clientY]: [number, number]) =>
    surface.dispatchEvent(
      Object.assign(new Event(name, { cancelable: true }), {
        ...{ pointerType, pointerId: 1, isPrimary: true, button: 0, clientX, clientY }
      })
    );
  send('pointerdown', [100, 100]);
  for (const move of moves) send('pointermove', move);
  send('pointerup', moves.at(-1) ?? [100, 100]);
  return drawn;
}

it('a finger that trembles as it comes down has not set out: it may still draw, or scroll', () => {
  const aside = strokes('touch', [
    [100, 101],
    [110, 102],
    [130, 104]
  ]);
  expect(aside).toHaveLength(2);
  expect(aside[0]![0]).toEqual({ clientX: 100, clientY: 100 });
  expect(
    strokes('touch', [
      [101, 100],
      [102, 120],
      [102, 160]
    ])
  ).toEqual([]);
});

it('a tap is a dot, also of a finger that is not quite still', () => {
  const [dot, ...more] = strokes('touch', [[101, 102]]);
  expect(dot![0]).toEqual(dot![1]);
  expect(more).toEqual([]);
});

it('a mouse draws from the first pixel on', () => {
  expect(strokes('mouse', [[100, 101]])).toHaveLength(1);
});
