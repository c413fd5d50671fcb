import type { Thing } from '#lib/pages/linked-data.ts';

type Rule = (value: unknown) => boolean;

const text: Rule = (value) => typeof value === 'string' && value.trim() !== '';
const absolute: Rule = (value) => typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value);
const date: Rule = (value) => typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
const language: Rule = (value) => value === 'nl' || value === 'en';
const flag: Rule = (value) => typeof value === 'boolean';
const listOf =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.every(rule);
const thing =
  (...types: string[]): Rule =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    types.includes((value as Thing)['@type']) &&
    faultsOf(value as Thing).length === 0;

interface Type {
  /** What schema.org gives the type, as far as it is used here. */
  properties: Record<string, Rule>;
  required: string[];
  /** Required where the page knows its address. */
  addressed?: string[];
}

/**
 * The types used, after https://schema.org. What is required is what Google's search asks for: of a ClaimReview claimReviewed,
 * reviewRating.alternateName and url; of a Dataset a name and a description of 50 to 5,000 characters.
 */
const TYPES: Record<string, Type> = {
  Article: {
    properties: {
      headline: (value) => text(value) && String(value).length <= 110,
      description: text,
      inLanguage: language,
      isAccessibleForFree: flag,
      author: thing('Organization', 'Person'),
      license: absolute,
      dateModified: date,
      datePublished: date,
      url: absolute,
      mainEntityOfPage: absolute,
      image: absolute
    },
    required: ['headline', 'description', 'inLanguage', 'author'],
    addressed: ['url', 'image']
  },
  ClaimReview: {
    properties: {
      url: absolute,
      claimReviewed: text,
      inLanguage: language,
      author: thing('Organization', 'Person'),
      datePublished: date,
      reviewRating: thing('Rating'),
      itemReviewed: thing('Claim')
    },
    required: ['url', 'claimReviewed', 'author', 'datePublished', 'reviewRating', 'itemReviewed']
  },
  Rating: { properties: { alternateName: text }, required: ['alternateName'] },
  Claim: {
    properties: {
      datePublished: date,
      author: thing('Organization', 'Person'),
      appearance: thing('CreativeWork')
    },
    required: []
  },
  CreativeWork: { properties: { name: text, url: absolute, datePublished: date }, required: ['url'] },
  Organization: { properties: { name: text, url: absolute }, required: ['name'] },
  Person: { properties: { name: text, url: absolute }, required: ['name'] },
  Dataset: {
    properties: {
      name: text,
      description: (value) => text(value) && String(value).length >= 50 && String(value).length <= 5000,
      version: text,
      keywords: listOf(text),
      creator: thing('Organization', 'Person'),
      license: absolute,
      isAccessibleForFree: flag,
      inLanguage: language,
      url: absolute,
      isBasedOn: listOf(absolute),
      hasPart: listOf(thing('Dataset')),
      distribution: listOf(thing('DataDownload'))
    },
    required: ['name', 'description', 'license', 'creator']
  },
  DataDownload: {
    properties: { contentUrl: absolute, encodingFormat: text, name: text },
    required: ['contentUrl', 'encodingFormat']
  }
};

function faultsOf(given: Thing, addressed = false): string[] {
  const { '@type': name, ...properties } = given;
  const type = TYPES[name];
  if (!type) return [`unknown type '${name}'`];
  return [
    ...[...type.required, ...(addressed ? (type.addressed ?? []) : [])]
      .filter((key) => properties[key] === undefined)
      .map((key) => `${name} lacks ${key}`),
    ...Object.entries(properties)
      .filter(([, value]) => value !== undefined)
      .flatMap(([key, value]) => {
        const rule = type.properties[key];
        if (!rule) return [`${name} has no property ${key}`];
        return rule(value) ? [] : [`${name}.${key}: ${JSON.stringify(value)}`];
      })
  ];
}

/** What is wrong with things in the vocabulary of schema.org. `addressed`: the page knows its address. */
export const faults = (things: Thing[], addressed: boolean): string[] =>
  things.flatMap((one) => faultsOf(one, addressed));
