import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { Words } from '#lib/ui/words.ts';
import { waysFrom } from '#lib/words/places.ts';
import { DATA } from './debate.ts';
import { plainText } from '#lib/words/tree.ts';
import { hasArgument } from './argument.ts';
import { element } from './element.ts';
import { chaptersOf, evidenceOf, placesIn } from './known.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { article, linkedData, type PageFacts } from './linked-data.ts';
import type { ParsedChapter } from './parse.ts';
import { readChapters } from './read-chapters.ts';
import { pillarsFigure } from './pillars-figure.ts';
import { type Setting, tellChapters } from './tell.ts';
import { claimsAt, readToldClaims } from './told-claims.ts';
import type { Chapter, Dossier, Story } from './types.ts';
import { readTitles, readUi, type Ui } from './ui.ts';

export { readChapters };

/**
 * The walk in one language. Throws with file and line on anything that is not sound.
 *
 * @param address the site's address with its base path, or undefined where the build does not know it
 */
export function readStory(lang: Lang, base = '', address?: string): Story {
  const { walk, nearest, deeper } = placesIn(lang);
  const chapters = chaptersOf(evidenceOf(DATA))[lang];
  const ui = readUi(lang);
  const { title, description, independence } = readTitles(lang);
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
    masthead: new Words(masthead(lang, base, ui, '', false)),
    colophon: new Words(toHtml([element('p', {}, independence), ...pages(lang, base, ui)])),
    linked: linked({ lang, site: title, title, description, address, path: '' }),
    rail: {
      label: ui('chapters'),
      long: ui('rail-long', { minutes: String(minutesOf(walk)) }),
      step: ui('rail-step', { step: '{step}', steps: '{steps}' }),
      steps: ui('rail-steps')
    },
    skipLabel: ui('skip'),
    chapters: tell(lang, base, walk, leadsOn, true)
  };
}

/** The chapters that have a dossier: the same in every language. */
export const dossiers = (): string[] => [...placesIn(LANGS[0]).dossiers.keys()];

/** The dossier of a chapter in one language. Throws where it has none. */
export function readDossier(lang: Lang, id: string, base = '', address?: string): Dossier {
  const { dossiers, walk, nearest } = placesIn(lang);
  const dossier = dossiers.get(id);
  if (!dossier) throw new Error(`there is no dossier of a chapter '${id}'`);
  const ui = readUi(lang);
  const { title: site, description: about } = readTitles(lang);
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
    masthead: new Words(masthead(lang, base, ui, `chapter/${id}/`)),
    way: new Words(
      toHtml(
        element('p', {}, walked < 0 ? element('a', { href: home }, site) : back(id, ui('back-to-story')))
      )
    ),
    chapter: tell(lang, base, [dossier], (step) => [
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
        ...pages(lang, base, ui)
      ])
    ),
    linked: linked({
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
  lang: Lang,
  base: string,
  chapters: ParsedChapter[],
  after: (step: string) => Element[],
  opens = false
): Chapter[] {
  const evidence = evidenceOf(DATA);
  const ui = readUi(lang);
  const home = `${base}/${lang}/`;
  const claims = readToldClaims(lang, evidence, chaptersOf(evidence)[lang]);
  const ways = waysFrom(placesIn(lang), home, chapters);
  const chapterOf = (step: string) =>
    chaptersOf(evidence)[lang].find(({ steps }) => steps.some(({ id }) => id === step))!.id;
  const setting: Setting = {
    lang,
    evidence,
    ui,
    sourcesPage: `${home}sources/`,
    chartPages: `${home}chart/`,
    ways,
    ...(opens && hasArgument()
      ? { first: pillarsFigure({ lang, evidence, ui }, (step) => ways.to(chapterOf(step))) }
      : {}),
    beside: (step) => [...(claims ? claimsAt(step, claims, `${home}claims/`, lang, ui) : []), ...after(step)]
  };
  return tellChapters(chapters, setting);
}

function linked(facts: PageFacts): Words {
  const claims = readToldClaims(facts.lang, evidenceOf(DATA), chaptersOf(evidenceOf(DATA))[facts.lang]);
  return new Words(linkedData([article({ ...facts, ...(claims ? { modified: claims.judged } : {}) })]));
}

/** The words on top of every page: the name, and the way to the other language. */
export function masthead(lang: Lang, base: string, ui: Ui, path = '', named = true): string {
  const home = element('a', { href: `${base}/${lang}/` }, readTitles(lang).title);
  const others = LANGS.filter((other) => other !== lang).map((other) =>
    element('a', { href: `${base}/${other}/${path}`, lang: other, hrefLang: other }, ui(`language-${other}`))
  );
  return toHtml([
    ...(named ? [element('p', { className: ['site'] }, home)] : []),
    element('p', {}, ...others)
  ]);
}

/** The ways to the pages beside the story: chapters that are not in the walk, the claims, the sources. */
function pages(lang: Lang, base: string, ui: Ui): Element[] {
  const evidence = evidenceOf(DATA);
  const { walk, dossiers } = placesIn(lang);
  const claims = readToldClaims(lang, evidence, chaptersOf(evidence)[lang]);
  return [
    ...[...dossiers.values()]
      .filter(({ id }) => !walk.some((chapter) => chapter.id === id))
      .map(({ id, title }) => ({ path: `chapter/${id}/`, name: title })),
    ...(claims ? [{ path: 'claims/', name: claims.page.title }] : []),
    { path: 'sources/', name: ui('all-sources') },
    { path: 'embed/', name: ui('embed-title') }
  ].map(({ path, name }) => element('p', {}, element('a', { href: `${base}/${lang}/${path}` }, name)));
}
