import { base } from '$app/paths';
import { toHtml } from 'hast-util-to-html';
import { type Lang, LANGS } from '#lib/lang.ts';
import { Words } from '#lib/ui/words.ts';
import { tellChart } from './chart.ts';
import { DATA } from './debate.ts';
import { element } from './element.ts';
import { chaptersOf, evidenceOf } from './known.ts';
import { once } from './once.ts';
import type { ParsedChapter } from './parse.ts';
import { readStory } from './story.ts';
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
  /** Id of its step. */
  place: string;
  words: Words;
  wayOut: Words;
}

const storyOf = once((lang: Lang) => readStory(lang, base));

const charted = (chapters: ParsedChapter[]) =>
  chapters.flatMap(({ id, steps }) =>
    steps.flatMap(({ state, chart }) => (state && chart ? [{ chapter: id, state, words: chart.words }] : []))
  );

/** What can be embedded: the ids of the chapters, and of the chart states as `<chapter>-<state>`. The same in every language. */
export function embeddable(): { chapters: string[]; charts: string[] } {
  const chapters = chaptersOf(evidenceOf(DATA))[LANGS[0]];
  return {
    chapters: chapters.map(({ id }) => id),
    charts: charted(chapters).map(({ chapter, state }) => `${chapter}-${state}`)
  };
}

/** @param chapter its id; without one the whole story. Throws where there is no such chapter. */
export function readEmbeddedStory(lang: Lang, chapter?: string): EmbeddedStory {
  const story = storyOf(lang);
  const chapters = story.chapters.filter(({ id }) => chapter === undefined || id === chapter);
  const [only] = chapters;
  if (!only) throw new Error(`there is no chapter '${chapter}'`);
  const ui = readUi(lang);
  const elsewhere = toElsewhere(story.chapters, chapters, `${base}/${lang}/`);
  const lead = (words: Words) => outward(elsewhere(words));
  return {
    lang,
    title: chapter === undefined ? story.title : `${only.title} · ${story.title}`,
    chapters: chapters.map(({ head, steps, ...rest }) => ({
      ...rest,
      head: lead(head),
      steps: steps.map(({ words, still, ...step }) => ({
        ...step,
        words: lead(words),
        ...(still ? { still: lead(still) } : {})
      }))
    })),
    wayOut: wayOut(lang, chapter ?? '', ui)
  };
}

/** The simulator with the words and the chart of its step; undefined where the story has none. */
export function readEmbeddedSimulator(lang: Lang): EmbeddedSimulator | undefined {
  const steps = storyOf(lang).chapters.flatMap((chapter) => chapter.steps);
  const step = steps.find(({ words }) => words.html.includes('data-interactive="simulator"'));
  if (!step) return undefined;
  const ui = readUi(lang);
  return {
    title: `${ui('sim-title')} · ${readTitles(lang).title}`,
    place: step.id,
    // Its heading is the first of the page.
    words: new Words(outward(step.words).html.replaceAll(/(<\/?)h3\b/g, '$1h1')),
    wayOut: wayOut(lang, step.id, ui)
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
  const { title, unit, note, source, scenes, description } = tellChart(found.state, spec, found.words, {
    lang,
    evidence,
    ui
  });
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
          element('summary', {}, ui('in-words')),
          ...lines(...description)
        )
      )
    ),
    wayOut: wayOut(lang, id, ui)
  };
}

/** The titles of all chart states, by `<chapter>-<state>`. */
export const chartTitles = once((lang: Lang): Map<string, string> => {
  const evidence = evidenceOf(DATA);
  const telling = { lang, evidence, ui: readUi(lang) };
  return new Map(
    charted(chaptersOf(evidence)[lang]).flatMap(({ chapter, state, words }) => {
      const spec = evidence.charts.get(chapter)?.[state];
      return spec ? [[`${chapter}-${state}`, tellChart(state, spec, words, telling).title]] : [];
    })
  );
});

/** A line that leads to this place in the whole story, in a window of its own. */
function wayOut(lang: Lang, place: string, ui: Ui): Words {
  const href = `${base}/${lang}/${place ? `#${place}` : ''}`;
  const link = element('a', { href, target: '_blank' }, ui('embed-whole'));
  return new Words(toHtml(element('p', {}, element('b', {}, readTitles(lang).title), ' ', link)));
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
