import { groups } from 'd3';
import { round, type Frame } from '../kit/axis.ts';
import { BOX, emX, emY, LINE, type Breadth, type Mark, type Text } from '../kit/scene.ts';
import { blockWidth, textWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../form.ts';
import { plot } from '../line/plot.ts';
import type { PanelsSpec } from './shape.ts';

type Panel = PanelsSpec['panels'][number];

/** Space between panels, in em. */
const ASIDE: Record<Breadth, number> = { wide: 2, narrow: 1 };
const BELOW: Record<Breadth, number> = { wide: 0.8, narrow: 0.3 };

/**
 * Small plots in rows and columns, each with its own title, unit and axes. Panels in one column that share their years
 * print them once, below the last.
 *
 * Keys: those of a line plot, each after `<panel>:`; titles are `<panel>:title` and `<panel>:unit`.
 */
export const layout: Layout<PanelsSpec> = (spec, context, breadth) => {
  const columns = Math.min(spec.columns[breadth], spec.panels.length);
  const aside = emX(breadth, ASIDE[breadth]);
  const width = (100 - (columns - 1) * aside) / columns;
  const cells = spec.panels.map((panel, i): Cell => {
    const under = spec.panels[i + columns];
    // A panel leaves its years to the one below it where that one has the same.
    const years = !under || JSON.stringify(under.x) !== JSON.stringify(panel.x);
    return { panel, years, title: titleOf(panel, context, breadth, (width / 100) * BOX[breadth].width) };
  });

  // All plots are equally high: a row is as high as its highest title, one plot, and years where it prints them.
  const rows = groups(cells, (_, i) => Math.floor(i / columns)).map(([, members]) => ({
    members,
    title: emY(breadth, Math.max(...members.map(({ title }) => title.height))),
    years: members.some(({ years }) => years) ? emY(breadth, YEARS) : 0
  }));
  const below = emY(breadth, BELOW[breadth]);
  const taken = rows.reduce((sum, { title, years }) => sum + title + years, (rows.length - 1) * below);
  const height = (100 - taken) / rows.length;

  let top = 0;
  return rows.flatMap(({ members, title, years }) => {
    const row = { top, title, foot: top + title + height };
    top = row.foot + years + below;
    return members.flatMap((cell, column): Mark[] => {
      const left = column * (width + aside);
      const bottom = row.foot + (cell.years ? years : 0);
      const rect: Frame = { left, right: left + width, top: row.top + row.title, bottom };
      return [
        ...cell.title.texts.map((text) => ({ ...text, x: round(left), y: round(row.top) })),
        ...plot(rect, cell.panel, context, breadth, `${cell.panel.key}:`, { years: cell.years })
      ];
    });
  });
};

/** What a line of years takes more than none, in em. */
const YEARS = 1.2;

interface Cell {
  panel: Panel;
  title: Title;
  years: boolean;
}

interface Title {
  texts: Text[];
  /** In em. */
  height: number;
}

/** A panel's name and unit: on one line where they fit, else below each other; x and y are set by the grid. */
function titleOf(panel: Panel, context: Context, breadth: Breadth, width: number): Title {
  const names = wrap(context.word(panel.label), width);
  const unit = panel.unit ? context.word(panel.unit) : undefined;
  const base = { kind: 'text', ink: 'measured', anchor: 'start', x: 0, y: 0 } as const;
  const name: Text = { ...base, key: `${panel.key}:title`, role: 'label', dy: 0.9, lines: names };
  if (!unit) return { texts: [name], height: names.length * LINE };
  const beside = blockWidth(names) + 0.6;
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
