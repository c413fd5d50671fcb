import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subset from 'subset-font';
import { readEvidence } from '#lib/evidence/read.ts';
import { DATA, readDebate } from './debate.ts';
import type { Lang } from '#lib/lang.ts';
import { readTitles } from './ui.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;

/**
 * The picture that stands for a page where it is shared: its name and one quotation, 1200 x 630.
 *
 * @returns a PNG
 */
export async function shareCard(lang: Lang): Promise<Buffer> {
  const { card } = readDebate();
  const said = readEvidence(DATA).quotes.get(card);
  if (!said) throw new Error(`the share card needs the quote '${card}'`);
  const words = said.lang === lang ? said.words : (said.gloss?.[lang] ?? said.words);
  const lines = wrap(`‘${words}’`, 40);
  const size = 56;
  const texts = lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${210 + index * size * 1.2}" font-family="Newsreader" font-style="italic" font-size="${size}" fill="#c4122f">${escape(line)}</text>`
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="#fbfaf7"/>
    <text x="${MARGIN}" y="110" font-family="Archivo" font-weight="700" font-size="34" fill="#16181d">${escape(readTitles(lang).title)}</text>
    ${texts.join('')}
    <text x="${MARGIN}" y="${HEIGHT - 70}" font-family="Archivo" font-size="26" fill="#5f626a">${escape(`${said.speaker}, ${said.where[lang]}`)}</text>
  </svg>`;
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  try {
    const fontFiles = await Promise.all([
      face(folder, 'newsreader-italic', {}),
      face(folder, 'archivo', { wght: 600 })
    ]);
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Archivo' };
    return new Resvg(svg, { font }).render().asPng();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page's typeface as the renderer needs it: one weight, unpacked, in a file. */
async function face(folder: string, name: string, axes: Record<string, number>): Promise<string> {
  const font = readFileSync(`static/fonts/${name}.woff2`);
  const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join(
    ''
  );
  const file = join(folder, `${name}.ttf`);
  writeFileSync(
    file,
    await subset(font, `${letters}‘’“”–—…€`, { targetFormat: 'sfnt', variationAxes: axes })
  );
  return file;
}

/** Lines of at most so many characters. */
function wrap(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length + 1 <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
