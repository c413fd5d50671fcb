import { type Language, list } from './language.ts';

const TO_TWELVE = 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf';
const TEENS = 'dertien|veertien|vijftien|zestien|zeventien|achttien|negentien';
const TENS = 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig';
const NUMBER = `(?:${TEENS}|${TENS}|${TO_TWELVE}|honderd|duizend)`;

export const nl: Language = {
  locale: 'nl-NL',
  og: 'nl_NL',
  bibtex: 'dutch',
  decimal: ',',
  thousands: '.',
  percent: { prose: ' procent', chart: '%' },
  ordinals: ['e', 'ste', 'de'],
  numberWords: [
    // Joined as well: eenentwintig, honderdvijftig.
    `(?:een(?:en)?)?${NUMBER}(?:(?:en|ën)?${NUMBER})*(?:voud\\w*|maal)?`,
    'nul|honderden|duizenden|(?:honderd|tien)duizenden|tientallen|dozijn|half|halve|helft|halver\\w+|gehalveerd|kwart|driekwart|dubbele?',
    `verdubbel\\w+|verdrie\\w+|vervier\\w+|vertien\\w+|ver${NUMBER}voudig\\w*|anderhalf|anderhalve`,
    'een (?:derde|vierde|vijfde|tiende)(?! (?:keer|maal|partij|week|jaar|persoon))|tweederde|eenderde',
    `(?:twintig|dertig|veertig|vijftig|honderd)tal|(?:twintig|honderd|duizend)ste deel|miljoenen|miljarden|(?:een|één|half) (?:miljoen|miljard)`
  ],
  amounts: list('euro dollar gram kilo ton procent mensen keer stuks miljoen miljard'),
  years: {
    after: [
      'in|van|tot|sinds|vanaf|rond|voor|na|tussen|en|of|uit|over|met|dan|naar|begin|eind|heel',
      'alleen|dat|gemiddelde'
    ],
    before: ['tot|en|of|is|was|bij']
  },
  units: {
    eur: ['euro.*', '€.*'],
    usd: ['.*dollar.*', 'US\\$'],
    percent: ['procent', '%', 'deel', 'aandeel'],
    kg: ['kilo.*', 'kg', 'ton.*'],
    gram: ['gram']
  },
  dataWords: [
    'vlak(?:ke)?|gehalveerd|halv\\w+|helft|verdubbel\\w*|twee keer|meer dan|minder dan|hoogste|laagste|grootste|kleinste|duurste',
    'goedkoopste|meeste|hoger|lager|duurder|goedkoper|steeg|stegen|gestegen|stijgt|stijging|daalde\\w*|gedaald|daalt|daling',
    'zakte\\w*|gezakt|groeide\\w*|gegroeid|groei|kromp\\w*|gekrompen|toegenomen|afgenomen|bijna|ruim|vrijwel|record\\w*',
    'klom\\w*|geklommen|omhoog|omlaag|verveelvoudig\\w*'
  ],
  tested: {
    flat: list('vlak gelijk stabiel evenveel even onveranderd dezelfde hetzelfde constant'),
    fell: list(
      'daal dalen daling gedaald lager minder zak gezakt kromp krimp gekrompen halv gehalv half',
      'helft omlaag afgenomen afname verminder kleiner goedkoper'
    ),
    rose: list(
      'steeg stegen gestegen stijg hoger meer groei gegroeid groter klom geklommen toe omhoog',
      'duurder verdubbel verveelvoudig zoveel'
    ),
    highest: list('hoogst record duurst grootst meest piek top'),
    lowest: list('laagst goedkoopst kleinst minst dieptepunt'),
    up: list('steeg stegen gestegen stijg hoger meer groter duurder oploop loopt groei klom'),
    down: list('daal dalen daling gedaald lager minder kleiner goedkoper afloop zak kromp'),
    more: list('meer hoger groter duurder vaker sneller langer verder boven'),
    less: list('minder lager kleiner goedkoper trager korter onder')
  },
  degrees: { more: ['meer dan', 'ruim', 'minstens'], less: ['niet meer dan', 'minder dan', 'hooguit'] },
  multiples: [
    ['halveer\\w*|halver\\w+|gehalveerd', 1 / 2],
    ['anderhalf keer|anderhalve keer', 3 / 2],
    ['verdubbel\\w*|twee keer|tweemaal|dubbele?', 2],
    ['verdrie\\w+|drie keer|driemaal', 3],
    ['vervier\\w+|vier keer|viermaal', 4],
    ['vervijf\\w+|vijf keer|vijfmaal', 5],
    ['vertien\\w+|tien keer|tienmaal', 10]
  ],
  fractions: [
    ['(?<!eerste |tweede )(?:half|halve|helft)', 1 / 2],
    ['twee ?derde', 2 / 3],
    ['(?:een|één) ?derde', 1 / 3],
    ['driekwart|drie kwart', 3 / 4],
    ['kwart', 1 / 4],
    ['(?:een|één) vijfde', 1 / 5],
    ['(?:een|één) tiende', 1 / 10]
  ],
  parts: [
    'de meeste',
    'merendeel',
    'meerderheid',
    'grootste deel',
    'ver\\w+voudig\\w*',
    '\\w+ keer',
    '\\w+maal'
  ],
  by: 'met',
  not: ['niet', 'geen', 'nooit', 'nauwelijks', 'niets'],
  checks: {
    holds: 'Getoetst',
    fails: 'Klopt niet',
    flat: (low, high, near, years) => `${low} tot ${high}, binnen ${near} van het gemiddelde, ${years}`,
    repeated: (count) =>
      count === 1 ? 'een waarde door de bron herhaald' : `${count} waarden door de bron herhaald`,
    asked: {
      within: (percent) => `nodig binnen ${percent}`,
      between: (low, high) => `nodig ${low} tot ${high}`,
      atLeast: (percent) => `nodig minstens ${percent}`,
      fell: 'nodig lager',
      rose: 'nodig hoger'
    },
    changed: (from, to, course) => `van ${from} naar ${to}, ${course}`,
    lower: (percent) => `${percent} lager`,
    higher: (percent) => `${percent} hoger`,
    between: (value, low, high) => `${value}, nodig ${low} tot ${high}`,
    highest: 'hoogste',
    lowest: 'laagste',
    extreme: (value, rank, count, runnerUp) =>
      `${value} als ${rank} van ${count} waarden; van de andere is ${runnerUp} de ${rank}`,
    ordered: { up: 'elke waarde hoger dan die ervoor', down: 'elke waarde lager dan die ervoor' },
    more: (first, second) => `${first} is meer dan ${second}`,
    less: (first, second) => `${first} is minder dan ${second}`
  }
};
