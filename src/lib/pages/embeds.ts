import { base } from '$app/paths';
import type { Debate } from '#lib/debate/debate.ts';
import { once } from '#lib/debate/once.ts';
import { toHtml } from 'hast-util-to-html';
import type { Lang } from '#lib/languages/index.ts';
import { Words } from '#lib/ui/words.ts';
import { tellChart } from '#lib/telling/chart.ts';
import { element } from '#lib/words/element.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { dossiers, tellDossier, tellStory } from './story.ts';
import type { CaptionedState, Chapter } from '#lib/telling/types.ts';

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

const storyOf = once((debate, lang) => tellStory(debate, lang, base));

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
export function embeddable(debate: Debate): { chapters: string[]; dossiers: string[]; charts: string[] } {
  const { chapters } = debate.in[debate.evidence.langs[0]];
  return {
    chapters: chapters.map(({ id }) => id),
    dossiers: dossiers(debate),
    charts: charted(chapters).map(({ chapter, state }) => `${chapter}-${state}`)
  };
}

/**
 * @param chapter its id: what of it the walk shows, or its dossier where that is nothing; without one the whole walk. Throws
 *   where there is no such chapter
 */
export function tellEmbeddedStory(debate: Debate, lang: Lang, chapter?: string): EmbeddedStory {
  const story = storyOf(debate, lang);
  // A chapter alone is told anew, since its heading is then that of the page.
  const { chapters } = chapter === undefined ? story : tellStory(debate, lang, base, undefined, chapter);
  const [only] = chapters;
  if (!only) return tellEmbeddedDossier(debate, lang, chapter ?? '');
  const { places } = debate.in[lang];
  const elsewhere = toElsewhere(story.chapters, chapters, `${base}/${lang}/`);
  const lead = (words: Words) => outward(elsewhere(words));
  return {
    lang,
    title: chapter === undefined ? story.title : `${only.title} · ${story.title}`,
    chapters: chapters.map((one) => leadOut(one, lead)),
    wayOut: wayOut(debate, lang, chapter === undefined ? '' : places.path(chapter))
  };
}

/** The dossier of a chapter. Throws where it has none. */
export function tellEmbeddedDossier(debate: Debate, lang: Lang, id: string): EmbeddedStory {
  const { title, chapter } = tellDossier(debate, lang, id, base);
  return {
    lang,
    title,
    chapters: [leadOut(chapter, outward)],
    wayOut: wayOut(debate, lang, `chapter/${id}/`)
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
export function tellEmbeddedSimulator(debate: Debate, lang: Lang): EmbeddedSimulator | undefined {
  const chapters = [
    ...storyOf(debate, lang).chapters,
    ...dossiers(debate).map((id) => tellDossier(debate, lang, id, base).chapter)
  ];
  const step = chapters
    .flatMap(({ steps }) => steps)
    .find(({ words }) => words.html.includes('data-interactive="simulator"'));
  if (!step) return undefined;
  const { ui, places, titles } = debate.in[lang];
  return {
    title: `${ui('sim-title')} · ${titles.title}`,
    place: step.id,
    // Its heading is the first of the page.
    words: new Words(outward(step.words).html.replaceAll(/(<\/?)h3\b/g, '$1h1')),
    path: places.path(step.id),
    wayOut: wayOut(debate, lang, places.path(step.id))
  };
}

/** @param id `<chapter>-<state>`. Throws where there is no such chart. */
export function tellEmbeddedChart(debate: Debate, lang: Lang, id: string): EmbeddedChart {
  const { evidence } = debate;
  const { ui, places, titles, chapters, building } = debate.in[lang];
  const found = charted(chapters).find(({ chapter, state }) => `${chapter}-${state}` === id);
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
      building,
      step: found.step
    }
  );
  const lines = (...all: (string | undefined)[]) =>
    all.flatMap((line) => (line ? [element('p', {}, line)] : []));
  return {
    lang,
    title: `${title} · ${titles.title}`,
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
    wayOut: wayOut(debate, lang, places.shows(found.chapter, found.state))
  };
}

/** The titles of all chart states and the paths to where they stand, by `<chapter>-<state>`. */
export const chartTitles = once((debate, lang): Map<string, { title: string; path: string }> => {
  const { evidence } = debate;
  const { ui, chapters, places, building } = debate.in[lang];
  const telling = { lang, evidence, ui, building };
  return new Map(
    charted(chapters).flatMap(({ chapter, state, words }) => {
      const spec = evidence.charts.get(chapter)?.[state];
      if (!spec) return [];
      const { title } = tellChart(state, spec, words, telling);
      return [[`${chapter}-${state}`, { title, path: places.shows(chapter, state) }]];
    })
  );
});

/** A line that leads to this place in the whole story, a path below its language, in a window of its own. */
function wayOut(debate: Debate, lang: Lang, path: string): Words {
  const { ui, titles } = debate.in[lang];
  const href = `${base}/${lang}/${path}`;
  const link = element('a', { href, target: '_blank' }, ui('embed-whole'));
  return new Words(
    toHtml(
      element(
        'p',
        { dataBlocked: ui('embed-blocked'), dataPast: ui('embed-past') },
        element('b', {}, titles.title),
        ' ',
        link
      )
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
