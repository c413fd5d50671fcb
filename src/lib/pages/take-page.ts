import type { Debate } from '#lib/debate/debate.ts';
import { CHART_HEIGHT } from '#lib/embed/heights.ts';
import { loaderSnippet } from '#lib/embed/host/snippet.ts';
import { CARD } from '#lib/take/card.ts';
import { apa, bibtex, type Cited } from '#lib/take/cite.ts';
import { legendOf } from '#lib/take/inks.ts';
import { licenceOf, packageName, yearOf } from '#lib/take/package.ts';
import { PIXELS } from '#lib/take/png.ts';
import { sheet } from '#lib/take/sheet.ts';
import { type Site, UNKNOWN_SITE } from '#lib/take/site.ts';
import type { ChartState } from '#lib/take/states.ts';
import type { Ui } from '#lib/words/ui.ts';
import { factsOf, headOf } from './head.ts';
import { mastheadOf } from './masthead.ts';

/** Where the whole data package is. */
export const packageAddress = (debate: Debate, base: string): string =>
  `${base}/data/${packageName(debate)}.zip`;

/** The page of one chart state: the chart, and all forms in which it can be taken along. */
export function tellTakePage(debate: Debate, state: ChartState, site: Site) {
  const { id, lang, ui, story, chapter, place, spec, told, table, licence } = state;
  const home = `${site.base}/${lang}/`;
  const path = `chart/${id}/`;
  const address = site.address ?? UNKNOWN_SITE;
  const cite: Cited = {
    lang,
    story,
    key: `${packageName(debate).replace(/-data$/, '')}-${id}`,
    title: told.title,
    year: yearOf(debate),
    address: `${address}/${lang}/${path}`,
    licence
  };
  const facts = factsOf(debate, lang, site, {
    title: told.title,
    description: told.description.slice(0, 2).join(' '),
    path
  });
  return {
    head: headOf(facts, debate, { card: `chart/${id}.card.png`, embed: `chart/${id}` }),
    masthead: mastheadOf(debate, lang, site.base, path),
    lang,
    ui,
    where: { href: home + place, name: `${story} · ${chapter.title}` },
    told,
    table,
    legend: legendOf(spec, told.scenes.wide, ui),
    files: files(state, home, ui),
    data: packageAddress(debate, site.base),
    cited: [
      { name: 'APA', text: apa(cite, ui) },
      { name: 'BibTeX', text: bibtex(cite, ui) }
    ],
    snippet: loaderSnippet({
      site: address,
      path: `/${lang}/embed/chart/${id}/`,
      title: `${told.title} · ${story}`,
      link: `/${lang}/chart/${id}/`,
      height: CHART_HEIGHT
    }),
    builder: `${home}embed/?what=chart/${id}`,
    licence: licenceOf(debate),
    story,
    sources: `${home}sources/`
  };
}

function files(state: ChartState, home: string, ui: Ui) {
  const { id, table } = state;
  const size = (width: number, height: number) => ({ width: String(width), height: String(height) });
  const [wide, narrow] = [sheet(state, 'wide'), sheet(state, 'narrow')];
  const file = (key: string, ending: string, filled: Record<string, string> = {}) => ({
    href: `${home}chart/${id}.${ending}`,
    name: ui(key),
    line: ui(`${key}-line`, filled)
  });
  return [
    file('take-svg', 'svg', size(wide.width, wide.height)),
    file('take-svg-narrow', 'narrow.svg', size(narrow.width, narrow.height)),
    file('take-png', 'png', size(wide.width * PIXELS, wide.height * PIXELS)),
    file('take-card', 'card.png', size(CARD.width, CARD.height)),
    ...(table.rows.length > 0
      ? [
          file('take-csv', 'csv', { count: String(table.rows.length) }),
          file('take-spreadsheet', 'spreadsheet.csv')
        ]
      : [])
  ];
}
