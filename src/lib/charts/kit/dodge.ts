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
  const size = (item: number): number => (typeof gap === 'number' ? gap : (gap[item] ?? 0));
  const order = places.map((_, item) => item).sort((a, b) => places[a]! - places[b]! || a - b);

  // With each place reduced by the room needed before it, 'far enough apart' becomes 'not falling':
  // isotonic regression by pooling neighbours that fall.
  const before: number[] = [];
  order.forEach((item, i) =>
    before.push(i === 0 ? 0 : before[i - 1]! + (size(order[i - 1]!) + size(item)) / 2)
  );
  const needed = before.at(-1) ?? 0;
  const shrink = needed > max - min ? Math.max(0, max - min) / needed : 1;
  const offset = before.map((room) => room * shrink);

  const pools: { mean: number; count: number }[] = [];
  order.forEach((item, i) => {
    let pool = { mean: places[item]! - offset[i]!, count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
      pools.pop();
    }
    pools.push(pool);
  });

  const reduced = pools.flatMap(({ mean, count }) => Array<number>(count).fill(mean));
  const highest = max - (offset.at(-1) ?? 0);
  const result: number[] = [];
  order.forEach((item, i) => {
    result[item] = Math.max(min, Math.min(highest, reduced[i]!)) + offset[i]!;
  });
  return result;
}
