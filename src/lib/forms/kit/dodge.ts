import { pairs } from 'd3';

/**
 * Pushes places on one axis apart, moving them as little as possible (least squares) and keeping their order.
 *
 * @param places wanted centres
 * @param gap room between two centres; or each item's own size, when neighbours stand half of each apart
 * @param min least centre
 * @param max greatest centre. Where all do not fit between the two, the gaps shrink in proportion.
 * @returns the new centres, in the order in which `places` came
 */
export function dodge(places: number[], gap: number | number[], min = -Infinity, max = Infinity): number[] {
  const items = places
    .map((place, index) => ({
      place,
      index,
      size: typeof gap === 'number' ? gap : (gap[index] ?? 0),
      before: 0
    }))
    .sort((a, b) => a.place - b.place || a.index - b.index);
  for (const [a, b] of pairs(items)) b.before = a.before + (a.size + b.size) / 2;
  const needed = items.at(-1)?.before ?? 0;
  const shrink = needed > max - min ? Math.max(0, max - min) / needed : 1;

  // With each place reduced by the room needed before it, 'far enough apart' becomes 'not falling':
  // isotonic regression by pooling neighbours that fall.
  const pools: { mean: number; members: typeof items }[] = [];
  for (const item of items) {
    let pool = { mean: item.place - item.before * shrink, members: [item] };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      const members = [...last.members, ...pool.members];
      const sum = last.mean * last.members.length + pool.mean * pool.members.length;
      pool = { mean: sum / members.length, members };
      pools.pop();
    }
    pools.push(pool);
  }

  const highest = max - needed * shrink;
  const result: number[] = [];
  for (const { mean, members } of pools)
    for (const { index, before } of members)
      result[index] = Math.max(min, Math.min(highest, mean)) + before * shrink;
  return result;
}
