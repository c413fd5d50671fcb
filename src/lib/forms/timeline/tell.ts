import { sentence } from '../kit/sentence.ts';
import { inkName, onOneLine, type Teller } from '../kit/tell.ts';
import { eventsOf } from './event.ts';
import type { TimelineSpec } from './shape.ts';

/** Each event after its date, those of the wide chart alone included; who claims it, where it is claimed. */
export const tell = (spec: TimelineSpec, teller: Teller): string[] =>
  eventsOf(spec, teller.context, 'wide').map(({ date, words, ink }) => {
    const told = dated(onOneLine(words), date, teller);
    return ink.endsWith('claimed') ? `${told} ${sentence(inkName(ink as 'claimed', teller.ui))}` : told;
  });

/** An event after its date. Words that begin with a part of it do not say it twice: '2024: a plan' is 'May 2024: a plan'. */
function dated(words: string, date: string, teller: Teller): string {
  const told = teller.date(date);
  const year = date.slice(0, 4);
  const begun = [told, told.replace(` ${year}`, ''), year].find(
    (part) => words.startsWith(part) && /^[:,]/.test(words.slice(part.length))
  );
  return sentence(begun ? told + words.slice(begun.length) : `${told}: ${words}`);
}
