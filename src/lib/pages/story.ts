import type { Element } from 'hast';
import type { Debate } from '#lib/debate/debate.ts';
import { onceADebate } from '#lib/debate/once-a-debate.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { plainText } from '#lib/words/tree.ts';
import { element } from '#lib/words/element.ts';
import type { Lang } from '#lib/languages/index.ts';
import { factsOf, headOf } from './head.ts';
import { article, linkedData } from './linked-data.ts';
import { mastheadOf } from './masthead.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { likeness } from '#lib/features/likeness.server.ts';
import { pillarsFigure } from '#lib/features/argument/pillars-figure.server.ts';
import { aroundOf } from '#lib/telling/around.ts';
import { tellChapters } from '#lib/telling/tell.ts';
import type { Around } from '#lib/telling/telling.ts';
import { claimsAt, tellClaims } from '#lib/telling/told-claims.ts';
import type { Chapter, Link } from '#lib/telling/types.ts';
import { NOWHERE, type Site } from '#lib/take/site.ts';

/**
 * The walk in one language. Throws with file and line on anything that is not sound.
 *
 * @param only the id of a chapter that stands alone; without one it is the whole walk
 */
export function tellStory(debate: Debate, lang: Lang, site: Site = NOWHERE, only?: string) {
  const home = `${site.base}/${lang}/`;
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
          element('a', { href: `${home}${deeper(id)}` }, ui('moved', { name }))
        )
      );
  return {
    title,
    head: headOf(facts, debate, { embed: 'story' }),
    linked: linkedData(article(facts)),
    masthead: mastheadOf(debate, lang, site.base, ''),
    independence,
    links: [
      ...(site.paper ? [{ href: `${home}${PAPER}`, name: ui('on-paper'), rel: 'external' }] : []),
      ...pages(debate, lang, home)
    ],
    ui,
    minutes: minutesOf(walk),
    chapters: tell(debate, lang, home, {
      chapters: walk.filter(({ id }) => only === undefined || id === only),
      walk: true,
      after: leadsOn
    })
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
    chapters: tell(debate, lang, home, {
      chapters: [dossier],
      walk: false,
      after: (step) => {
        const { href, name } = back(step);
        const link = element('a', { href, ariaDescribedBy: [`${step}-title`] }, name);
        return [element('p', { className: ['way-back'] }, link)];
      }
    }),
    ui,
    dossiers: [...dossiers.values()].map((one) => ({
      href: `${home}chapter/${one.id}/`,
      name: one.title,
      here: one === dossier
    })),
    links: pages(debate, lang, home)
  };
}

/** All chapters of both cuts. */
export const toldChapters = onceADebate((debate, lang): Chapter[] => [
  ...tellStory(debate, lang).chapters,
  ...dossiers(debate).flatMap((id) => tellDossier(debate, lang, id).chapters)
]);

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

/** Chapters of one cut, and what belongs after the words of a step. */
interface Cut {
  chapters: ParsedChapter[];
  walk: boolean;
  after(step: string): Element[];
}

/** The chapters of a cut, each step with its claims. */
function tell(debate: Debate, lang: Lang, home: string, { chapters, walk, after }: Cut): Chapter[] {
  const { ui, places } = debate.in[lang];
  // What goes deeper stands in the dossiers, where there are any: the verdicts too.
  const claims = walk && places.dossiers.size > 0 ? undefined : tellClaims(debate, debate.in[lang]);
  const around = aroundOf(debate, lang, home, chapters);
  const [opening] = chapters;
  const first = walk && opening && opening.id === places.walk[0]?.id && pillars(opening, around);
  return tellChapters(chapters, {
    ...around,
    chartPages: `${home}chart/`,
    likeness,
    ...(first && { first }),
    beside: (step) => [...(claims ? claimsAt(step, claims, `${home}claims/`, lang, ui) : []), ...after(step)]
  });
}

/** The pillars of the argument on the first screen, each with a way to its chapter; undefined where there is no argument. */
function pillars(opening: ParsedChapter, { debate, lang, evidence, ui, ways }: Around): Element | undefined {
  const { building, chapters } = debate.in[lang];
  const chapterOf = (step: string) => chapters.find(({ steps }) => steps.some(({ id }) => id === step))!.id;
  return (
    building &&
    pillarsFigure({ lang, evidence, ui, building }, wholePillars(opening, evidence), (step) =>
      ways.to(chapterOf(step))
    )
  );
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

/** The ways to the pages beside the story: chapters that are not in the walk, the claims, the sources. */
function pages(debate: Debate, lang: Lang, home: string): Link[] {
  const { ui, places, claims } = debate.in[lang];
  const { walk, dossiers } = places;
  return [
    ...[...dossiers.values()]
      .filter(({ id }) => !walk.some((chapter) => chapter.id === id))
      .map(({ id, title }) => ({ path: `chapter/${id}/`, name: title })),
    ...(debate.claims && claims ? [{ path: 'claims/', name: claims.title }] : []),
    { path: 'sources/', name: ui('all-sources') },
    { path: 'embed/', name: ui('embed-title') }
  ].map(({ path, name }) => ({ href: home + path, name }));
}
