import type { Element } from 'hast';
import type { Debate } from '#lib/debate/debate.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { waysFrom } from '#lib/words/places.ts';
import { plainText } from '#lib/words/tree.ts';
import { element } from '#lib/words/element.ts';
import type { Lang } from '#lib/languages/index.ts';
import { factsOf, headOf } from './head.ts';
import { article, linkedData } from './linked-data.ts';
import { mastheadOf } from './masthead.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { likeness } from '#lib/features/likeness.server.ts';
import { pillarsFigure } from '#lib/features/argument/pillars-figure.server.ts';
import { type Setting, tellChapters } from '#lib/telling/tell.ts';
import { claimsAt, tellClaims } from '#lib/telling/told-claims.ts';
import type { Chapter, Link } from '#lib/telling/types.ts';
import { NOWHERE, type Site } from '#lib/take/site.ts';
import type { Ui } from '#lib/words/ui.ts';

/**
 * The walk in one language. Throws with file and line on anything that is not sound.
 *
 * @param only the id of a chapter that stands alone; without one it is the whole walk
 */
export function tellStory(debate: Debate, lang: Lang, site: Site = NOWHERE, only?: string) {
  const { base } = site;
  const { ui, chapters, places, titles } = debate.in[lang];
  const { walk, nearest, deeper } = places;
  const { title, description, independence } = titles;
  const facts = factsOf(debate, lang, site, { title, description, path: '', ...goneOver(debate) });
  const moved = chapters.flatMap((chapter) => [
    ...(walk.some(({ id }) => id === chapter.id) ? [] : [{ id: chapter.id, name: chapter.title }]),
    ...chapter.steps.filter((step) => step.deeper).map(({ id, heading }) => ({ id, name: heading }))
  ]);
  /** An address of old leads on: what stands in a dossier alone leaves its id where the reader would be in the walk. */
  const leadsOn = (step: string) =>
    moved
      .filter(({ id }) => nearest(id) === step)
      .map(({ id, name }) =>
        element(
          'div',
          { className: ['moved'], id },
          element('a', { href: `${base}/${lang}/${deeper(id)}` }, ui('moved', { name }))
        )
      );
  return {
    title,
    head: headOf(facts, debate, { embed: 'story' }),
    linked: linkedData(article(facts)),
    masthead: mastheadOf(debate, lang, base, ''),
    independence,
    links: [...onPaper(lang, base, ui), ...pages(debate, lang, base)],
    ui,
    minutes: minutesOf(walk),
    chapters: tell(
      debate,
      lang,
      base,
      walk.filter(({ id }) => only === undefined || id === only),
      leadsOn,
      'walk'
    )
  };
}

/** The chapters that have a dossier: the same in every language. */
export const dossiers = (debate: Debate): string[] => [
  ...debate.in[debate.evidence.langs[0]].places.dossiers.keys()
];

/** The dossier of a chapter in one language. Throws where it has none. */
export function tellDossier(debate: Debate, lang: Lang, id: string, site: Site = NOWHERE) {
  const { ui, places, titles } = debate.in[lang];
  const { dossiers, walk, nearest } = places;
  const dossier = dossiers.get(id);
  if (!dossier) throw new Error(`there is no dossier of a chapter '${id}'`);
  const home = `${site.base}/${lang}/`;
  const path = `chapter/${id}/`;
  const walked = walk.some((chapter) => chapter.id === id);
  const back = (step: string): Link => ({ href: `${home}#${nearest(step)}`, name: ui('back-to-story') });
  const facts = factsOf(debate, lang, site, {
    title: dossier.title,
    description: `${dossier.kicker} ${titles.description}`,
    path,
    ...goneOver(debate)
  });
  return {
    title: dossier.title,
    head: headOf(facts, debate, { card: `card/${id}.png`, embed: `dossier/${id}` }),
    linked: linkedData(article(facts)),
    masthead: mastheadOf(debate, lang, site.base, path),
    way: walked ? back(id) : { href: home, name: titles.title },
    chapter: tell(debate, lang, site.base, [dossier], (step) => {
      const { href, name } = back(step);
      return [element('p', { className: ['way-back'] }, element('a', { href }, name))];
    })[0] as Chapter,
    ui,
    dossiers: [...dossiers.values()].map((one) => ({
      href: `${home}chapter/${one.id}/`,
      name: one.title,
      here: one === dossier
    })),
    links: pages(debate, lang, site.base)
  };
}

/** Words that are read in a minute, and minutes that a look at the chart of a step takes: a quiet pace. */
const PACE = 220;
const LOOK = 7 / 60;

const minutesOf = (chapters: ParsedChapter[]): number => {
  const words = chapters
    .flatMap(({ intro, steps }) => [...intro, ...steps.flatMap(({ nodes }) => nodes)])
    .flatMap((node) => plainText(node).split(/\s+/).filter(Boolean));
  const looks = chapters.reduce((sum, { steps }) => sum + steps.length, 0);
  return Math.max(1, Math.round(words.length / PACE + looks * LOOK));
};

/** Some chapters of one cut, each step with its claims and what else belongs after its words. */
function tell(
  debate: Debate,
  lang: Lang,
  base: string,
  chapters: ParsedChapter[],
  after: (step: string) => Element[],
  cut: 'walk' | 'dossier' = 'dossier'
): Chapter[] {
  const { evidence } = debate;
  const { ui, places, building, chapters: all } = debate.in[lang];
  const home = `${base}/${lang}/`;
  // What goes deeper stands in the dossiers, where there are any: the verdicts too.
  const claims = cut === 'walk' && places.dossiers.size > 0 ? undefined : tellClaims(debate, debate.in[lang]);
  const ways = waysFrom(places, home, chapters);
  const chapterOf = (step: string) => all.find(({ steps }) => steps.some(({ id }) => id === step))!.id;
  const [opening] = chapters;
  const setting: Setting = {
    debate,
    lang,
    evidence,
    ui,
    sourcesPage: `${home}sources/`,
    chartPages: `${home}chart/`,
    ways,
    likeness,
    ...(cut === 'walk' && opening && opening.id === places.walk[0]?.id && building
      ? {
          first: pillarsFigure({ lang, evidence, ui, building }, wholePillars(opening, evidence), (step) =>
            ways.to(chapterOf(step))
          )
        }
      : {}),
    beside: (step) => [...(claims ? claimsAt(step, claims, `${home}claims/`, lang, ui) : []), ...after(step)]
  };
  return tellChapters(chapters, setting);
}

/** The state of a chapter's chart that shows the pillars as the first screen does: all of them lit. */
const wholePillars = ({ id, steps }: ParsedChapter, evidence: Evidence): string | undefined =>
  steps
    .map(({ state }) => state ?? '')
    .find((state) => {
      const spec = evidence.charts.get(id)?.[state];
      return spec?.form === 'pillars' && !spec.lit && !spec.named;
    });

/** The words of the story were last gone over when its claims were. */
const goneOver = ({ claims }: Debate) => (claims ? { modified: claims.judged } : {});

/** Where the walk lies as a PDF, below its language: `npm run paper` makes it, and only then does a page lead there. */
const PAPER = 'walk.pdf';

const onPaper = (lang: Lang, base: string, ui: Ui): Link[] =>
  process.env.PAPER ? [{ href: `${base}/${lang}/${PAPER}`, name: ui('on-paper'), rel: 'external' }] : [];

/** The ways to the pages beside the story: chapters that are not in the walk, the claims, the sources. */
function pages(debate: Debate, lang: Lang, base: string): Link[] {
  const { ui, places, claims } = debate.in[lang];
  const { walk, dossiers } = places;
  return [
    ...[...dossiers.values()]
      .filter(({ id }) => !walk.some((chapter) => chapter.id === id))
      .map(({ id, title }) => ({ path: `chapter/${id}/`, name: title })),
    ...(debate.claims && claims ? [{ path: 'claims/', name: claims.title }] : []),
    { path: 'sources/', name: ui('all-sources') },
    { path: 'embed/', name: ui('embed-title') }
  ].map(({ path, name }) => ({ href: `${base}/${lang}/${path}`, name }));
}
