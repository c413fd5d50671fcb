/**
 * A card of a reader's own weighing, as a list of marks in pixels: a pure function, so that it can be tested without a
 * browser. `paint.ts` draws it.
 */
import type { Answers, Verdict } from '#lib/reader/weighing.ts';
import { capital } from '#lib/forms/kit/sentence.ts';
import { consequences, moved, type Say } from './in-words.ts';
import { type Claim, restsOn, weighable } from './rests-on.ts';

export type CardMark =
  | { kind: 'text'; text: string; x: number; y: number; type: Type; ink: CardInk }
  | {
      kind: 'pillar';
      verdict: Verdict | 'unweighed' | 'unspoken';
      /** No beam lies on it any more. */
      bare: boolean;
      x: number;
      y: number;
      width: number;
      height: number;
    }
  | { kind: 'beam'; x: number; y: number; width: number; height: number }
  | { kind: 'rule'; x: number; y: number; width: number; height: number };

export type CardInk = 'ink' | 'soft' | 'claim';
export type Type = 'title' | 'name' | 'small' | 'words';

/** In pixels: type size, and from one line to the next. */
export const TYPE: Record<Type, { size: number; line: number; weight: number; family: 'serif' | 'sans' }> = {
  title: { size: 56, line: 62, weight: 400, family: 'serif' },
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
/** Heights of the beam and of its pillars, and the width of a pillar as a share of its bay. */
const BEAM = 40;
const PILLAR = 190;
const GIRTH = 0.5;
/** Of a broken pillar: how high its stump stands. */
export const STUMP = 0.32;

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
  const put = (text: string, type: Type, x = MARGIN, width = room, ink: CardInk = 'ink') => {
    for (const line of broken(text, width, (words) => measure(words, type))) {
      marks.push({ kind: 'text', text: line, x, y: y + TYPE[type].size, type, ink });
      y += TYPE[type].line;
    }
  };
  put(say('card-title', { title }), 'title');
  y += GAP;

  const { fallen, choices } = restsOn(conclusion, answers.steps);
  const gone = new Set(fallen.flatMap(weighable));
  const pillars = [...weighable(conclusion), ...choices];
  const column = room / Math.max(1, pillars.length);
  put(capital(conclusion.label ?? conclusion.name), 'name', MARGIN, room, 'claim');
  y += 12;
  const beam = y;
  const top = beam + BEAM;
  let bottom = top;
  pillars.forEach((step, index) => {
    const x = MARGIN + index * column;
    const verdict = choices.includes(step) ? 'unspoken' : (answers.steps[step.id] ?? 'unweighed');
    const bare = gone.has(step);
    const width = column * GIRTH;
    const place = { x: x + (column - width) / 2, y: top, width, height: PILLAR };
    marks.push({ kind: 'pillar', verdict, bare, ...place });
    const lies = bare ? top + PILLAR * (1 - STUMP) - BEAM : beam;
    marks.push({ kind: 'beam', x, y: lies, width: column, height: BEAM });
    y = top + PILLAR + 16;
    put(capital(step.name), 'small', x + 4, column - 8);
    if (verdict !== 'unweighed' && verdict !== 'unspoken')
      put(say(verdict), 'small', x + 4, column - 8, 'soft');
    bottom = Math.max(bottom, y);
  });
  marks.push({ kind: 'rule', x: MARGIN, y: top + PILLAR, width: room, height: 2 });
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
