import { type Packed, unpack } from '#lib/forms/kit/pack.ts';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';

/** The scenes of a chapter's chart by the name of the state. */
export type Scenes = Map<string, Record<Breadth, Mark[]>>;
type PackedScenes = Record<string, Record<Breadth, Packed>>;

const waiting = new Map<Element, (packed: PackedScenes) => void>();

/** What a file with scenes calls. */
export function scenes(packed: PackedScenes): void {
  const script = document.currentScript;
  if (script) waiting.get(script)?.(packed);
}

/**
 * Fetches the scenes of a chapter. They come as a script, since a frame whose sandbox gives it no origin of its own may fetch nothing
 * else. Rejects where they do not come.
 */
export function fetchScenes(address: string): Promise<Scenes> {
  const script = document.createElement('script');
  return new Promise<PackedScenes>((resolve, reject) => {
    waiting.set(script, resolve);
    script.addEventListener('load', () => reject(new Error(`no scenes in ${address}`)));
    script.addEventListener('error', () => reject(new Error(`${address} did not come`)));
    script.src = address;
    document.head.append(script);
  })
    .finally(() => {
      waiting.delete(script);
      script.remove();
    })
    .then(
      (packed) =>
        new Map(
          Object.entries(packed).map(([state, { wide, narrow }]) => [
            state,
            { wide: unpack(wide), narrow: unpack(narrow) }
          ])
        )
    );
}
