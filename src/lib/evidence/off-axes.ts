/** What is written on a chart beyond its axes: ticks, notes and bands that nobody would see in their place. */

type Keys = (string | number)[];
type Ends = [low: number, high: number];

export interface OffAxis {
  keys: Keys;
  value: number;
  ends: Ends;
}

const endsOf = (axis: unknown): Ends | undefined => (axis as { domain?: Ends } | undefined)?.domain;

/** Every number below these keys that lies outside the axis it is drawn on. */
export function offAxes(found: unknown, keys: Keys = []): OffAxis[] {
  if (typeof found !== 'object' || found === null) return [];
  const { ticks, x, y, notes, bands } = found as Record<string, unknown>;
  const axes = { x: endsOf(x), y: endsOf(y) };
  return [
    ...outside(ticks, [...keys, 'ticks'], () => endsOf(found)),
    ...outside(notes, [...keys, 'notes'], (key) => axes[key as 'x']),
    ...outside(bands, [...keys, 'bands'], (key) => axes[key as 'x']),
    ...Object.entries(found).flatMap(([key, one]) => offAxes(one, [...keys, key]))
  ];
}

/** Numbers in this, each held to the axis of the nearest key that has one; the two ends of a leader are x and y. */
function outside(
  found: unknown,
  keys: Keys,
  axisOf: (key: string) => Ends | undefined,
  ends?: Ends
): OffAxis[] {
  if (typeof found === 'number')
    return ends && (found < ends[0] || found > ends[1]) ? [{ keys, value: found, ends }] : [];
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([key, one]) => {
    const axis = keys.at(-1) === 'to' ? 'xy'[Number(key)]! : key;
    return outside(one, [...keys, key], axisOf, axisOf(axis) ?? ends);
  });
}
