import type { Lang } from '#lib/lang.ts';

/** A sentence that says something about data in a word that cannot carry a check, and why that is in order. */
export interface Reviewed {
  lang: Lang;
  place: string;
  /** How it begins. */
  begins: string;
  /** The check that bears it out: that of the step's own words, for a heading or the title of a chart. */
  check?: string;
  reason: string;
}

const HEADLINE = 'a heading or a chart title: the check stands in the words of the step';
const ARGUMENT = 'about an argument or a person, not about data';
const KNOWN = 'says what was known when; the fall itself is tested in the step about it';
const QUALIFIED = 'the word is that of the source, and stands beside its figure';
const REPORTED = 'what a source reports, quoted or named in the step';
const IF = 'what could happen: no figure exists';
const METHOD = 'about this explainer';

type Pair = [place: string, nl: string, en: string, reason: string, check?: string];

/** Sentences that are flagged in both languages; '' where one of them is not. */
const PAIRS: Pair[] = [
  ['opening-plea', 'Toch stijgt de prijs niet', 'Yet the price does not rise', 'her argument as we read it'],
  ['market', 'Daar zit meer dan', 'That is more than one', ARGUMENT],
  [
    'market-sewage-amsterdam',
    'Amsterdam is geen',
    'Amsterdam is no exception',
    'the number that stood higher is itself counted'
  ],
  [
    'market-sewage-cities',
    'Toch steeg het niet',
    'Yet it did not rise',
    'tested in the next sentence',
    'market-mean-fell'
  ],
  [
    'market-sewage-cities',
    'Ook in het laatste jaar',
    'Nor did it rise',
    'tested in the next sentence',
    'market-antwerp-fell-last-year'
  ],
  [
    'market-fell-before',
    'Gebruik daalde ook',
    'Use fell under the ban',
    HEADLINE,
    'market-recount-most-fell'
  ],
  [
    'market-fell-before',
    'Wie soepeler telt',
    'Whoever counts more',
    'stands with its numbers at the source of the count'
  ],
  ['market-weighing', 'De markt groeide', 'The market grew', HEADLINE, 'market-mean-rose'],
  ['market-weighing', 'Wie zegt dat het verbod', 'Whoever says that the ban', ARGUMENT],
  ['market-weighing', 'Maar de groei kan', 'But the growth may', ARGUMENT],
  ['regulation', '', '‘I am not nearly', ARGUMENT],
  ['regulation-tobacco', '', 'A legal product can shrink', HEADLINE, 'reg-cig-fell'],
  ['regulation-scale', '', 'Users here spend', 'the highest share is itself the figure'],
  ['regulation-areas', 'Het meeste gaat', 'Most of it goes', 'the share is the figure of the next sentence'],
  ['regulation-areas', 'Dat was bijna', 'That was almost', QUALIFIED],
  ['regulation-areas', 'Volgens critici moet', '', ARGUMENT],
  ['regulation-areas', '', 'On ecstasy a state commission', REPORTED],
  [
    'regulation-simulator',
    'Bij streng staatsbeheer',
    'Under strict state control',
    'the figures of the model stand in it'
  ],
  ['regulation-simulator', '', 'Move the sliders', ARGUMENT],
  ['regulation-simulator', '', 'Most of that gap', 'the figures that we put in stand in it'],
  ['regulation-simulator', '', 'In this model criminal', ARGUMENT],
  ['weighing', '', 'If one step falls', ARGUMENT],
  ['weighing-argument', 'Ook met een lager', 'With a lower number', ARGUMENT],
  ['weighing-map', '', 'The first steps say', ARGUMENT],
  [
    'market-sewage-amsterdam',
    'Er wordt één week per jaar gemeten',
    'It is measured during one week',
    'says how it is measured'
  ],
  ['market-sewage-cities', 'Gemiddeld eerst omlaag, toen omhoog', '', HEADLINE, 'market-mean-fell'],
  [
    'market-fell-before',
    'Gebruik daalde eerder, ook onder verbod',
    'Use fell before, under the ban too',
    HEADLINE,
    'market-spain-fell'
  ],
  ['market-fell-before', '', 'Recession, fashion or lower purity', ARGUMENT],
  ['spending-rigter', 'Het meeste drugsgeld', 'Most drug money', HEADLINE, 'spending-rigter-three-quarters'],
  ['spending-weighing', 'Op 25 januari 2024', 'On 25 January 2024', KNOWN, 'spending-rotterdam-fell'],
  ['price-nominal', 'Sinds 2017 vlak', 'Flat since 2017', HEADLINE, 'price-flat'],
  ['spending-rigter', 'De maker noemt veel', 'The author calls many', REPORTED],
  ['spending-ports', 'De vangst daalt', '', HEADLINE, 'spending-antwerp-fell'],
  ['spending-elsewhere', 'Volgens directeur-generaal', 'According to its director-general', REPORTED],
  ['spending-weighing', 'Halsema legde het verband', 'Halsema made the link', REPORTED],
  ['price-nominal', 'In dezelfde zin noemen', 'In the same sentence they say', REPORTED],
  ['price-sources', 'Alleen de koers', 'Only the exchange rate', 'the fall in dollars is tested before it'],
  ['price-real', 'Het leven werd duurder', 'Life became dearer', HEADLINE, 'price-real-fell'],
  ['price-chain', 'Vlak is nog niet laag', 'Flat is not yet low', ARGUMENT],
  ['price-chain', 'Over de bestrijding als geheel', 'On enforcement as a whole', REPORTED],
  ['price-weighing', 'Cocaïne werd goedkoper', 'Cocaine became cheaper', HEADLINE, 'price-pure-halved'],
  ['price-weighing', '', 'Without a ban perhaps', IF],
  ['price-weighing', '', 'A falling price does not', ARGUMENT],
  ['price-weighing', '', 'Without a ban the price', IF],
  ['price-weighing', 'Ook is de gramprijs', 'The gram is a poor gauge', REPORTED],
  ['price-weighing', 'De Amerikaanse onderzoeker', 'In 2020 the American', REPORTED],
  ['price-weighing', 'Tussen eind 2008', 'Between the end of 2008', REPORTED],
  ['narco-events', 'In 2026 stond die zaak', '', REPORTED],
  [
    'narco-liquidations',
    'Minder liquidaties',
    'Fewer gangland killings',
    HEADLINE,
    'narco-liquidations-fell'
  ],
  ['not-found', 'Een uitspraak in het hoger beroep', '', METHOD],
  ['price-belgium', 'België beweegt meer', 'Belgium moves more', HEADLINE, 'price-belgium-moves-more'],
  ['price-sources', 'Sinds 2017 vlak', 'Flat since 2017', HEADLINE, 'price-flat'],
  ['price-real', 'Na inflatie', 'After inflation', HEADLINE, 'price-real-fell'],
  ['price-base-years', 'Na inflatie werd', 'After inflation a gram', HEADLINE, 'price-real-fell'],
  ['price-pure', 'Een zuivere gram werd', 'A pure gram became', HEADLINE, 'price-pure-halved'],
  ['price-purity', 'Zuivere cocaïne werd', 'Pure cocaine became', HEADLINE, 'price-pure-halved'],
  ['narco-violence', 'Explosies omhoog', '', HEADLINE, 'narco-attacks-rose'],
  ['narco-slipping', 'De organisatie achter de index', 'The body behind the index', REPORTED],
  ['narco-market', 'Voor een wereldwijde index', 'For a worldwide index', 'says how to read the score'],
  ['narco-weighing', 'Op 25 januari 2024', 'On 25 January 2024', KNOWN, 'narco-homicide-nearly-halved'],
  ['weighing-against', 'Kabinet: Dilan', 'Government: Dilan', REPORTED],
  ['regulation-proposal', 'Ze vindt sommige drugs', 'She considers some drugs', ARGUMENT],
  ['regulation-tobacco', '', 'Those in favour see', 'tested in the step', 'reg-cig-fell'],
  ['regulation-too-dear', 'In Nederland was volgens onderzoek', '', QUALIFIED],
  ['regulation-strict-or-commercial', 'Minderjarigen gebruikten', '', REPORTED],
  ['regulation-precedents', 'Volgens een overzicht', 'According to a review', REPORTED],
  ['regulation-precedents', 'De teelt bleef verboden', 'Growing stayed banned', REPORTED],
  ['regulation-leak', 'De grootste partij', 'The largest lot', REPORTED],
  [
    'regulation-strict-or-commercial',
    'In de Verenigde Staten ging',
    'In the United States the number',
    'the two figures stand in it'
  ],
  ['regulation-simulator', '', 'Use depends most', ARGUMENT],
  [
    'regulation-too-dear',
    'Onderzoek voor de tabaksindustrie',
    'Research for the tobacco industry',
    QUALIFIED
  ],
  [
    'regulation-price-steers',
    'Steeg de prijs daar',
    'When the price there rose',
    'the fall is itself the figure of the source'
  ],
  ['regulation-price-steers', '', 'Such numbers do not hold', REPORTED],
  ['regulation-price-steers', '', 'A higher price, less use', 'a chart title: each row is an estimate of it'],
  ['weighing-argument', 'Dat betwist bijna niemand', '', ARGUMENT],
  ['weighing-argument', 'Een vlakke prijs', 'A flat price', ARGUMENT],
  ['claims', 'Waar een zin meer dan', 'Where a sentence says more than', ARGUMENT],
  ['claim-3', 'Minister Yeşilgöz zei', '', REPORTED],
  ['claim-3', 'In 2024 meldde het CBS', 'In 2024 Statistics Netherlands', QUALIFIED],
  ['claim-3', '', 'The home market', 'the highest share is itself the figure', 'reg-home-is-small'],
  [
    'claim-8',
    'Groei was te meten',
    'Growth could be',
    'tested in the next sentence',
    'market-mean-rose-2022'
  ],
  ['claim-12', 'Dit is een gevolgtrekking', 'This is an inference', ARGUMENT],
  ['claim-12', 'In december 2024', 'In December 2024', REPORTED],
  [
    'disagreements',
    'Wie deze naast elkaar',
    'Put these side by side',
    'the rows stand in the table above it'
  ],
  ['disagreements', 'Die is er niet', 'There was none', REPORTED],
  ['method-inks', 'Een gemarkeerd woord', 'A marked word', METHOD]
];

export const REVIEWED: Reviewed[] = PAIRS.flatMap(([place, nl, en, reason, check]) =>
  Object.entries({ nl, en })
    .filter(([, begins]) => begins !== '')
    .map(([lang, begins]) => ({ lang: lang as Lang, place, begins, reason, ...(check ? { check } : {}) }))
);
