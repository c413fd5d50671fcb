/** A thing on an axis, in any one unit of length. */
export interface Grain {
  key: string;
  x: number;
  /** Laid last, on top of all that lies in its column, so that a name above it finds its way free. */
  top?: boolean;
}

/**
 * Piles grains of radius `r` on a floor: each keeps its x and comes to rest as low as it can without overlap. Grains go
 * from left to right, so that the same grains always make the same pile.
 *
 * @returns height of each grain's centre above the floor, by key, in the unit of x
 */
export function pile(grains: Grain[], r: number, gap = 0): Map<string, number> {
  const apart = 2 * r + gap;
  const order = [...grains].sort(
    (a, b) => Number(a.top ?? false) - Number(b.top ?? false) || a.x - b.x || (a.key < b.key ? -1 : 1)
  );
  const laid: { x: number; y: number }[] = [];
  const heights = new Map<string, number>();
  for (const { key, x, top } of order) {
    const near = laid.filter((grain) => Math.abs(grain.x - x) < apart);
    const rests = near.map((grain) => grain.y + Math.sqrt(apart ** 2 - (grain.x - x) ** 2));
    const y = top ? Math.max(r, ...rests) : lowest([r, ...rests], x, near, apart);
    laid.push({ x, y });
    heights.set(key, y);
  }
  return heights;
}

/** The lowest height at which a grain touches no other; the rests above its neighbours are the only candidates. */
function lowest(heights: number[], x: number, near: { x: number; y: number }[], apart: number): number {
  const hair = 1e-9;
  const free = heights
    .sort((a, b) => a - b)
    .find((y) => near.every((grain) => Math.hypot(grain.x - x, grain.y - y) >= apart - hair));
  return free ?? Math.max(...heights);
}
