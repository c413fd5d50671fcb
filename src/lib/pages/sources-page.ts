import type { Source } from '#lib/evidence/shapes.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Site } from '#lib/take/site.ts';
import { aroundOf } from '#lib/telling/around.ts';
import { leanings, type Place, tablesOf } from '#lib/telling/leanings.ts';
import { renderWords } from '#lib/telling/render.ts';
import type { Telling } from '#lib/telling/telling.ts';
import type { Link } from '#lib/telling/types.ts';
import { Words } from '#lib/ui/words.ts';
import type { Ui } from '#lib/words/ui.ts';
import { factsOf, headOf } from './head.ts';
import { article, datasets, linkedData } from './linked-data.ts';
import { mastheadOf } from './masthead.ts';
import { packageAddress } from './take-page.ts';

/** A place that leans on a source, with the things there that do: some have a way of their own. */
interface Leaner extends Link {
  things: Link[];
  others: string[];
}

/** A source, and what leans on it; where that is nothing that a reader sees, the tables in which it has rows. */
export interface SourceRecord {
  source: Source;
  usedIn: Leaner[];
  tables: string;
}

/**
 * Where all of it is from: how sources disagree, what was not found and what was corrected, in the words of sources.md; then
 * every source with what it says, its grade and caveat, and links back to each word, chart and quotation that leans on it.
 */
export function tellSourcesPage(debate: Debate, lang: Lang, site: Site) {
  const { evidence } = debate;
  const { ui, sources: page, claims } = debate.in[lang];
  const found = leanings(debate, lang);
  const home = `${site.base}/${lang}/`;
  const telling: Telling = { ...aroundOf(debate, lang, home), sourcesPage: '', place: 'sources', level: 2 };
  const title = page?.title ?? ui('sources-title');
  const facts = factsOf(debate, lang, site, {
    title,
    description: page?.kicker ?? ui('sources-intro'),
    path: 'sources/'
  });
  const sections = (page?.steps ?? []).map(({ id, heading, nodes }) => ({
    id,
    heading,
    words: new Words(renderWords(nodes, { ...telling, place: id }))
  }));
  return {
    head: headOf(facts, debate),
    linked: linkedData(article(facts), datasets(facts, packageAddress(debate, ''), debate.package)),
    masthead: mastheadOf(debate, lang, site.base, 'sources/'),
    lang,
    ui,
    title,
    opening: page && {
      kicker: page.kicker,
      words: new Words(renderWords(page.intro, telling)),
      ways: [
        ...sections.map(({ id, heading }) => ({ href: `#${id}`, name: heading })),
        { href: '#all', name: ui('all-sources') },
        ...(debate.claims && claims ? [{ href: `${home}claims/`, name: claims.title }] : [])
      ]
    },
    sections,
    records: [...evidence.sources.values()]
      .toSorted(
        (a, b) => a.publisher.localeCompare(b.publisher, lang) || a.published.localeCompare(b.published)
      )
      .map((source) => ({
        source,
        usedIn: (found.get(source.id) ?? []).map((place) => leaner(place, home, ui)),
        tables: tablesOf(source.id, evidence).join(', ')
      })),
    data: packageAddress(debate, site.base),
    feed: site.address && debate.corrections ? `${home}feed.xml` : undefined
  };
}

function leaner({ page, id, name, by }: Place, home: string, ui: Ui): Leaner {
  const address = page === 'sources/' ? '' : `${home}${page}`;
  return {
    href: id === 'claims' ? address : `${address}#${id}`,
    name,
    things: by
      .filter(({ to }) => to !== id)
      .map(({ kind, words, to }) => ({
        href: `${address}#${to}`,
        name: kind === 'check' ? `‘${words}’` : words
      })),
    others: by
      .filter(({ kind, to }) => to === id && kind !== 'claim')
      .map(({ kind, words }) => ui(`leaning-${kind}`, { words }))
  };
}
