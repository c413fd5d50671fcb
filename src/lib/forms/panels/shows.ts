import type { Shown } from '../kit/shown.ts';
import { onOneLine, type Teller } from '../kit/tell.ts';
import { plotShows } from '../line/shows.ts';
import type { PanelsSpec } from './shape.ts';

/** The values of each panel, in its own unit. A series alone in its panel is called as that. */
export const shows = ({ panels }: PanelsSpec, teller: Teller): Shown[] =>
  panels.flatMap((panel) => {
    const word = (key: string): string => onOneLine(teller.context.word(key));
    const unit = panel.unit === undefined ? {} : { unit: word(panel.unit) };
    const own = plotShows(panel, teller, `${panel.key}:`, `${word(panel.label)}: `);
    const [only] = panel.series;
    const name = panel.series.length === 1 && only?.label === undefined ? { name: word(panel.label) } : {};
    return own.map((shown) => ({ ...unit, ...shown, ...name }));
  });
