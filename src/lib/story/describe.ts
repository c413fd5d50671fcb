import { amountOf } from '#lib/forms/kit/amount.ts';
import { onAxis } from '#lib/forms/ladder/units.ts';
import { partsOf } from '#lib/forms/stack/parts.ts';
import type { Datum } from '#lib/forms/layout.ts';
import type { ChartSpec, NumberFormat } from '#lib/forms/spec.ts';
import { eventsOf } from '#lib/forms/timeline/event.ts';
import { formatDate } from './dates.ts';
import { amount, type Describing, onOneLine, type Print } from './describe-amount.ts';
import { describeScatter, describeStrip } from './describe-places.ts';
import { describePillars } from './describe-pillars.ts';
import { describePlot } from './describe-plot.ts';
import type { Lang } from '#lib/lang.ts';
import { sentence } from './sentence.ts';

/** What a chart state shows, in sentences written from the same data as the chart and in its units. */
export function describe(spec: ChartSpec, describing: Describing): string[] {
  const { context, ui, lang } = describing;
  const word = (key: string): string => onOneLine(context.word(key));
  const item = (label: string, datum: Datum | undefined, print: Print, ranged = false): string =>
    ui('describe-item', { name: word(label), value: amount(datum, print, ui, { ranged }) });
  const last = (ref: string): Datum | undefined => context.rows(ref).at(-1);
  const printing =
    (format?: NumberFormat): Print =>
    (value) =>
      context.number(value, format);
  switch (spec.form) {
    case 'line':
      return describePlot(spec, describing);
    case 'panels':
      return spec.panels.flatMap((panel) => [
        panel.unit
          ? ui('describe-panel', { name: word(panel.label), unit: word(panel.unit) })
          : sentence(word(panel.label)),
        ...describePlot(panel, describing)
      ]);
    case 'strip':
      return describeStrip(spec, describing);
    case 'people':
      return spec.rows.map(({ label, ref }) => item(label, last(ref), asShare(describing)));
    case 'ladder': {
      const measured = onAxis(spec.x, context);
      const print: Print = (value) => measured.number(value, spec.x.format);
      return spec.rows.map(({ label, ref }) => item(label, measured.rows(ref).at(-1), print, true));
    }
    case 'areas':
      return spec.boxes.map(({ label, ref, format }) => item(label, last(ref), printing(format)));
    case 'stack':
      return [
        ui('describe-total', { value: amountOf(spec.total, context, spec.format).text }),
        // What the parts leave has no name.
        ...partsOf(spec, context, 1)
          .filter(({ name }) => name !== '')
          .map(({ name, figure }) => ui('describe-item', { name: onOneLine(name), value: figure }))
      ];
    case 'timeline':
      return eventsOf(spec, context, 'wide').map(({ date, words }) => dated(onOneLine(words), date, lang));
    case 'scatter':
      return describeScatter(spec, describing);
    case 'pairs':
      return spec.groups.flatMap(({ label, items, format }) => [
        sentence(word(label)),
        ...items.map((one) => item(one.label, last(one.ref), printing(format), true))
      ]);
    case 'pillars':
      return describePillars(spec, describing);
    case 'checklist':
      return spec.rows.map(({ label, detail, answer }) =>
        ui('describe-item', {
          name: word(label),
          value: detail ? `${word(answer)} (${word(detail)})` : word(answer)
        })
      );
  }
}

/** As above the dots: whole percents without decimals, others with one. */
const asShare =
  ({ context }: Describing): Print =>
  (share) =>
    context.number(share, { digits: Number.isInteger(share) ? 0 : 1, style: 'percent' });

/** An event after its date. Words that begin with a part of it do not say it twice: '2024: a plan' is 'May 2024: a plan'. */
function dated(words: string, date: string, lang: Lang): string {
  const told = formatDate(date, lang);
  const year = date.slice(0, 4);
  const begun = [told, told.replace(` ${year}`, ''), year].find(
    (part) => words.startsWith(part) && /^[:,]/.test(words.slice(part.length))
  );
  return sentence(begun ? told + words.slice(begun.length) : `${told}: ${words}`);
}
