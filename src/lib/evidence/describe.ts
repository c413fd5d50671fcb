import type { NumberFormat } from '#lib/forms/kit/shape.ts';
import type { CheckResult, Measured } from './checks.ts';
import type { Lang } from '#lib/lang.ts';
import { formatFigure, formatNumber } from './format.ts';

type Of<Kind extends CheckResult['kind']> = Extract<CheckResult, { kind: Kind }>;

/** What a sentence about a check is written with: numbers as printed, and the phrase of the reader's language. */
interface Pen {
  lang: Lang;
  say(nl: string, en: string): string;
  number(value: number): string;
  /** A fraction as a percentage in words. */
  percent(fraction: number, round?: (value: number) => number): string;
}

const pen = (lang: Lang, format?: NumberFormat): Pen => ({
  lang,
  say: (nl, en) => (lang === 'nl' ? nl : en),
  // Without a format: one decimal where there is one to show, none from a hundred up.
  number: (value) =>
    formatNumber(value, format ?? { digits: Math.abs(value) < 100 && value % 1 !== 0 ? 1 : 0 }, lang),
  percent: (fraction, round = Math.round) => formatNumber(round(fraction * 100), { style: 'percent' }, lang)
});

const stretch = (from: string, to: string): string => (from === to ? from : `${from}\u2013${to}`);

const dated = ({ period, value }: Measured, { number }: Pen): string =>
  period === '' ? number(value) : `${number(value)} (${period})`;

const repeats = (count: number, { say }: Pen): string => {
  if (count === 0) return '';
  if (count === 1) return say(', een waarde door de bron herhaald', ', one value repeated by the source');
  return say(`, ${count} waarden door de bron herhaald`, `, ${count} values repeated by the source`);
};

const flat = (result: Of<'flat'>, pen: Pen): string => {
  const { low, high, spread, within, from, to, carriedOver } = result;
  const { say, number, percent } = pen;
  // Rounded up, so that what is said to be within is within.
  const near = percent(spread, Math.ceil);
  return (
    say(
      `${number(low)} tot ${number(high)}, binnen ${near} van het gemiddelde, ${stretch(from, to)}`,
      `${number(low)} to ${number(high)}, within ${near} of the mean, ${stretch(from, to)}`
    ) +
    repeats(carriedOver, pen) +
    say(`; gevraagd binnen ${percent(within)}`, `; asked for within ${percent(within)}`)
  );
};

/** The tolerance: how large the change had to be for the words to stand. */
const asked = ({ kind, atLeast, atMost }: Of<'fell' | 'rose'>, { say, percent }: Pen): string => {
  if (atMost !== undefined) {
    return say(
      `; gevraagd ${percent(atLeast)} tot ${percent(atMost)}`,
      `; asked for ${percent(atLeast)} to ${percent(atMost)}`
    );
  }
  if (atLeast > 0)
    return say(`; gevraagd minstens ${percent(atLeast)}`, `; asked for at least ${percent(atLeast)}`);
  return kind === 'fell'
    ? say('; gevraagd lager', '; asked for lower')
    : say('; gevraagd hoger', '; asked for higher');
};

const changed = (result: Of<'fell' | 'rose'>, pen: Pen): string => {
  const { kind, from, to, change } = result;
  const { say, percent } = pen;
  const down = (kind === 'fell') === change >= 0;
  const size = percent(Math.abs(change));
  const course = down ? say(`${size} lager`, `${size} lower`) : say(`${size} hoger`, `${size} higher`);
  return (
    say(
      `van ${dated(from, pen)} naar ${dated(to, pen)}, ${course}`,
      `from ${dated(from, pen)} to ${dated(to, pen)}, ${course}`
    ) + asked(result, pen)
  );
};

const between = ({ figure, low, high }: Of<'between'>, { lang, say }: Pen): string => {
  const { digits, style } = figure;
  const limit = (value: number) =>
    formatNumber(value, { digits: value % 1 === 0 ? 0 : Math.max(1, digits), style }, lang);
  const value = formatFigure(figure, lang);
  return say(
    `${value}, gevraagd ${limit(low)} tot ${limit(high)}`,
    `${value}, asked for ${limit(low)} to ${limit(high)}`
  );
};

const extreme = ({ kind, value, runnerUp, count }: Of<'highest' | 'lowest'>, pen: Pen): string => {
  const { say, number } = pen;
  const rank = kind === 'highest' ? say('hoogste', 'highest') : say('laagste', 'lowest');
  return say(
    `${dated(value, pen)} als ${rank} van ${count} waarden; van de andere is ${number(runnerUp)} de ${rank}`,
    `${dated(value, pen)} as the ${rank} of ${count} values; of the others ${number(runnerUp)} is the ${rank}`
  );
};

const ordered = ({ direction, values }: Of<'ordered'>, { say, number }: Pen): string => {
  const list = values.map(number).join('; ');
  return direction === 'up'
    ? say(`${list}; elke waarde hoger dan die ervoor`, `${list}; each value higher than the one before`)
    : say(`${list}; elke waarde lager dan die ervoor`, `${list}; each value lower than the one before`);
};

const compare = ({ left, right, is }: Of<'compare'>, { lang, say }: Pen): string => {
  const [first, second] = [formatFigure(left, lang), formatFigure(right, lang)];
  return is === 'more'
    ? say(`${first} is meer dan ${second}`, `${first} is more than ${second}`)
    : say(`${first} is minder dan ${second}`, `${first} is less than ${second}`);
};

const finding = (result: CheckResult, pen: Pen): string => {
  switch (result.kind) {
    case 'flat':
      return flat(result, pen);
    case 'fell':
    case 'rose':
      return changed(result, pen);
    case 'between':
      return between(result, pen);
    case 'highest':
    case 'lowest':
      return extreme(result, pen);
    case 'ordered':
      return ordered(result, pen);
    case 'compare':
      return compare(result, pen);
  }
};

/**
 * What was tested and by how much it holds, in one phrase without a full stop. `format` is that of the values; figures
 * keep their own.
 */
export const describe = (result: CheckResult, lang: Lang, format?: NumberFormat): string => {
  const by = pen(lang, format);
  const verdict = result.holds ? by.say('Getoetst', 'Tested') : by.say('Klopt niet', 'Does not hold');
  return `${verdict}: ${finding(result, by)}`;
};
