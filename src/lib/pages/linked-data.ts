import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Package } from '#lib/debate/package.ts';
import { inScript } from '#lib/ui/in-script.ts';
import { Words } from '#lib/ui/words.ts';
import { isFactual } from '#lib/telling/claims.ts';
import { type ToldClaims, verdictWords } from '#lib/telling/told-claims.ts';
import type { Ui } from '#lib/words/ui.ts';

/** A thing in the vocabulary of https://schema.org. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** What a page says of itself, from which its Article is made. */
export interface PageFacts {
  lang: Lang;
  /** The name of the story, which stands for who made it. */
  site: string;
  title: string;
  description: string;
  /** The site's address with its base path, without a slash at the end; undefined where the build does not know it. */
  address: string | undefined;
  /** The page's path below its language, '' or ending in a slash. */
  path: string;
  /** When the words were last gone over. */
  modified?: string;
}

/** An address on the site; addresses are left out where the build does not know the site's own. */
const at = (address: string | undefined, path: string, key = 'url'): Record<string, string> =>
  address === undefined ? {} : { [key]: `${address}/${path}` };

const maker = ({ site, lang, address }: Pick<PageFacts, 'site' | 'lang' | 'address'>): Thing => ({
  '@type': 'Organization',
  name: site,
  ...at(address, `${lang}/`)
});

/** The page as an Article (https://schema.org/Article). */
export const article = (facts: PageFacts): Thing => ({
  '@type': 'Article',
  headline: facts.title,
  description: facts.description,
  inLanguage: facts.lang,
  isAccessibleForFree: true,
  author: maker(facts),
  license: 'https://creativecommons.org/licenses/by/4.0/',
  ...(facts.modified === undefined ? {} : { dateModified: facts.modified }),
  ...at(facts.address, `${facts.lang}/${facts.path}`),
  ...at(facts.address, `${facts.lang}/${facts.path}`, 'mainEntityOfPage'),
  ...at(facts.address, `${facts.lang}/card.png`, 'image')
});

/**
 * Each factual claim with its verdict as a ClaimReview (https://schema.org/ClaimReview). A ClaimReview must name its
 * address: none are made where the build does not know the site's.
 */
export function claimReviews(told: ToldClaims, facts: PageFacts, evidence: Evidence, ui: Ui): Thing[] {
  const source = evidence.sources.get(told.article);
  if (facts.address === undefined) return [];
  return told.claims.filter(isFactual).map((claim) => {
    const speaker = told.speakers[claim.by];
    return {
      '@type': 'ClaimReview',
      ...at(facts.address, `${facts.lang}/${facts.path}#${claim.id}`),
      claimReviewed: claim.sentence,
      inLanguage: facts.lang,
      author: maker(facts),
      datePublished: told.judged,
      // A verdict is said in words; these do not lie on one scale, so there is no number.
      reviewRating: { '@type': 'Rating', alternateName: verdictWords(claim, ui) },
      itemReviewed: {
        '@type': 'Claim',
        datePublished: told.known,
        ...(speaker ? { author: { '@type': speaker.type, name: speaker.name } } : {}),
        ...(source
          ? {
              appearance: {
                '@type': 'CreativeWork',
                name: source.title,
                url: source.url,
                datePublished: source.published
              }
            }
          : {})
      }
    };
  });
}

/**
 * The data package as a Dataset (https://schema.org/Dataset), and each of its tables as a part of it.
 *
 * @param zip where all of it can be had in one file: a path on the site, from a slash on
 */
export function datasets(facts: PageFacts, zip: string, pack: Package): Thing {
  const license = pack.licenses?.[0]?.path ?? '';
  const whole = {
    creator: maker(facts),
    license,
    isAccessibleForFree: true,
    inLanguage: 'en'
  };
  return {
    '@type': 'Dataset',
    name: pack.title,
    description: pack.description,
    version: pack.version,
    keywords: pack.keywords ?? [],
    ...whole,
    ...at(facts.address, `${facts.lang}/sources/`),
    ...(facts.address === undefined
      ? {}
      : {
          distribution: [
            { '@type': 'DataDownload', encodingFormat: 'application/zip', contentUrl: facts.address + zip }
          ]
        }),
    hasPart: pack.resources
      .filter(({ path }) => path.startsWith('tables/'))
      .map(({ name, title = name, sources = [] }) => ({
        '@type': 'Dataset',
        name: title,
        description: `${title}. A table of "${pack.title}": one measured value a row, with its unit, its source and its caveat.`,
        ...whole,
        isBasedOn: sources.map(({ path }) => path)
      }))
  };
}

/** Things as a block of JSON-LD for the page. It is not run, so the Content Security Policy needs no hash of it. */
export const linkedData = (...things: Thing[]): Words =>
  new Words(
    `<script type="application/ld+json">${inScript({ '@context': 'https://schema.org', '@graph': things })}</script>`
  );
