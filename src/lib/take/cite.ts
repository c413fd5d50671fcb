import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import type { Ui } from '#lib/words/ui.ts';

/** What a citation of a chart says. */
export interface Cited {
  lang: Lang;
  /** The story, which stands as author. */
  story: string;
  /** A name for the entry in a list of references, of letters, digits and hyphens. */
  key: string;
  title: string;
  /** Of the data package; 'n.d.' where it is not known. */
  year: string | undefined;
  address: string;
  licence: string | undefined;
}

/** A reference after the seventh edition of the manual of the American Psychological Association: a chart on a web page. */
export const apa = ({ story, title, year, address }: Cited, ui: Ui): string =>
  `${story}. (${year ?? ui('cite-no-date')}). ${title} [${ui('cite-chart')}]. ${address}`;

/** A reference for BibTeX and BibLaTeX. */
export const bibtex = ({ lang, story, key, title, year, address, licence }: Cited, ui: Ui): string =>
  [
    `@misc{${key},`,
    `  author = {{${tex(story)}}},`,
    `  title = {{${tex(title)}}},`,
    ...(year ? [`  year = {${year}},`] : []),
    `  howpublished = {\\url{${address}}},`,
    `  note = {${tex([ui('cite-chart'), licence].filter(Boolean).join('. '))}},`,
    `  langid = {${LANGUAGES[lang].bibtex}}`,
    '}'
  ].join('\n');

/** Signs that mean something to TeX. */
const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
};
const tex = (text: string): string => text.replaceAll(/[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
