import { round } from '../kit/axis.ts';
import { block, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, emX, emY, type Breadth, type Mark } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../form.ts';
import type { ChecklistSpec } from './shape.ts';

type Row = ChecklistSpec['rows'][number];

/** Distances in em: the mark, from mark to word, from word to statement, from statement to detail. */
const MARK = 0.36;
const WORD = 1.5;
const COLUMN = 1.1;
const DETAIL = 0.3;
/** Between two rows there is at most this much. */
const BETWEEN = { wide: 3.2, narrow: 1.6 };

interface RowText {
  row: Row;
  answer: string;
  statement: string[];
  detail: string[];
  height: number;
}

/**
 * Statements with an answer each: a filled dot for yes, an open one for no, a dash for unknown, and the word itself, so
 * that nothing hangs on the mark alone. Wide: mark, word and statement in three columns. Narrow: mark, statement, and
 * the word at the right edge. A quieter line of ground stands below each statement.
 *
 * Keys: `check:<key>` (the mark), `check:<key>:answer`, `check:<key>:label`, `check:<key>:detail`, `check:<key>:rule`.
 * Word keys beside those of the spec: `yes`, `no`, `unknown`, as far as they are answers.
 */
export const layout: Layout<ChecklistSpec> = (spec, context, breadth) => {
  const { width, height } = BOX[breadth];
  const answers = spec.rows.map(({ answer }) => context.word(answer));
  const answerWidth = blockWidth(answers, 'label');
  const left = breadth === 'wide' ? WORD + answerWidth + COLUMN : WORD;
  const room = breadth === 'wide' ? width - left : width - left - answerWidth - COLUMN;
  const rows = spec.rows.map((row, i) => textOf(row, answers[i]!, room, context));

  const needed = rows.reduce((sum, row) => sum + row.height, 0);
  const gap = Math.min(BETWEEN[breadth], (height - needed) / Math.max(1, rows.length - 1));
  let top = 0;
  return rows.flatMap((row, i) => {
    const marks = rowMarks(row, top, left, breadth);
    if (i > 0) marks.unshift(separator(row.row.key, top - gap / 2, breadth));
    top += row.height + gap;
    return marks;
  });
};

function textOf(row: Row, answer: string, room: number, context: Context): RowText {
  const statement = wrap(context.word(row.label), room, 'label');
  const detail = row.detail === undefined ? [] : wrap(context.word(row.detail), room, 'note');
  const below = detail.length > 0 ? DETAIL + blockHeight(detail, 'note') : 0;
  return { row, answer, statement, detail, height: blockHeight(statement, 'label') + below };
}

function rowMarks(
  { row, answer, statement, detail }: RowText,
  top: number,
  left: number,
  breadth: Breadth
): Mark[] {
  const { ink } = row;
  const key = `check:${row.key}`;
  const word =
    breadth === 'wide'
      ? ({ left: WORD, anchor: 'start' } as const)
      : ({ left: BOX.narrow.width, anchor: 'end' } as const);
  const marks: Mark[] = [
    answerMark(row, top + firstMiddle('label'), breadth),
    block({ key: `${key}:answer`, ink, role: 'label', lines: [answer], top, ...word }, breadth),
    block({ key: `${key}:label`, ink, role: 'label', lines: statement, top, left }, breadth)
  ];
  if (detail.length > 0) {
    const below = top + blockHeight(statement, 'label') + DETAIL;
    marks.push(
      block({ key: `${key}:detail`, ink: 'quiet', role: 'note', lines: detail, top: below, left }, breadth)
    );
  }
  return marks;
}

function answerMark({ key, answer, ink, from }: Row, middle: number, breadth: Breadth): Mark {
  const y = round(emY(breadth, middle));
  const common = { key: `check:${key}`, ink, ...(from && { from }) };
  if (answer === 'unknown')
    return { kind: 'rule', ...common, role: 'axis', x1: 0, y1: y, x2: round(emX(breadth, 2 * MARK)), y2: y };
  return {
    kind: 'dot',
    ...common,
    x: round(emX(breadth, MARK)),
    y,
    r: MARK,
    ...(answer === 'no' && { open: true })
  };
}

const separator = (key: string, top: number, breadth: Breadth): Mark => ({
  kind: 'rule',
  key: `check:${key}:rule`,
  ink: 'quiet',
  role: 'grid',
  x1: 0,
  y1: round(emY(breadth, top)),
  x2: 100,
  y2: round(emY(breadth, top))
});
