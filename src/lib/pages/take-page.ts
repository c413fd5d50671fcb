import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { loaderSnippet } from '#lib/embed/host/snippet.ts';
import { siteAddress } from '#lib/take/site.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { element } from '#lib/words/element.ts';
import { CHART_HEIGHT } from '#lib/embed/heights.ts';
import { masthead } from './story.ts';
import type { State } from '#lib/telling/types.ts';
import type { Ui } from '#lib/words/ui.ts';
import { Words } from '#lib/ui/words.ts';
import { CARD } from '#lib/take/card.ts';
import { apa, bibtex, type Cited } from '#lib/take/cite.ts';
import { legendOf } from '#lib/take/inks.ts';
import { legendElement } from '#lib/take/legend-element.ts';
import { licenceOf, packageName, yearOf } from '#lib/take/package.ts';
import { PIXELS } from '#lib/take/png.ts';
import { sheet } from '#lib/take/sheet.ts';
import type { ChartState } from '#lib/take/states.ts';
import { tableElement } from '#lib/take/table-element.ts';

/** The page of one chart state: the chart, and all forms in which it can be taken along. */
export interface TakePage {
  title: string;
  description: string;
  masthead: Words;
  head: Words;
  state: State;
  foot: Words;
  /** The values, closed; empty where the chart has none. */
  table: Words;
  /** Files, words, citations, code and licence. */
  ways: Words;
}

/** Stands for the site's address where the build does not know it; the script of the page fills it in. */
const UNKNOWN_SITE = '{site}';

/**
 * @param base the path below which the site lives
 * @param site the site's address with its base path and without a slash at the end, or undefined
 */
export function tellTakePage(
  debate: Debate,
  state: ChartState,
  base: string,
  site = siteAddress()
): TakePage {
  const { id, lang, ui, story, chapter, place: path, told } = state;
  const place = element('a', { href: `${base}/${lang}/${path}` }, `${story} · ${chapter.title}`);
  const line = (text: string | undefined) => (text ? [element('p', {}, text)] : []);
  return {
    title: `${told.title} · ${story}`,
    description: told.description.slice(0, 2).join(' '),
    masthead: new Words(masthead(debate, lang, base, `chart/${id}/`)),
    head: new Words(
      toHtml([
        element('p', { className: ['where'] }, place),
        element('h1', {}, told.title),
        ...line(told.unit),
        ...legendElement(legendOf(state.spec, told.scenes.wide, ui))
      ])
    ),
    state: { name: told.name, ...told.scenes },
    foot: new Words(toHtml([...line(told.note), ...line(told.source)])),
    table: new Words(state.table.rows.length > 0 ? toHtml(tableElement(state.table, lang, ui)) : ''),
    ways: new Words(
      toHtml([
        section(ui('take-files'), files(debate, state, base)),
        section(ui('in-words'), ...told.description.flatMap(line)),
        section(ui('take-cite'), ...citations(debate, state, site)),
        section(ui('take-embed'), ...code(state, base, site)),
        section(ui('licence'), ...terms(debate, lang, base))
      ])
    )
  };
}

const section = (title: string, ...body: Element[]) =>
  element('section', {}, element('h2', {}, title), ...body);

function files(debate: Debate, state: ChartState, base: string): Element {
  const { id, lang, ui, table } = state;
  const at = `${base}/${lang}/chart/${id}`;
  const size = (width: number, height: number) => ({ width: String(width), height: String(height) });
  const [wide, narrow] = [sheet(state, 'wide'), sheet(state, 'narrow')];
  const item = (key: string, href: string, filled: Record<string, string>) =>
    element(
      'li',
      {},
      element('a', { href, download: href.slice(href.lastIndexOf('/') + 1) }, ui(key)),
      element('span', {}, ui(`${key}-line`, filled))
    );
  return element(
    'ul',
    { className: ['files'] },
    item('take-svg', `${at}.svg`, size(wide.width, wide.height)),
    item('take-svg-narrow', `${at}.narrow.svg`, size(narrow.width, narrow.height)),
    item('take-png', `${at}.png`, size(wide.width * PIXELS, wide.height * PIXELS)),
    item('take-card', `${at}.card.png`, size(CARD.width, CARD.height)),
    ...(table.rows.length > 0
      ? [
          item('take-csv', `${at}.csv`, { count: String(table.rows.length) }),
          item('take-spreadsheet', `${at}.spreadsheet.csv`, {})
        ]
      : [element('li', {}, ui('take-csv-none'))]),
    item('take-zip', packageAddress(debate, base), {})
  );
}

/** Where the whole data package is. */
export const packageAddress = (debate: Debate, base: string): string =>
  `${base}/data/${packageName(debate)}.zip`;

/** Text to paste, with the site's address left open where it is not known. */
function toPaste(text: string, label: string, ui: Ui): Element {
  const parts = text
    .split(UNKNOWN_SITE)
    .flatMap((part, index) =>
      index === 0 ? [part] : [element('span', { dataSite: '' }, ui('take-site')), part]
    );
  const properties = {
    dataCopy: ui('take-copy'),
    dataCopied: ui('copied'),
    dataSelected: ui('copy-selected'),
    tabIndex: 0,
    role: 'group',
    ariaLabel: label
  };
  return element('pre', properties, ...parts);
}

function citations(
  debate: Debate,
  { id, lang, ui, story, licence, told }: ChartState,
  site: string | undefined
): Element[] {
  const cited: Cited = {
    lang,
    story,
    key: `${packageName(debate).replace(/-data$/, '')}-${id}`,
    title: told.title,
    year: yearOf(debate),
    address: `${site ?? UNKNOWN_SITE}/${lang}/chart/${id}/`,
    licence
  };
  return [
    element('h3', {}, 'APA'),
    toPaste(apa(cited, ui), 'APA', ui),
    element('h3', {}, 'BibTeX'),
    toPaste(bibtex(cited, ui), 'BibTeX', ui)
  ];
}

function code({ id, lang, ui, story, told }: ChartState, base: string, site: string | undefined): Element[] {
  const snippet = loaderSnippet({
    site: site ?? UNKNOWN_SITE,
    path: `/${lang}/embed/chart/${id}/`,
    title: `${told.title} · ${story}`,
    link: `/${lang}/chart/${id}/`,
    height: CHART_HEIGHT
  });
  return [
    element('p', {}, ui('take-embed-line')),
    toPaste(snippet, ui('take-embed'), ui),
    element('p', {}, element('a', { href: `${base}/${lang}/embed/?what=chart/${id}` }, ui('take-embed-more')))
  ];
}

function terms(debate: Debate, lang: Lang, base: string): Element[] {
  const { ui, titles } = debate.in[lang];
  const licence = licenceOf(debate);
  const sources = element('a', { href: `${base}/${lang}/sources/` }, ui('all-sources'));
  return [
    element(
      'p',
      {},
      ...(licence
        ? [
            `${ui('take-licence')} `,
            element('a', { href: licence.path, rel: ['license'] }, licence.title ?? licence.name),
            `. ${ui('take-licence-name', { story: titles.title })} `
          ]
        : []),
      `${ui('take-licence-others')} `,
      sources,
      '.'
    )
  ];
}

/** The way to the data package from a page of words. */
export function packageLine(debate: Debate, lang: Lang, base: string): Words {
  const { ui } = debate.in[lang];
  const href = packageAddress(debate, base);
  const link = element('a', { href, download: href.slice(href.lastIndexOf('/') + 1) }, ui('take-zip'));
  return new Words(toHtml(element('p', { className: ['package'] }, link, ` ${ui('take-zip-line')}`)));
}
