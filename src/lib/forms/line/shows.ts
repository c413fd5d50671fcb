import { inAxisUnits } from '../kit/axis.ts';
import type { Shown } from '../kit/shown.ts';
import { amount, onOneLine, type Print, printingOn, type Teller } from '../kit/tell.ts';
import type { Plot } from './shape.ts';

/** The values of a plot's series within its years; `prefix` begins the keys of its marks, `within` the names that stand on it. */
export const plotShows = ({ series, x, y }: Plot, teller: Teller, prefix = '', within = ''): Shown[] =>
  series.flatMap(({ key, ref, ink, band, format, label, called, unit }): Shown[] => {
    const { context, ui, seriesName } = teller;
    const word = (of: string): string => onOneLine(context.word(of));
    const name =
      label !== undefined ? within + word(label) : called !== undefined ? word(called) : seriesName(ref);
    const own = { ...y.format, ...format };
    const print: Print =
      format?.digits === undefined
        ? printingOn({ ...y, format: own }, teller)
        : (value) => context.number(inAxisUnits(y, value), own);
    return context
      .rows(ref)
      .filter(
        ({ year, value, low, high }) =>
          year >= x.domain[0] && year <= x.domain[1] && (value ?? low ?? high) !== null
      )
      .map((row) => ({
        key: prefix + key,
        at: row.period,
        name,
        value: amount(row, print, ui, { ranged: band === true }),
        period: teller.period(row.period),
        ink,
        ...(unit === undefined ? {} : { unit: word(unit) }),
        rows: [row]
      }));
  });
