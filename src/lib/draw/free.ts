import { type Box, meet, textBox } from '#lib/forms/kit/overlap.ts';
import { BOX, type Form, type Point, type Text } from '#lib/forms/kit/scene.ts';

/** How near a text may come to a line, in em: no nearer than the dots on it reach. */
const CLEAR = 0.4;

/** On how many places a straight piece of a line is looked at. */
const LOOKS = 6;

/**
 * The first of several places at which a text keeps off other texts and off the lines; where there is none, the first at
 * which it keeps off the texts. `bounds` is in em of the smallest box of the form.
 */
export function firstFree(
  places: Text[],
  texts: Text[],
  lines: Pick<Point, 'x' | 'y'>[][],
  bounds: Box,
  form: Form
): Text | undefined {
  const taken = texts.map((text) => textBox(text, form));
  const stretched = lines.flatMap((line) =>
    line.flatMap(({ x, y }, index) => {
      const next = line[index + 1] ?? { x, y };
      return Array.from({ length: LOOKS }, (_, look) => ({
        x: ((x + ((next.x - x) * look) / LOOKS) / 100) * BOX[form].width,
        y: ((y + ((next.y - y) * look) / LOOKS) / 100) * BOX[form].height
      }));
    })
  );
  const apart = places.filter((place) => {
    const box = textBox(place, form);
    const inside =
      box.left >= bounds.left &&
      box.right <= bounds.right &&
      box.top >= bounds.top &&
      box.bottom <= bounds.bottom;
    return inside && !taken.some((other) => meet(box, other, 0.2));
  });
  const free = apart.find((place) => {
    const box = textBox(place, form);
    return !stretched.some(
      ({ x, y }) =>
        x > box.left - CLEAR && x < box.right + CLEAR && y > box.top - CLEAR && y < box.bottom + CLEAR
    );
  });
  return free ?? apart[0];
}
