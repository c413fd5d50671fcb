import { base } from '$app/paths';
import { toHtml } from 'hast-util-to-html';
import { type Lang, LANGS } from '#lib/lang.ts';
import { Words } from '#lib/ui/words.ts';
import { tellChart } from './chart.ts';
import { DATA } from './debate.ts';
import { element } from './element.ts';
import { chaptersOf, evidenceOf, placesIn } from './known.ts';
import { once } from './once.ts';
import type { ParsedChapter } from './parse.ts';
import { dossiers, readDossier, readStory } from './story.ts';
import type { CaptionedState, Chapter } from './types.ts';
import { readTitles, readUi, type Ui } from './ui.ts';

/** The story, or one chapter of it, for a frame on another site: no furniture, and all links lead out of the frame. */
export interface EmbeddedStory {
  lang: Lang;
  title: string;
  chapters: Chapter[];
  wayOut: Words;
}

/** One state of a chart, at rest. */
export interface EmbeddedChart {
  lang: Lang;
  title: string;
  state: CaptionedState;
  inWords: Words;
  wayOut: Words;
}

/** The simulator by itself: the step in which it stands. */
export interface EmbeddedSimulator {
  title: string;
  /** Id of its step, and the path of that below the language. */
  place: string;
  path: string;
  words: Words;
  wayOut: Words;
}

const storyOf = once((lang: Lang) => readStory(lang, base));
const dossierIn = (lang: Lang, id: string) => readDossier(lang, id, base);

const charted = (chapters: ParsedChapter[]) =>
  chapters.flatMap(({ id, steps }) =>
    steps.flatMap(({ state, chart, ...step }) =>
      state && chart ? [{ chapter: id, state, words: chart.words, step }] : []
    )
  );

/**
 * What can be embedded: the ids of the chapters, of those with a dossier, and of the chart states as `<chapter>-<state>`. The same
 * in every language.
 */
export function embeddable(): { chapters: string[]; dossiers: string[]; charts: string[] } {
  const chapters = chaptersOf(evidenceOf(DATA))[LANGS[0]];
  return {
    chapters: chapters.map(({ id }) => id),
    dossiers: dossiers(),
    charts: charted(chapters).map(({ chapter, state }) => `${chapter}-${state}`)
  };
}

/**
 * @param chapter its id: what of it the walk shows, or its dossier where that is nothing; without one the whole walk. Throws
 *   where there is no such chapter
 */
export function readEmbeddedStory(lang: Lang, chapter?: string): EmbeddedStory {
  const story = storyOf(lang);
  const chapters = story.chapters.filter(({ id }) => chapter === undefined || id === chapter);
  const [only] = chapters;
  if (!only) return readEmbeddedDossier(lang, chapter ?? '');
  const ui = readUi(lang);
  const elsewhere = toElsewhere(story.chapters, chapters, `${base}/${lang}/`);
  const lead = (words: Words) => outward(elsewhere(words));
  return {
    lang,
    title: chapter === undefined ? story.title : `${only.title} · ${story.title}`,
    chapters: chapters.map((one) => leadOut(one, lead)),
    wayOut: wayOut(lang, chapter === undefined ? '' : placesIn(lang).path(chapter), ui)
  };
}

/** The dossier of a chapter. Throws where it has none. */
export function readEmbeddedDossier(lang: Lang, id: string): EmbeddedStory {
  const { title, chapter } = dossierIn(lang, id);
  return {
    lang,
    title,
    chapters: [leadOut(chapter, outward)],
    wayOut: wayOut(lang, `chapter/${id}/`, readUi(lang))
  };
}

const leadOut = ({ head, steps, ...rest }: Chapter, lead: (words: Words) => Words): Chapter => ({
  ...rest,
  head: lead(head),
  steps: steps.map(({ words, still, ...step }) => ({
    ...step,
    words: lead(words),
    ...(still ? { still: lead(still) } : {})
  }))
});

/** The simulator with the words and the chart of its step; undefined where the story has none. */
export function readEmbeddedSimulator(lang: Lang): EmbeddedSimulator | undefined {
  const chapters = [...storyOf(lang).chapters, ...dossiers().map((id) => dossierIn(lang, id).chapter)];
  const step = chapters
    .flatMap(({ steps }) => steps)
    .find(({ words }) => words.html.includes('data-interactive="simulator"'));
  if (!step) return undefined;
  const ui = readUi(lang);
  return {
    title: `${ui('sim-title')} · ${readTitles(lang).title}`,
    place: step.id,
    // Its heading is the first of the page.
    words: new Words(outward(step.words).html.replaceAll(/(<\/?)h3\b/g, '$1h1')),
    path: placesIn(lang).path(step.id),
    wayOut: wayOut(lang, placesIn(lang).path(step.id), ui)
  };
}

/** @param id `<chapter>-<state>`. Throws where there is no such chart. */
export function readEmbeddedChart(lang: Lang, id: string): EmbeddedChart {
  const evidence = evidenceOf(DATA);
  const ui = readUi(lang);
  const found = charted(chaptersOf(evidence)[lang]).find(
    ({ chapter, state }) => `${chapter}-${state}` === id
  );
  const spec = found && evidence.charts.get(found.chapter)?.[found.state];
  if (!spec) throw new Error(`there is no chart '${id}'`);
  const { title, called, unit, note, source, scenes, description } = tellChart(
    found.state,
    spec,
    found.words,
    {
      lang,
      evidence,
      ui,
      step: found.step
    }
  );
  const lines = (...all: (string | undefined)[]) =>
    all.flatMap((line) => (line ? [element('p', {}, line)] : []));
  return {
    lang,
    title: `${title} · ${readTitles(lang).title}`,
    state: {
      name: found.state,
      ...scenes,
      head: new Words(toHtml([element('h1', { className: ['headline'] }, title), ...lines(unit)])),
      foot: new Words(toHtml(lines(note, source)))
    },
    inWords: new Words(
      toHtml(
        element(
          'details',
          { className: ['in-words'] },
          element('summary', { ariaLabel: ui('in-words-of', { title: called }) }, ui('in-words')),
          ...lines(...description)
        )
      )
    ),
    wayOut: wayOut(lang, placesIn(lang).shows(found.chapter, found.state), ui)
  };
}

/** The titles of all chart states and the paths to where they stand, by `<chapter>-<state>`. */
export const chartTitles = once((lang: Lang): Map<string, { title: string; path: string }> => {
  const evidence = evidenceOf(DATA);
  const telling = { lang, evidence, ui: readUi(lang) };
  return new Map(
    charted(chaptersOf(evidence)[lang]).flatMap(({ chapter, state, words }) => {
      const spec = evidence.charts.get(chapter)?.[state];
      if (!spec) return [];
      const { title } = tellChart(state, spec, words, telling);
      return [[`${chapter}-${state}`, { title, path: placesIn(lang).shows(chapter, state) }]];
    })
  );
});

/** A line that leads to this place in the whole story, a path below its language, in a window of its own. */
function wayOut(lang: Lang, path: string, ui: Ui): Words {
  const href = `${base}/${lang}/${path}`;
  const link = element('a', { href, target: '_blank' }, ui('embed-whole'));
  return new Words(
    toHtml(
      element('p', { dataBlocked: ui('embed-blocked') }, element('b', {}, readTitles(lang).title), ' ', link)
    )
  );
}

/** Leads links to chapters and steps that are not in the frame to the whole story. */
function toElsewhere(all: Chapter[], here: Chapter[], home: string): (words: Words) => Words {
  const idsOf = (chapters: Chapter[]) =>
    chapters.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
  const inside = new Set(idsOf(here));
  const away = new Set(idsOf(all).filter((id) => !inside.has(id)));
  return ({ html }) =>
    new Words(
      html.replace(/(<a [^>]*href=")#([\w-]+)"/g, (link, start: string, id: string) =>
        away.has(id) ? `${start}${home}#${id}"` : link
      )
    );
}

/** Words whose links to other pages open outside the frame. */
export const outward = ({ html }: Words): Words =>
  new Words(html.replaceAll(/<a (?=[^>]*href="(?!#))/g, '<a target="_blank" '));
