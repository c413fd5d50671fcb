import { describe, expect, it } from 'vitest';
import { isFactual } from '#lib/telling/claims.ts';
import { article, claimReviews, datasets, linkedData, type Thing } from '#lib/pages/linked-data.ts';
import { tellClaims } from '#lib/telling/told-claims.ts';
import { faults } from './schema-rules.ts';
import { evidence } from '../words/written.ts';
import { LANGS, OWN } from '../own.ts';

const ADDRESS = 'https://example.org/below';
const ZIP = '/data/all.zip';

describe.each(LANGS)('what pages tell machines, in %s', (lang) => {
  const facts = (address: string | undefined) => ({
    lang,
    site: 'The story',
    title: 'A page',
    description: 'What the page is about.',
    address,
    path: 'claims/',
    modified: '2026-11-24'
  });
  const told = tellClaims(OWN, OWN.in[lang]);
  if (!told) throw new Error('no claims');
  const reviews = (address: string | undefined) =>
    claimReviews(told, facts(address), evidence, OWN.in[lang].ui);

  it('is valid', () => {
    expect(
      faults([article(facts(ADDRESS)), datasets(facts(ADDRESS), ZIP, OWN.package), ...reviews(ADDRESS)], true)
    ).toEqual([]);
    expect(faults([article(facts(undefined)), datasets(facts(undefined), ZIP, OWN.package)], false)).toEqual(
      []
    );
  });

  it('reviews the factual claims and no others', () => {
    const factual = told.claims.filter(isFactual);
    expect(factual.length).toBeLessThan(told.claims.length);
    expect(reviews(ADDRESS).map(({ url }) => url)).toEqual(
      factual.map(({ id }) => `${ADDRESS}/${lang}/claims/#${id}`)
    );
  });

  it('names no address where the build knows none', () => {
    expect(reviews(undefined)).toEqual([]);
    const all = JSON.stringify([article(facts(undefined)), datasets(facts(undefined), ZIP, OWN.package)]);
    expect(all).not.toMatch(/"(url|contentUrl|image|mainEntityOfPage)":/);
    expect(all).not.toContain('undefined');
  });

  it('says where the whole Dataset can be had', () => {
    expect(datasets(facts(ADDRESS), ZIP, OWN.package).distribution).toEqual([
      expect.objectContaining({ contentUrl: `${ADDRESS}${ZIP}`, encodingFormat: 'application/zip' })
    ]);
  });

  it('has every table of the package as a part of its Dataset', () => {
    expect((datasets(facts(ADDRESS), ZIP, OWN.package).hasPart as Thing[]).length).toBe(evidence.tables.size);
  });
});

it('cannot end its own element', () => {
  const html = linkedData({ '@type': 'Article', headline: '</script><script>' }).html;
  expect(html.match(/<\/?script/g)).toEqual(['<script', '</script']);
});

describe('the rules', () => {
  const review = {
    '@type': 'ClaimReview',
    url: `${ADDRESS}/#a`,
    claimReviewed: 'It is so.',
    author: { '@type': 'Organization', name: 'A' },
    datePublished: '2026-11-24',
    reviewRating: { '@type': 'Rating', alternateName: 'Right' },
    itemReviewed: { '@type': 'Claim' }
  };
  it('pass what is sound', () => expect(faults([review], true)).toEqual([]));
  it.each([
    ['no address', { url: undefined }],
    ['an address that is not absolute', { url: '/claims/' }],
    ['no claim', { claimReviewed: '' }],
    ['no verdict', { reviewRating: { '@type': 'Rating' } }],
    ['a date that is none', { datePublished: 'November' }],
    ['a property that the type does not have', { headline: 'A' }]
  ])('find %s', (_, change) => expect(faults([{ ...review, ...change }], true)).not.toEqual([]));
});
