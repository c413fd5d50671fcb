import { type Language, list } from './language.ts';

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

export const en: Language = {
  locale: 'en-GB',
  og: 'en_GB',
  bibtex: 'british',
  decimal: '.',
  thousands: ',',
  percent: { prose: '%', chart: '%' },
  ordinals: ['st', 'nd', 'rd', 'th'],
  numberWords: [
    'zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
    `(?:${TENS})(?:-\\w+)?|hundreds?|thousands?|dozens?|tens of|a (?:third|fourth|fifth|tenth)(?= of\\b|$)`,
    'millions|billions|(?:a|one|half a) (?:million|billion)|halves|halved|halving|quarters?|thirds|two-thirds',
    'doubl\\w+|tripl\\w+|quadrupl\\w+|quintupl\\w+|sextupl\\w+|twice|thrice|\\w+fold'
  ],
  amounts: [
    ...list('euros? dollars? grams? kilos? tonnes? tons? people times pieces millions? billions?'),
    'per cent'
  ],
  years: {
    after: [
      'in|of|to|from|since|until|by|between|and|or|around|about|than|before|after|for|through|with|early|late',
      'just|only|that|mean'
    ],
    before: ['to|and|or|is|was|in']
  },
  units: {
    eur: ['euros?', '€.*'],
    usd: ['.*dollars?', 'US\\$'],
    percent: ['per cent', 'percent', '%', 'share'],
    kg: ['kilos?', 'kg', 'tonnes?', 'kilograms?'],
    gram: ['grams?']
  },
  dataWords: [
    'flat|halv\\w+|half|doubl\\w+|twice|more than|less than|fewer than|highest|lowest|largest|smallest|dearest|cheapest',
    'most|higher|lower|dearer|more expensive|cheaper|fewer|rose|risen|rises?|rising|fell|fallen|falls?|falling|drop\\w*|grew|grown|growth',
    'shrank|shrunk|shrinks?|increas\\w+|decreas\\w+|almost|nearly|records?|sharply|steeply|climb\\w*|went (?:up|down)|slid\\w*'
  ],
  tested: {
    flat: list('flat level same stable equal unchanged steady constant'),
    fell: list(
      'fell fall fallen lower less fewer slid slip shrank shrunk shrink drop halv half down',
      'decreas declin smaller cheaper'
    ),
    rose: list(
      'rose rise risen rising higher more grew grow larger climb up increas dearer doubl twice',
      'multipl'
    ),
    highest: list('highest record dearest largest biggest most peak top'),
    lowest: list('lowest cheapest smallest least fewest'),
    up: list('rose rise risen rising higher more larger dearer climb grew above up'),
    down: list('fell fall lower less fewer smaller cheaper shrank down drop'),
    more: list('more higher larger greater dearer faster longer farther wider above'),
    less: list('less lower fewer smaller cheaper slower shorter below')
  },
  degrees: {
    more: ['more than', 'at least', 'over', 'well over'],
    less: ['no more than', 'less than', 'fewer than', 'at most', 'under']
  },
  multiples: [
    ['halv\\w+', 1 / 2],
    ['half (?:as much )?again', 3 / 2],
    ['doubl\\w+|twice|twofold', 2],
    ['tripl\\w+|thrice|three times|threefold', 3],
    ['quadrupl\\w+|four times|fourfold', 4],
    ['quintupl\\w+|five times|fivefold', 5],
    ['ten times|tenfold', 10]
  ],
  fractions: [
    ['(?<!first |second )half', 1 / 2],
    ['two[ -]thirds', 2 / 3],
    ['(?:a|one) third', 1 / 3],
    ['three[ -]quarters', 3 / 4],
    ['(?:a|one) quarter', 1 / 4],
    ['(?:a|one) fifth', 1 / 5],
    ['(?:a|one) tenth', 1 / 10]
  ],
  parts: [
    '(?<!the )most(?= of\\b|$)',
    'majority',
    '(?:larger|largest|greater) part',
    '\\w+fold',
    '\\w+ times'
  ],
  by: 'by',
  not: ['not', 'no', 'never', 'hardly', 'nothing', 'barely'],
  checks: {
    holds: 'Tested',
    fails: 'Does not hold',
    flat: (low, high, near, years) => `${low} to ${high}, within ${near} of the mean, ${years}`,
    repeated: (count) =>
      count === 1 ? 'one value repeated by the source' : `${count} values repeated by the source`,
    asked: {
      within: (percent) => `needed within ${percent}`,
      between: (low, high) => `needed ${low} to ${high}`,
      atLeast: (percent) => `needed at least ${percent}`,
      fell: 'needed lower',
      rose: 'needed higher'
    },
    changed: (from, to, course) => `from ${from} to ${to}, ${course}`,
    lower: (percent) => `${percent} lower`,
    higher: (percent) => `${percent} higher`,
    between: (value, low, high) => `${value}, needed ${low} to ${high}`,
    highest: 'highest',
    lowest: 'lowest',
    extreme: (value, rank, count, runnerUp) =>
      `${value} as the ${rank} of ${count} values; of the others ${runnerUp} is the ${rank}`,
    ordered: { up: 'each value higher than the one before', down: 'each value lower than the one before' },
    more: (first, second) => `${first} is more than ${second}`,
    less: (first, second) => `${first} is less than ${second}`
  }
};
