import { chartCard } from './card.ts';
import { PIXELS, png } from './png.ts';
import { sheet } from './sheet.ts';
import { spreadsheet } from './spreadsheet.ts';
import type { ChartState } from './states.ts';
import { csv } from './table.ts';

interface TakenFile {
  type: string;
  make(state: ChartState): string | Promise<Uint8Array<ArrayBuffer>>;
}

const SVG = 'image/svg+xml';
const PNG = 'image/png';
const CSV = 'text/csv; charset=utf-8';

/** The files of a chart, by the ending of their name. */
export const FILES: Record<string, TakenFile> = {
  svg: { type: SVG, make: (state) => sheet(state, 'wide').svg },
  'narrow.svg': { type: SVG, make: (state) => sheet(state, 'narrow').svg },
  png: { type: PNG, make: (state) => png(sheet(state, 'wide').svg, PIXELS) },
  'card.png': { type: PNG, make: (state) => png(chartCard(state)) },
  csv: { type: CSV, make: ({ table }) => csv(table) },
  'spreadsheet.csv': { type: CSV, make: ({ table, lang }) => spreadsheet(table, lang) }
};
