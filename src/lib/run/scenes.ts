import { type Packed, unpack } from '#lib/forms/kit/pack.ts';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import { fetchScript } from '#lib/ui/fetch-script.ts';

/** The scenes of a chapter's chart by the name of the state. */
export type Scenes = Map<string, Record<Breadth, Mark[]>>;
type PackedScenes = Record<string, Record<Breadth, Packed>>;

let came: PackedScenes | undefined;

/** What a file with scenes calls. */
export function scenes(packed: PackedScenes): void {
  came = packed;
}

/** Fetches the scenes of a chapter. Rejects where they do not come. */
export async function fetchScenes(address: string): Promise<Scenes> {
  await fetchScript(address);
  // Nothing else runs between a script and this, which its end calls.
  const packed = came;
  came = undefined;
  if (!packed) throw new Error(`no scenes in ${address}`);
  return new Map(
    Object.entries(packed).map(([state, { wide, narrow }]) => [
      state,
      { wide: unpack(wide), narrow: unpack(narrow) }
    ])
  );
}
