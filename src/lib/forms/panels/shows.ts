import type { Shown } from '../kit/shown.ts';
import { onOneLine, type Teller } from '../kit/tell.ts';
import { plotShows } from '../line/shows.ts';
import type { PanelsSpec } from './shape.ts';

/** The values of each panel, in its own unit. */
export const shows = ({ panels }: PanelsSpec, teller: Teller): Shown[] =>
  panels.flatMap((panel) => {
    const word = (key: string): string => onOneLine(teller.context.word(key));
    const unit = panel.unit === undefined ? {} : { unit: word(panel.unit) };
    const own = plotShows(panel, teller, `${panel.key}:`, `${word(panel.label)}: `);
    return own.map((shown) => ({ ...shown, ...unit }));
  });
