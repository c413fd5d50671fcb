import { round, type Frame } from '../kit/axis.ts';
import { BOX, emX, emY, LINE, type Form, type Mark, type Text } from '../kit/scene.ts';
import { textWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../layout.ts';
import { plot } from '../line/plot.ts';
import type { PanelsSpec } from '../spec.ts';

type Panel = PanelsSpec['panels'][number];

/** Space between panels, in em. */
const ASIDE: Record<Form, number> = { wide: 2, narrow: 1 };
const BELOW: Record<Form, number> = { wide: 0.8, narrow: 0.3 };

/**
 * Small plots in rows and columns, each with its own title, unit and axes. Panels in one column that share their years
 * print them once, below the last.
 *
 * Keys: those of a line plot, each after `<panel>:`; titles are `<panel>:title` and `<panel>:unit`.
 */
export const layout: Layout<PanelsSpec> = (spec, context, form) => {
  const columns = Math.min(spec.columns[form], spec.panels.length);
  const rows = Math.ceil(spec.panels.length / columns);
  const aside = emX(form, ASIDE[form]);
  const width = (100 - (columns - 1) * aside) / columns;
  const titles = spec.panels.map((panel) => titleOf(panel, context, form, (width / 100) * BOX[form].width));

  // All plots are equally high: a row is as high as its titles, one plot, and years where it prints them.
  const grid = Array.from({ length: rows }, (_, row) => {
    const members = spec.panels.flatMap((panel, i) =>
      Math.floor(i / columns) === row ? [{ panel, i }] : []
    );
    const years = members.some(({ i }) => printsYears(spec.panels, i, columns));
    const title = Math.max(...members.map(({ i }) => titles[i]!.height));
    return { members, years, extra: emY(form, title + (years ? YEARS : 0)), title: emY(form, title) };
  });
  const below = emY(form, BELOW[form]);
  const height = (100 - (rows - 1) * below - grid.reduce((sum, { extra }) => sum + extra, 0)) / rows;

  let top = 0;
  return grid.flatMap(({ members, years, extra, title }) => {
    const marks = members.flatMap(({ panel, i }, column): Mark[] => {
      const left = column * (width + aside);
      const own = printsYears(spec.panels, i, columns);
      const rect: Frame = {
        left,
        right: left + width,
        top: top + title,
        bottom: top + height + extra - (years && !own ? emY(form, YEARS) : 0)
      };
      return [
        ...titles[i]!.texts.map((text) => ({ ...text, x: round(left), y: round(top) })),
        ...plot(rect, panel, context, form, `${panel.key}:`, { years: own })
      ];
    });
    top += height + extra + below;
    return marks;
  });
};

/** What a line of years takes more than none, in em. */
const YEARS = 1.2;

/** Whether a panel prints its years: not where the one below it has the same. */
function printsYears(panels: Panel[], i: number, columns: number): boolean {
  const under = panels[i + columns];
  return !under || JSON.stringify(under.x) !== JSON.stringify(panels[i]!.x);
}

interface Title {
  texts: Text[];
  /** In em. */
  height: number;
}

/** A panel's name and unit: on one line where they fit, else below each other; x and y are set by the grid. */
function titleOf(panel: Panel, context: Context, form: Form, width: number): Title {
  const names = wrap(context.word(panel.label), width);
  const unit = panel.unit ? context.word(panel.unit) : undefined;
  const base = { kind: 'text', ink: 'measured', anchor: 'start', x: 0, y: 0 } as const;
  const name: Text = { ...base, key: `${panel.key}:title`, role: 'label', dy: 0.9, lines: names };
  if (!unit) return { texts: [name], height: names.length * LINE };
  const beside = textWidth(names.at(-1)!) + 0.6;
  const fits = names.length === 1 && !unit.includes(' | ') && beside + textWidth(unit, 'note') <= width;
  const lines = fits ? [unit] : wrap(unit, width, 'note');
  const text: Text = {
    ...base,
    key: `${panel.key}:unit`,
    ink: 'quiet',
    role: 'note',
    dx: fits ? beside : 0,
    dy: fits ? 0.9 : 0.9 + names.length * LINE,
    lines
  };
  return { texts: [name, text], height: (names.length + (fits ? 0 : lines.length)) * LINE + 0.1 };
}
