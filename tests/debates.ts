import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Debate as Read, readDebate } from '#lib/debate/debate.ts';
import { type Place, placeOf } from '#lib/files/place.ts';
import { OWN } from './own.ts';

/** A debate that the same code must be able to tell. */
export interface Debate {
  name: string;
  /** Its folder, as the setting DEBATE names it; '' is this repository's own. */
  root: string;
  place: Place;
  debate: Read;
  /** Where its golden drawings are kept. */
  golden: string;
}

const examples = readdirSync('examples').map((name): Debate => {
  const root = join('examples', name);
  return {
    name,
    root,
    place: placeOf(root),
    debate: readDebate(placeOf(root)),
    golden: join(root, 'golden')
  };
});

/** This repository's own debate, and those in examples/. */
export const DEBATES: Debate[] = [
  { name: 'own', root: '', place: OWN.place, debate: OWN, golden: join('tests', 'golden') },
  ...examples
];
