import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Site } from '#lib/take/site.ts';
import { aroundOf } from '#lib/telling/around.ts';
import { renderWords } from '#lib/telling/render.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { dated, tellClaims, type ToldClaim, verdictWords } from '#lib/telling/told-claims.ts';
import { Words } from '#lib/ui/words.ts';
import { formatDate } from '#lib/words/dates.ts';
import { factsOf, headOf } from './head.ts';
import { article, claimReviews, linkedData } from './linked-data.ts';
import { mastheadOf } from './masthead.ts';

/**
 * All claims of the debate on one page, each with its verdict, the grounds for it and the way to its step. Where the build does
 * not know the site's address, what a ClaimReview tells machines is left out, and the build says so.
 */
export function tellClaimsPage(debate: Debate, lang: Lang, site: Site) {
  const { evidence } = debate;
  const { ui, places } = debate.in[lang];
  const told = tellClaims(debate, debate.in[lang]);
  if (!told) throw new Error('this debate judges no claims');
  const headings = new Map(
    [...places.dossiers.values(), ...places.walk].flatMap(({ title, steps }) =>
      steps.map((step) => [step.id, `${title}: ${step.heading}`])
    )
  );
  const home = `${site.base}/${lang}/`;
  const telling: Telling = {
    ...aroundOf(debate, lang, home),
    ui: dated(told, lang, ui),
    place: 'claims',
    level: 2
  };
  const { title, kicker, intro } = told.page;
  const facts = factsOf(debate, lang, site, {
    title,
    description: kicker,
    path: 'claims/',
    modified: told.judged
  });
  const day = (date: string) => formatDate(date, lang);
  const ground = (id: string) => {
    const source = evidence.sources.get(id);
    if (!source) throw new Error(`unknown source '${id}'`);
    const { publisher, published, what } = source;
    const href = `${telling.sourcesPage}#${id}`;
    return { href, name: `${publisher}, ${day(published)}`, what: what[lang].replace(/\.$/, '') };
  };
  /** Of one day's paper, what each says sets them apart. */
  const apart = ({ href, name, what }: ReturnType<typeof ground>, _: number, all: { name: string }[]) => ({
    href,
    name: all.filter((other) => other.name === name).length > 1 ? `${name}: ${what}` : name
  });
  const claim = ({ id, by, form, step, verdicts, grounds, written }: ToldClaim) => ({
    id,
    kind: verdicts.length > 1 ? 'two' : verdicts[0],
    verdict: verdictWords({ verdicts }, telling.ui),
    words: new Words(renderWords(written.nodes, { ...telling, place: id })),
    by: `${told.speakers[by]?.name ?? ''}. ${telling.ui(`form-${form}`)}`,
    step: { href: telling.ways.to(step), name: headings.get(step) ?? step },
    grounds: grounds.map(ground).map(apart)
  });
  const read = evidence.sources.get(told.article);
  if (site.address === undefined)
    console.warn(`SITE_URL is not set: /${lang}/claims/ leaves out the ClaimReview of each verdict.`);
  return {
    head: headOf(facts, debate),
    linked: linkedData(article(facts), ...claimReviews(told, facts, evidence, ui)),
    masthead: mastheadOf(debate, lang, site.base, 'claims/'),
    ui,
    title,
    kicker,
    intro: new Words(renderWords(intro, telling)),
    /** What the sentences were read in, and when they were judged. */
    read: read && {
      href: read.url,
      name: read.title,
      on: `${day(read.published)}. ${ui('judged-on', { date: day(told.judged) })}`
    },
    claims: told.claims.map(claim)
  };
}
