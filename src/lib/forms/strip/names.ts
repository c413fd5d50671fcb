import type { Dot, Breadth } from '../kit/scene.ts';
import { beside, flags } from '../kit/place/about-dot.ts';
import type { Placing } from '../kit/place/choose.ts';

/** Where the name of a dot on the strip could stand: beside it, or on a mast above the pile. */
export function namePlaces(dot: Dot, key: string, name: string, breadth: Breadth): Placing[] {
  const words = { key, lines: [name], ink: dot.ink };
  return [...beside(dot, words), ...flags(dot, words, breadth)];
}
