/**
 * A card of a reader's own weighing, as a list of marks in pixels: a pure function, so that it can be tested without a
 * browser. `paint.ts` draws it.
 */
import type { Answers, Verdict } from '#lib/reader/weighing.ts';
import { capital, consequences, moved, type Say } from './in-words.ts';
import { type Claim, weighable } from './rests-on.ts';

export type CardMark =
  | { kind: 'text'; text: string; x: number; y: number; type: Type; ink: 'ink' | 'soft' }
  | { kind: 'pillar'; verdict: Verdict | 'unweighed'; x: number; y: number; width: number; height: number }
  | { kind: 'rule'; x: number; y: number; width: number; height: number };

export type Type = 'title' | 'name' | 'small' | 'words';

/** In pixels: type size, and from one line to the next. */
export const TYPE: Record<Type, { size: number; line: number; weight: number; family: 'serif' | 'sans' }> = {
  title: { size: 56, line: 62, weight: 500, family: 'serif' },
  name: { size: 32, line: 40, weight: 600, family: 'sans' },
  small: { size: 26, line: 34, weight: 400, family: 'sans' },
  words: { size: 32, line: 44, weight: 400, family: 'serif' }
};

export interface Card {
  width: number;
  height: number;
  marks: CardMark[];
}

/** The width in pixels of a line of text. */
export type Measure = (text: string, type: Type) => number;

const WIDTH = 1200;
const MARGIN = 72;
const GAP = 44;

interface Subject {
  conclusion: Claim;
  answers: Answers;
  points: string[];
  title: string;
  address: string;
}

/** The conclusion's beam on the pillars of the steps, what it rests on in words, where the reader stands, and whence it comes. */
export function layCard(
  { conclusion, answers, points, title, address }: Subject,
  say: Say,
  measure: Measure
): Card {
  const marks: CardMark[] = [];
  const room = WIDTH - 2 * MARGIN;
  let y = MARGIN;
  const put = (text: string, type: Type, x = MARGIN, width = room, ink: 'ink' | 'soft' = 'ink') => {
    for (const line of broken(text, width, (words) => measure(words, type))) {
      marks.push({ kind: 'text', text: line, x, y: y + TYPE[type].size, type, ink });
      y += TYPE[type].line;
    }
  };
  put(say('card-title', { title }), 'title');
  y += GAP;

  const steps = weighable(conclusion);
  const column = room / Math.max(1, steps.length);
  marks.push({ kind: 'rule', x: MARGIN, y, width: room, height: 14 });
  y += 14;
  const top = y;
  let bottom = y;
  steps.forEach((step, index) => {
    const x = MARGIN + index * column;
    const verdict = answers.steps[step.id] ?? 'unweighed';
    marks.push({ kind: 'pillar', verdict, x, y: top, width: 64, height: 150 });
    y = top + 150 + 16;
    put(capital(step.name), 'name', x, column - 16);
    if (verdict !== 'unweighed') put(say(verdict), 'small', x, column - 16, 'soft');
    bottom = Math.max(bottom, y);
  });
  y = bottom + GAP;
  for (const sentence of consequences(conclusion, answers.steps, say)) {
    put(sentence, 'words');
    y += 8;
  }
  const stand = moved(answers, points, say);
  if (stand.length > 0) {
    y += GAP - 8;
    for (const sentence of stand) put(sentence, 'words');
  }
  y += GAP;
  marks.push({ kind: 'rule', x: MARGIN, y, width: room, height: 2 });
  y += 20;
  put(address, 'small', MARGIN, room, 'soft');
  return { width: WIDTH, height: Math.ceil(y + MARGIN / 2), marks };
}

/** Words as lines no wider than `width`; a word that is wider alone is cut. */
export function broken(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && measure(`${line} ${word}`) <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
      continue;
    }
    let rest = word;
    while (measure(rest) > width && rest.length > 1) {
      let fits = rest.length - 1;
      while (fits > 1 && measure(rest.slice(0, fits)) > width) fits--;
      lines.push(rest.slice(0, fits));
      rest = rest.slice(fits);
    }
    lines.push(rest);
  }
  return lines;
}
