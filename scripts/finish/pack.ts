/**
 * Each file of text twice more, packed: hosts send these as they are, and pack nothing while the reader waits. Also where that saves
 * nothing: hosts would go on sending the packed file of a build before this one, as long as it lies there.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|js|css|svg|csv|json|txt|xml)$/;
/** What pages load is packed as small as can be; drawings and rows, of which there are hundreds, nearly so in a fifth of the time. */
const LOADED = /\.(html|js|css)$/;
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @param files paths in the folder */
export async function pack(folder: string, files: string[]): Promise<void> {
  const waiting = files.filter((file) => TEXT.test(file)).map((file) => join(folder, file));
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) await packFile(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function packFile(file: string): Promise<void> {
  const text = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: LOADED.test(file) ? 11 : 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length
  };
  const packed = { br: await brotli(text, { params }), gz: await zip(text, { level: 9 }) };
  for (const [ending, bytes] of Object.entries(packed)) await writeFile(`${file}.${ending}`, bytes);
}
