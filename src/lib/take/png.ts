import { Resvg } from '@resvg/resvg-js';
import { faceFiles } from './faces.ts';

/**
 * A drawing as a picture. Its `@font-face` is not read: the typefaces come from files.
 *
 * @param scale px of the picture to the px of the drawing
 * @returns a PNG
 */
export async function png(svg: string, scale = 1): Promise<Uint8Array<ArrayBuffer>> {
  const font = { fontFiles: await faceFiles(), loadSystemFonts: false, defaultFontFamily: 'Archivo' };
  return new Uint8Array(new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng());
}

/** Pixels of the picture of a chart to the px of its drawing: sharp on a screen of double density, and in print at a column's width. */
export const PIXELS = 2;
