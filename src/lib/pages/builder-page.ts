import { toHtml } from 'hast-util-to-html';
import { codeFor, codesFor, UNKNOWN } from '#lib/embed/builder/choice.ts';
import { fixedHeight, HEIGHTS } from '#lib/embed/heights.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { Words } from '#lib/ui/words.ts';
import { element } from '#lib/words/element.ts';
import { type Embeddable, embedList } from './embed-list.ts';
import { masthead } from './story.ts';
import type { Ui } from '#lib/words/ui.ts';

/** Words of the form, by their key without `embed-`; its script fills in what is left open. */
const FORM = [
  'what',
  'code',
  'code-scroll',
  'code-scroll-line',
  'code-steps',
  'code-steps-line',
  'code-full',
  'code-full-line',
  'code-part',
  'code-address',
  'height',
  'theme',
  'theme-auto',
  'theme-light',
  'theme-dark',
  'accent',
  'accent-own',
  'accent-sample',
  'look',
  'system',
  'bare-ground',
  'preview',
  'preview-scroll',
  'snippet',
  'copy'
] as const;
export type FormWords = Record<(typeof FORM)[number], string> & {
  language: string;
  copied: string;
  /** The clipboard refused: what is selected can be copied by hand. */
  selected: string;
  'code-address-line': string;
  /** `{now}` and `{later}` are left open. */
  weight: string;
  'height-line': string;
  /** `{light}` and `{dark}` are left open. */
  'accent-worn': string;
  /** `{width}` is left open. */
  width: string;
};

/** What can be chosen, below the heading under which it stands in the list. */
export type Offered = Embeddable & { group: string };

/** The rows of the table of what works where. */
const HOSTS = ['own', 'bare', 'wordpress', 'resizing', 'amp', 'feed'];
const KNOW = ['many', 'sandbox', 'private', 'link'];

export interface BuilderPage {
  lang: Lang;
  title: string;
  description: string;
  masthead: Words;
  head: Words;
  /** The table, and what else there is to know. */
  foot: Words;
  /** For who runs no scripts: code that can be copied as it stands. */
  ready: Words;
  words: FormWords;
  languages: { lang: Lang; name: string; embeds: Offered[] }[];
}

/**
 * The page on which publishers build the code for their articles.
 *
 * @param site the site's address with its base path and without a slash at the end; undefined where the build does not know it
 * @param fixed the loader of this build under a name that is never given to another: its path below the base, and its hash
 */
export function tellBuilderPage(
  debate: Debate,
  lang: Lang,
  base: string,
  site: string | undefined,
  fixed: { path: string; integrity: string }
): BuilderPage {
  const { ui, titles } = debate.in[lang];
  const embeds = offered(debate, lang);
  const heights = { least: String(HEIGHTS.least), most: String(HEIGHTS.most) };
  return {
    lang,
    title: `${ui('embed-title')} · ${titles.title}`,
    description: ui('embed-intro'),
    masthead: new Words(masthead(debate, lang, base, 'embed/')),
    head: new Words(toHtml([element('h1', {}, ui('embed-title')), element('p', {}, ui('embed-intro'))])),
    foot: new Words(toHtml([...table(ui, heights), ...know(ui), ...fixedLoader(ui, site ?? UNKNOWN, fixed)])),
    ready: new Words(toHtml(ready(lang, ui, embeds, heights, site))),
    words: {
      ...(Object.fromEntries(FORM.map((key) => [key, ui(`embed-${key}`)])) as FormWords),
      language: ui('language'),
      copied: ui('copied'),
      selected: ui('copy-selected'),
      'code-address-line': ui('embed-code-address-line', heights),
      weight: ui('embed-weight', { now: '{now}', later: '{later}' }),
      'height-line': ui('embed-height-line', heights),
      'accent-worn': ui('embed-accent-worn', { light: '{light}', dark: '{dark}' }),
      width: ui('embed-width', { width: '{width}' })
    },
    languages: debate.evidence.langs.map((of) => ({
      lang: of,
      name: ui(`language-${of}`),
      embeds: of === lang ? embeds : offered(debate, of)
    }))
  };
}

/**
 * What a publisher may choose from, the charts by chapter: not the chart on which the reader draws first, which shows nothing by
 * itself. No two below one heading are called the same.
 */
function offered(debate: Debate, lang: Lang): Offered[] {
  const { ui, chapters } = debate.in[lang];
  const empty = Object.values(debate.draws).map(({ chart }) => `chart/${chart.replace('/', '-')}`);
  const groupOf = ({ kind, path }: Embeddable) => {
    const chapter = chapters.find(({ id }) => kind === 'chart' && path.startsWith(`chart/${id}-`));
    return ui(`embed-kind-${kind}`) + (chapter ? ` · ${chapter.title}` : '');
  };
  const said = new Set<string>();
  return embedList(debate, lang)
    .filter(({ path }) => !empty.includes(path))
    .map((embed) => {
      const group = groupOf(embed);
      let { title } = embed;
      for (let count = 2; said.has(`${group} ${title}`); count++) title = `${embed.title} (${count})`;
      said.add(`${group} ${title}`);
      return { ...embed, title, group };
    });
}

function table(ui: Ui, heights: Record<string, string>) {
  const column = (name: string) => element('th', { scope: 'col' }, ui(`embed-where-${name}`));
  /** On narrow pages there is no row of headings: each cell bears its own. */
  const cell = (name: string, words: string) =>
    element('td', { dataLabel: ui(`embed-where-${name}`) }, words);
  const rows = HOSTS.map((host) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, ui(`embed-${host}`)),
      cell('paste', ui(`embed-${host}-paste`)),
      cell('reads', ui(`embed-${host}-reads`, heights))
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

/** For a publisher whose rules ask that a script cannot change. */
const fixedLoader = (ui: Ui, site: string, { path, integrity }: { path: string; integrity: string }) => [
  element('h3', {}, ui('embed-fixed')),
  element('p', {}, ui('embed-fixed-line')),
  element(
    'pre',
    { tabIndex: 0 },
    element(
      'code',
      {},
      `<script async src="${site}${path}" integrity="${integrity}" crossorigin="anonymous"></script>`
    )
  )
];

/** The code for the whole story in each way, and the paths of all else. */
function ready(lang: Lang, ui: Ui, embeds: Embeddable[], heights: Record<string, string>, site = UNKNOWN) {
  const story = embeds[0]!;
  const look = { theme: 'light', accent: '', bare: false, system: false } as const;
  const codes = codesFor(story, site !== UNKNOWN).flatMap((code) => [
    element('h3', {}, ui(`embed-code-${code}`)),
    element('p', {}, ui(`embed-code-${code}-line`, heights)),
    element(
      'pre',
      { tabIndex: 0 },
      element('code', {}, codeFor({ embed: story, lang, code, height: fixedHeight(0), ...look }, site))
    )
  ]);
  const paths = embeds
    .slice(1)
    .map((embed) => element('li', {}, element('code', {}, embed.path), ` ${embed.title}`));
  return [
    element('h2', {}, ui('embed-ready')),
    element('p', {}, ui('embed-ready-intro')),
    ...(site === UNKNOWN ? [element('p', {}, ui('embed-ready-site', { site }))] : []),
    ...codes,
    element('p', {}, ui('embed-ready-other', { path: story.path })),
    element('ul', {}, ...paths)
  ];
}
