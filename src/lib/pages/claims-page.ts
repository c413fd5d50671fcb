import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { Words } from '#lib/ui/words.ts';
import { waysFrom } from '#lib/words/places.ts';
import { formatDate } from '#lib/words/dates.ts';
import { element } from '#lib/words/element.ts';
import { article, claimReviews, linkedData, type PageFacts } from './linked-data.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { renderWords } from '#lib/telling/render.ts';
import { masthead } from './story.ts';
import {
  dated,
  tellClaims,
  type ToldClaim,
  type ToldClaims,
  verdictWords
} from '#lib/telling/told-claims.ts';
import type { WordsPage } from './words-page.ts';

/**
 * All claims of the debate on one page, each with its verdict, the grounds for it and the way to its step.
 *
 * @param address the site's address with its base path; without it, what a ClaimReview tells machines is left out, and the
 *   build says so
 */
export function tellClaimsPage(debate: Debate, lang: Lang, base: string, address?: string): WordsPage {
  const { evidence } = debate;
  const { ui, chapters, places, titles } = debate.in[lang];
  const told = tellClaims(debate, debate.in[lang]);
  if (!told) throw new Error('this debate judges no claims');
  const headings = new Map(
    chapters.flatMap(({ title, steps }) => steps.map((step) => [step.id, `${title}: ${step.heading}`]))
  );
  const telling: Telling = {
    debate,
    lang,
    evidence,
    ui: dated(told, lang, ui),
    place: 'claims',
    level: 2,
    sourcesPage: `${base}/${lang}/sources/`,
    ways: waysFrom(places, `${base}/${lang}/`, [])
  };
  const read = evidence.sources.get(told.article);
  const site = titles.title;
  const { title, kicker: description } = told.page;
  const facts: PageFacts = {
    lang,
    site,
    title,
    description,
    address,
    path: 'claims/',
    modified: told.judged
  };
  if (address === undefined)
    console.warn(`SITE_URL is not set: /${lang}/claims/ leaves out the ClaimReview of each verdict.`);
  return {
    title: `${title} · ${site}`,
    description,
    masthead: new Words(masthead(debate, lang, base, 'claims/')),
    words: new Words(
      toHtml([
        element('h1', {}, told.page.title),
        element('p', { className: ['kicker'] }, told.page.kicker)
      ]) +
        renderWords(told.page.intro, telling) +
        (read
          ? toHtml(
              element(
                'p',
                { className: ['meta'] },
                element('a', { href: read.url, rel: ['noopener', 'noreferrer'] }, read.title),
                `, ${formatDate(read.published, lang)}. ${ui('judged-on', { date: formatDate(told.judged, lang) })}`
              )
            )
          : '') +
        told.claims.map((claim) => claimArticle(claim, told, telling, headings)).join('') +
        linkedData([article(facts), ...claimReviews(told, facts, evidence, ui)])
    )
  };
}

function claimArticle(
  claim: ToldClaim,
  { speakers }: ToldClaims,
  telling: Telling,
  headings: Map<string, string | undefined>
): string {
  const { ui, ways } = telling;
  const kind = claim.verdicts.length > 1 ? 'two' : (claim.verdicts[0] ?? '');
  const meta = [
    element(
      'p',
      { className: ['meta'] },
      `${speakers[claim.by]?.name ?? ''}. ${ui(`form-${claim.form}`)} `,
      element('a', { href: ways.to(claim.step) }, headings.get(claim.step) ?? claim.step)
    ),
    element('p', { className: ['meta'] }, `${ui('grounds')}: `, ...grounds(claim.grounds, telling))
  ];
  return [
    `<article class="claim ${kind}" id="${claim.id}">`,
    toHtml(element('p', { className: ['verdict'] }, verdictWords(claim, ui))),
    renderWords(claim.written.nodes, { ...telling, place: claim.id }),
    toHtml(meta),
    '</article>'
  ].join('');
}

function grounds(ids: string[], { evidence, lang, sourcesPage }: Telling): (Element | string)[] {
  return ids.flatMap((id, index) => {
    const source = evidence.sources.get(id);
    if (!source) throw new Error(`unknown source '${id}'`);
    const link = element(
      'a',
      { href: `${sourcesPage}#${id}` },
      `${source.publisher}, ${formatDate(source.published, lang)}`
    );
    return index === 0 ? [link] : ['; ', link];
  });
}
