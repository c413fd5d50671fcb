/** What other sites show in a frame: no furniture, and all links lead out of the frame. */
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Site } from '#lib/take/site.ts';
import { chartState } from '#lib/take/states.ts';
import type { Chapter } from '#lib/telling/types.ts';
import { Words } from '#lib/ui/words.ts';
import { filledIn } from '#lib/words/check-filled.ts';
import type { Ui } from '#lib/words/ui.ts';
import { factsOf, type HeadData, headOf } from './head.ts';
import { tellDossier, tellStory } from './story.ts';

/** What is around each of them. */
interface Framed {
  head: HeadData;
  ui: Ui;
  /** What stands below it: the name of the story, and the way to this place in it. */
  wayOut: { story: string; href: string };
}

/** The story, or one chapter of it. */
export interface EmbeddedStory extends Framed {
  chapters: Chapter[];
}

/**
 * @param path of its place in the story, below the language
 * @param more path of its share card, and what it is below `/<language>/embed/`
 */
function framed(
  debate: Debate,
  lang: Lang,
  site: Site,
  { title, path, ...more }: { title: string; path: string; card?: string; embed: string }
): Framed {
  const { ui, titles } = debate.in[lang];
  const facts = factsOf(debate, lang, site, { title, description: '', path: '' });
  return {
    head: headOf(facts, debate, more),
    ui,
    wayOut: { story: titles.title, href: `${site.base}/${lang}/${path}` }
  };
}

/**
 * @param chapter its id: what of it the walk shows, or its dossier where that is nothing; without one the whole walk. Throws
 *   where there is no such chapter
 */
export function tellEmbeddedStory(debate: Debate, lang: Lang, site: Site, chapter?: string): EmbeddedStory {
  const { title, chapters } = tellStory(debate, lang, site, chapter);
  const [only] = chapters;
  if (!only) return tellEmbeddedDossier(debate, lang, site, chapter ?? '');
  const { places } = debate.in[lang];
  const whole = { title, path: '', embed: 'story' };
  const part = chapter !== undefined && {
    title: only.title,
    path: places.path(chapter),
    card: `card/${chapter}.png`,
    embed: `chapter/${chapter}`
  };
  return {
    ...framed(debate, lang, site, part || whole),
    chapters: chapters.map(leadOut)
  };
}

/** The dossier of a chapter. Throws where it has none. */
export function tellEmbeddedDossier(debate: Debate, lang: Lang, site: Site, id: string): EmbeddedStory {
  const { title, chapters } = tellDossier(debate, lang, id, site);
  const place = { title, path: `chapter/${id}/`, card: `card/${id}.png`, embed: `dossier/${id}` };
  return { ...framed(debate, lang, site, place), chapters: chapters.map(leadOut) };
}

const leadOut = ({ head, steps, ...rest }: Chapter): Chapter => ({
  ...rest,
  head: outward(head),
  steps: steps.map(({ words, still, ...step }) => ({
    ...step,
    words: outward(words),
    ...(still ? { still: outward(still) } : {})
  }))
});

/** Ids of the chapter and the step in which the simulator stands; undefined where the story has none. */
export function simulatorPlace(debate: Debate, lang: Lang): { chapter: string; step: string } | undefined {
  const steps = debate.in[lang].chapters.flatMap((chapter) =>
    chapter.steps.map((step) => ({ chapter, step }))
  );
  const found = steps.find(({ chapter, step }) =>
    filledIn({ ...chapter, intro: [], steps: [step] }).some(({ name }) => name === 'simulator')
  );
  return found && { chapter: found.chapter.id, step: found.step.id };
}

/** The simulator by itself, with the words and the chart of its step; undefined where the story has none. */
export function tellEmbeddedSimulator(debate: Debate, lang: Lang, site: Site) {
  const place = simulatorPlace(debate, lang);
  if (!place) return undefined;
  const { ui, places } = debate.in[lang];
  const { walk, dossiers } = places;
  const told = [
    ...(walk.some(({ id }) => id === place.chapter)
      ? tellStory(debate, lang, site, place.chapter).chapters
      : []),
    ...(dossiers.has(place.chapter) ? tellDossier(debate, lang, place.chapter, site).chapters : [])
  ];
  const { words, still } = told
    .flatMap(({ steps }) => steps)
    .find((step) => step.id === place.step && step.words.html.includes('data-interactive="simulator"'))!;
  return {
    ...framed(debate, lang, site, {
      title: ui('sim-title'),
      path: places.path(place.step),
      embed: 'simulator'
    }),
    place: place.step,
    // Its heading is the first of the page.
    words: new Words(outward(words).html.replace(/<h\d( id="[\w-]+-title">.*?<\/)h\d>/, '<h1$1h1>')),
    still: still && outward(still)
  };
}

/** One state of a chart, at rest. Throws where there is no such chart. */
export function tellEmbeddedChart(debate: Debate, lang: Lang, site: Site, id: string) {
  const { told, place } = chartState(debate, lang, id);
  const embed = `chart/${id}`;
  return {
    ...framed(debate, lang, site, { title: told.title, path: place, card: `${embed}.card.png`, embed }),
    told
  };
}

/** Words whose links to other pages open outside the frame. */
const outward = ({ html }: Words): Words =>
  new Words(html.replaceAll(/<a (?=[^>]*href="(?!#))/g, '<a target="_blank" '));
