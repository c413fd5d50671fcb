import type { Element } from 'hast';
import type { Debate } from '#lib/debate/debate.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { toHtml } from 'hast-util-to-html';
import { Words } from '#lib/ui/words.ts';
import { waysFrom } from '#lib/words/places.ts';
import { plainText } from '#lib/words/tree.ts';
import { element } from '#lib/words/element.ts';
import type { Lang } from '#lib/languages/index.ts';
import { article, linkedData, type PageFacts } from './linked-data.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { likeness } from '#lib/features/likeness.server.ts';
import { pillarsFigure } from '#lib/features/argument/pillars-figure.server.ts';
import { type Setting, tellChapters } from '#lib/telling/tell.ts';
import { claimsAt, tellClaims } from '#lib/telling/told-claims.ts';
import type { Chapter, Dossier, Story } from '#lib/telling/types.ts';
import type { Ui } from '#lib/words/ui.ts';

/**
 * The walk in one language. Throws with file and line on anything that is not sound.
 *
 * @param address the site's address with its base path, or undefined where the build does not know it
 * @param only the id of a chapter that stands alone; without one it is the whole walk
 */
export function tellStory(debate: Debate, lang: Lang, base = '', address?: string, only?: string): Story {
  const { ui, chapters, places, titles } = debate.in[lang];
  const { walk, nearest, deeper } = places;
  const { title, description, independence } = titles;
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
    lang,
    title,
    description,
    // Its name is the heading below.
    masthead: new Words(masthead(debate, lang, base, '', false)),
    colophon: new Words(
      toHtml([element('p', {}, independence), ...onPaper(lang, base, ui), ...pages(debate, lang, base)])
    ),
    linked: linked(debate, { lang, site: title, title, description, address, path: '' }),
    rail: {
      label: ui('chapters'),
      long: ui('rail-long', { minutes: String(minutesOf(walk)) }),
      step: ui('rail-step', { step: '{step}', steps: '{steps}' }),
      steps: ui('rail-steps')
    },
    skipLabel: ui('skip'),
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
export function tellDossier(debate: Debate, lang: Lang, id: string, base = '', address?: string): Dossier {
  const { ui, places, titles } = debate.in[lang];
  const { dossiers, walk, nearest } = places;
  const dossier = dossiers.get(id);
  if (!dossier) throw new Error(`there is no dossier of a chapter '${id}'`);
  const { title: site, description: about } = titles;
  const description = `${dossier.kicker} ${about}`;
  const home = `${base}/${lang}/`;
  const walked = walk.findIndex((chapter) => chapter.id === id);
  const back = (step: string, words: string) => element('a', { href: `${home}#${nearest(step)}` }, words);
  const others = [...dossiers.values()].map((one) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `${home}chapter/${one.id}/`, ariaCurrent: one === dossier ? 'page' : undefined },
        one.title
      )
    )
  );
  return {
    lang,
    id,
    title: `${dossier.title} · ${site}`,
    description,
    masthead: new Words(masthead(debate, lang, base, `chapter/${id}/`)),
    way: new Words(
      toHtml(
        element('p', {}, walked < 0 ? element('a', { href: home }, site) : back(id, ui('back-to-story')))
      )
    ),
    chapter: tell(debate, lang, base, [dossier], (step) => [
      element('p', { className: ['way-back'] }, back(step, ui('back-to-story')))
    ])[0] as Chapter,
    colophon: new Words(
      toHtml([
        element(
          'nav',
          { className: ['dossiers'], ariaLabel: ui('dossiers') },
          element('h2', {}, ui('dossiers')),
          element('ul', {}, ...others)
        ),
        ...pages(debate, lang, base)
      ])
    ),
    linked: linked(debate, {
      lang,
      site,
      title: dossier.title,
      description,
      address,
      path: `chapter/${id}/`
    })
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

function linked(debate: Debate, facts: PageFacts): Words {
  const { claims } = debate;
  return new Words(linkedData([article({ ...facts, ...(claims ? { modified: claims.judged } : {}) })]));
}

/** The words on top of every page: the name, and the way to the other language. */
export function masthead(debate: Debate, lang: Lang, base: string, path = '', named = true): string {
  const { ui, titles } = debate.in[lang];
  const home = element('a', { href: `${base}/${lang}/` }, titles.title);
  const others = debate.evidence.langs
    .filter((other) => other !== lang)
    .map((other) =>
      element(
        'a',
        { href: `${base}/${other}/${path}`, lang: other, hrefLang: other },
        ui(`language-${other}`)
      )
    );
  return toHtml([
    ...(named ? [element('p', { className: ['site'] }, home)] : []),
    element('p', {}, ...others)
  ]);
}

/** Where the walk lies as a PDF, below its language: `npm run paper` makes it, and only then does a page lead there. */
const PAPER = 'walk.pdf';

const onPaper = (lang: Lang, base: string, ui: Ui): Element[] =>
  process.env.PAPER
    ? [
        element(
          'p',
          {},
          element('a', { href: `${base}/${lang}/${PAPER}`, rel: ['external'] }, ui('on-paper'))
        )
      ]
    : [];

/** The ways to the pages beside the story: chapters that are not in the walk, the claims, the sources. */
function pages(debate: Debate, lang: Lang, base: string): Element[] {
  const { ui, places, claims } = debate.in[lang];
  const { walk, dossiers } = places;
  return [
    ...[...dossiers.values()]
      .filter(({ id }) => !walk.some((chapter) => chapter.id === id))
      .map(({ id, title }) => ({ path: `chapter/${id}/`, name: title })),
    ...(debate.claims && claims ? [{ path: 'claims/', name: claims.title }] : []),
    { path: 'sources/', name: ui('all-sources') },
    { path: 'embed/', name: ui('embed-title') }
  ].map(({ path, name }) => element('p', {}, element('a', { href: `${base}/${lang}/${path}` }, name)));
}
