import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import type { Source } from '#lib/evidence/shapes.ts';
import { Words } from '#lib/ui/words.ts';
import { DATA } from './debate.ts';
import { element } from './element.ts';
import type { Lang } from '#lib/lang.ts';
import { masthead, readChapters } from './story.ts';
import { tellChapters } from './tell.ts';
import { readTitles, readUi, type Ui } from './ui.ts';

interface SourcesPage {
  title: string;
  description: string;
  masthead: Words;
  words: Words;
}

/** Every source with what it says, its grade and caveat, and links back to each step that leans on it. */
export function readSourcesPage(lang: Lang, base: string): SourcesPage {
  const evidence = readEvidence(DATA);
  const ui = readUi(lang);
  const { uses, headings } = usesOf(lang, evidence, ui);
  const story = `${base}/${lang}/`;
  const records = [...evidence.sources.values()]
    .filter(({ id }) => uses.has(id))
    .toSorted(
      (a, b) => a.publisher.localeCompare(b.publisher, lang) || a.published.localeCompare(b.published)
    );
  const places = (id: string) =>
    [...(uses.get(id) ?? [])].map((step) =>
      element('a', { href: `${story}#${step}` }, headings.get(step) ?? step)
    );
  return {
    title: `${ui('sources-title')} · ${readTitles(lang).title}`,
    description: ui('sources-intro'),
    masthead: new Words(masthead(lang, base, ui, 'sources/')),
    words: new Words(
      toHtml([
        element('h1', {}, ui('sources-title')),
        element('p', {}, ui('sources-intro')),
        ...records.map((source) => record(source, places(source.id), lang, ui))
      ])
    )
  };
}

/** Which steps lean on which source, and how each step is called. */
function usesOf(lang: Lang, evidence: Evidence, ui: Ui) {
  const uses = new Map<string, Set<string>>();
  const use = (source: string, place: string) =>
    uses.set(source, (uses.get(source) ?? new Set()).add(place.replace(/-head$/, '')));
  const chapters = readChapters(evidence)[lang];
  tellChapters(chapters, { lang, evidence, ui, sourcesPage: '', use });
  const headings = new Map(
    chapters.flatMap((chapter) => [
      [chapter.id, chapter.title] as const,
      ...chapter.steps.map((step) => [step.id, `${chapter.title}: ${step.heading}`] as const)
    ])
  );
  return { uses, headings };
}

function record(source: Source, places: Element[], lang: Lang, ui: Ui): Element {
  const { id, what, publisher, title, published, url, grade, caveat, licence, seenIn } = source;
  const line = (name: string, ...children: (Element | string)[]) =>
    element('p', {}, element('span', { className: ['name'] }, `${name}: `), ...children);
  const list = places.flatMap((place, index) => (index === 0 ? [place] : ['; ', place]));
  return element(
    'article',
    { id, className: ['record'] },
    element('h2', {}, publisher),
    element('p', { className: ['what'] }, what[lang]),
    element('p', {}, element('a', { href: url, rel: ['noopener', 'noreferrer'] }, title), `, ${published}`),
    line(`${ui('grade')} ${grade}`, ui(`grade-${grade.toLowerCase()}`)),
    ...(caveat[lang] ? [line(ui('caveat'), caveat[lang])] : []),
    ...(seenIn ? [line(ui('seen-in'), seenIn)] : []),
    line(ui('licence'), licence === 'publisher' ? ui('licence-publisher') : licence),
    line(ui('used-in'), ...list)
  );
}
