import { rowsOn } from '../kit/axis.ts';
import type { Context } from '../form.ts';
import type { Axis } from '../kit/shape.ts';

/** The same world in units of an axis; each number has its own decimals up to those of its format, or two: 80 and 1.6. */
export function onAxis(axis: Axis, world: Context): Context {
  return {
    ...world,
    rows: (ref) => rowsOn(axis, world.rows(ref)),
    number: (value, format) => {
      const most = 10 ** (format?.digits ?? 2);
      const own = `${Math.round(value * most) / most}`.split('.')[1]?.length ?? 0;
      return world.number(value, { ...format, digits: own });
    }
  };
}
