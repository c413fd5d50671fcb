import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Source } from '#lib/evidence/shapes.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { Words } from '#lib/ui/words.ts';
import { waysFrom } from '#lib/words/places.ts';
import { element } from '#lib/words/element.ts';
import { leanings, type Place, tablesOf } from '#lib/telling/leanings.ts';
import { article, datasets, linkedData, type PageFacts } from './linked-data.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { renderWords } from '#lib/telling/render.ts';
import { masthead } from './story.ts';
import { tellClaims } from '#lib/telling/told-claims.ts';
import type { WordsPage } from './words-page.ts';

/**
 * Where all of it is from: how sources disagree, what was not found and what was corrected, in the words of sources.md; then
 * every source with what it says, its grade and caveat, and links back to each word, chart and quotation that leans on it.
 *
 * @param zip where the data can be had: a path below the base
 */
export function tellSourcesPage(
  debate: Debate,
  lang: Lang,
  base: string,
  zip: string,
  address?: string
): WordsPage {
  const { evidence } = debate;
  const { ui, chapters, places, titles, sources: page } = debate.in[lang];
  const claims = tellClaims(debate, debate.in[lang]);
  const found = leanings(
    chapters,
    { ...(claims ? { claims } : {}), ...(page ? { sources: page } : {}) },
    { debate, lang, evidence, ui }
  );
  const home = `${base}/${lang}/`;
  const ways = waysFrom(places, home, []);
  const telling: Telling = { debate, lang, evidence, ui, place: 'sources', level: 2, sourcesPage: '', ways };
  const records = [...evidence.sources.values()].toSorted(
    (a, b) => a.publisher.localeCompare(b.publisher, lang) || a.published.localeCompare(b.published)
  );
  const title = page?.title ?? ui('sources-title');
  const site = titles.title;
  const description = page?.kicker ?? ui('sources-intro');
  const facts: PageFacts = { lang, site, title, description, address, path: 'sources/' };
  return {
    title: `${title} · ${site}`,
    description,
    masthead: new Words(masthead(debate, lang, base, 'sources/')),
    words: new Words(
      [
        toHtml(element('h1', {}, title)),
        ...(page
          ? sections(page, telling, claims && { href: `${home}claims/`, name: claims.page.title })
          : []),
        toHtml([
          element('h2', { id: 'all' }, ui('all-sources')),
          ...records.map((source) => record(source, found.get(source.id) ?? [], home, telling))
        ]),
        linkedData([article(facts), datasets(facts, zip, debate.package)])
      ].join('')
    )
  };
}

function sections(
  page: ParsedChapter,
  telling: Telling,
  claims: { href: string; name: string } | undefined
): string[] {
  const { ui } = telling;
  const ways = [
    ...page.steps.map(({ id, heading }) => ({ href: `#${id}`, name: heading })),
    { href: '#all', name: ui('all-sources') },
    ...(claims ? [claims] : [])
  ];
  return [
    toHtml(element('p', { className: ['kicker'] }, page.kicker)),
    renderWords(page.intro, telling),
    toHtml(
      element(
        'nav',
        { ariaLabel: ui('on-this-page') },
        element('ul', {}, ...ways.map(({ href, name }) => element('li', {}, element('a', { href }, name))))
      )
    ),
    ...page.steps.map(
      ({ id, nodes }) => `<section id="${id}">${renderWords(nodes, { ...telling, place: id })}</section>`
    )
  ];
}

function record(source: Source, places: Place[], home: string, telling: Telling): Element {
  const { lang, ui, evidence } = telling;
  const { id, what, publisher, title, published, url, grade, caveat, licence, seenIn, supports } = source;
  const line = (name: string, ...children: (Element | string)[]) =>
    element('p', {}, element('span', { className: ['name'] }, `${name}: `), ...children);
  return element(
    'article',
    { id, className: ['record'] },
    element('h3', {}, publisher),
    element('p', { className: ['what'] }, what[lang]),
    element('p', {}, element('a', { href: url, rel: ['noopener', 'noreferrer'] }, title), `, ${published}`),
    line(`${ui('grade')} ${grade}`, ui(`grade-${grade.toLowerCase()}`)),
    line(ui('supports'), ui(`supports-${supports}`)),
    ...(caveat[lang] ? [line(ui('caveat'), caveat[lang])] : []),
    ...(seenIn ? [line(ui('seen-in'), seenIn)] : []),
    line(ui('licence'), licence === 'publisher' ? ui('licence-publisher') : licence),
    line(ui('used-in'), ...(places.length > 0 ? [] : [inTables(id, evidence, telling)])),
    ...(places.length > 0
      ? [element('ul', {}, ...places.map((place) => placeItem(place, home, telling)))]
      : [])
  );
}

/** The place, and each thing there that leans on the source. */
function placeItem({ page, id, name, by }: Place, home: string, { ui }: Telling): Element {
  const address = page === 'sources/' ? '' : `${home}${page}`;
  const things = by
    .filter(({ to }) => to !== id)
    .flatMap(({ kind, words, to }) => [
      ' · ',
      element('a', { href: `${address}#${to}` }, kind === 'check' ? `‘${words}’` : words)
    ]);
  const others = by.filter(({ kind, to }) => to === id && kind !== 'claim');
  return element(
    'li',
    {},
    element('a', { href: id === 'claims' ? address : `${address}#${id}` }, name),
    ...things,
    ...others.map(({ kind, words }) => ` · ${ui(`leaning-${kind}`, { words })}`)
  );
}

/** A source that only the data leans on: rows that no chart or sentence shows. */
const inTables = (source: string, evidence: Evidence, { ui }: Telling): string =>
  ui('in-tables', { tables: tablesOf(source, evidence).join(', ') });
