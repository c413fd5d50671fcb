import { toHtml } from 'hast-util-to-html';
import { HEIGHTS } from '#lib/embed/builder/choice.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { Words } from '#lib/ui/words.ts';
import { element } from './element.ts';
import { type Embeddable, embedList } from './embed-list.ts';
import { masthead } from './story.ts';
import { readTitles, readUi, type Ui } from './ui.ts';

/** Words of the form, by their key without `embed-`; its script fills in what is left open. */
const FORM = [
  'what',
  'kind-story',
  'kind-chapter',
  'kind-chart',
  'code',
  'code-scroll',
  'code-scroll-line',
  'code-frames',
  'code-frames-line',
  'code-steps',
  'code-steps-line',
  'code-full',
  'code-full-line',
  'code-chart',
  'height',
  'theme',
  'theme-reader',
  'theme-light',
  'theme-dark',
  'accent',
  'accent-own',
  'preview',
  'preview-scroll',
  'snippet',
  'copy'
] as const;
export type FormWords = Record<(typeof FORM)[number], string> & {
  language: string;
  copied: string;
  'height-line': string;
  /** `{light}` and `{dark}` are left open. */
  'accent-worn': string;
  /** `{width}` is left open. */
  width: string;
};

/** The rows of the table of what works where. */
const HOSTS = ['own', 'bare', 'styled', 'wordpress', 'resizing', 'amp', 'feed'];
const KNOW = ['many', 'sandbox', 'private', 'link'];

export interface BuilderPage {
  lang: Lang;
  title: string;
  description: string;
  masthead: Words;
  head: Words;
  /** The table, and what else there is to know. */
  foot: Words;
  words: FormWords;
  languages: { lang: Lang; name: string; embeds: Embeddable[] }[];
}

/** The page on which publishers build the code for their articles. */
export function readBuilderPage(lang: Lang, base: string): BuilderPage {
  const ui = readUi(lang);
  const heights = { least: String(HEIGHTS.least), most: String(HEIGHTS.most) };
  return {
    lang,
    title: `${ui('embed-title')} · ${readTitles(lang).title}`,
    description: ui('embed-intro'),
    masthead: new Words(masthead(lang, base, ui, 'embed/')),
    head: new Words(toHtml([element('h1', {}, ui('embed-title')), element('p', {}, ui('embed-intro'))])),
    foot: new Words(toHtml([...table(ui, heights), ...know(ui)])),
    words: {
      ...(Object.fromEntries(FORM.map((key) => [key, ui(`embed-${key}`)])) as FormWords),
      language: ui('language'),
      copied: ui('copied'),
      'height-line': ui('embed-height-line', heights),
      'accent-worn': ui('embed-accent-worn', { light: '{light}', dark: '{dark}' }),
      width: ui('embed-width', { width: '{width}' })
    },
    languages: LANGS.map((of) => ({
      lang: of,
      name: ui(`language-${of}`),
      embeds: embedList(of)
    }))
  };
}

function table(ui: Ui, heights: Record<string, string>) {
  const column = (name: string) => element('th', { scope: 'col' }, ui(`embed-where-${name}`));
  const rows = HOSTS.map((host) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, ui(`embed-${host}`)),
      element('td', {}, ui(`embed-${host}-paste`)),
      element('td', {}, ui(`embed-${host}-reads`, heights))
    )
  );
  return [
    element('h2', { id: 'where' }, ui('embed-where')),
    element(
      'table',
      { ariaLabelledBy: ['where'] },
      element('thead', {}, element('tr', {}, column('host'), column('paste'), column('reads'))),
      element('tbody', {}, ...rows)
    )
  ];
}

const know = (ui: Ui) => [
  element('h2', {}, ui('embed-know')),
  element('ul', {}, ...KNOW.map((name) => element('li', {}, ui(`embed-know-${name}`))))
];
