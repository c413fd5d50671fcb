import type { Text } from './scene.ts';

/**
 * How wide words are before any browser has drawn them. Advances are those of Archivo at normal width (hmtx of
 * @fontsource-variable/archivo 5.3.0 at weights 400 and 600); charts are set in its semi-condensed width, so that
 * every measure here errs on the wide side.
 */

type Role = Text['role'];

/** Type size of each role in em of the chart's type. */
export const SIZE: Record<Role, number> = {
  tick: 0.92,
  note: 0.92,
  gap: 0.92,
  label: 1,
  value: 1,
  heading: 1.3
};

/** Height above and depth below the baseline that a text needs, in em of its own size. */
export const ASCENT = 0.74;
export const DESCENT = 0.22;

/** Thousandths of an em for the characters from space (U+0020) to tilde (U+007E). */
// prettier-ignore
const REGULAR = [
  209, 273, 374, 582, 510, 950, 692, 209, 355, 355, 407, 625, 277, 333, 277, 294, 573, 521, 567, 573, 555, 571, 573, 553,
  574, 573, 296, 296, 625, 625, 625, 578, 1005, 682, 698, 728, 734, 677, 612, 796, 736, 267, 559, 662, 536, 847, 736, 788,
  665, 788, 727, 673, 606, 731, 648, 924, 680, 655, 635, 296, 294, 296, 625, 485, 187, 545, 567, 519, 567, 548, 280, 556,
  563, 225, 223, 514, 225, 860, 563, 570, 567, 567, 332, 510, 297, 562, 504, 723, 513, 504, 498, 353, 245, 353, 625
];
// prettier-ignore
const SEMIBOLD = [
  200, 292, 444, 583, 541, 966, 729, 246, 357, 357, 407, 636, 300, 333, 300, 298, 575, 576, 576, 576, 577, 575, 576, 576,
  576, 575, 336, 336, 636, 636, 636, 613, 998, 709, 706, 721, 728, 672, 609, 794, 732, 282, 585, 695, 570, 844, 732, 782,
  670, 782, 717, 667, 619, 724, 671, 954, 686, 677, 634, 339, 298, 339, 636, 507, 209, 556, 592, 547, 592, 561, 307, 591,
  584, 252, 250, 543, 252, 861, 584, 598, 592, 592, 362, 541, 314, 583, 529, 758, 546, 529, 509, 394, 245, 394, 636
];

/** The rest of Latin-1 and the typographic signs: regular, semi-bold. Accented letters are as wide as their base. */
// prettier-ignore
const SIGNS: Record<string, [number, number]> = {
  '\u00a0': [209, 200], '\u2009': [193, 205], '\u202f': [193, 205], '¡': [273, 292], '¢': [567, 577], '£': [569, 580],
  '¥': [562, 572], '§': [568, 579], '©': [752, 764], '«': [550, 571], '®': [752, 764], '°': [400, 400], '±': [625, 636],
  '²': [346, 357], '³': [346, 357], 'µ': [567, 587], '·': [333, 333], '¹': [346, 357], '»': [550, 571], '¼': [845, 855],
  '½': [845, 855], '¾': [845, 855], '¿': [578, 613], 'Æ': [1000, 999], '×': [625, 636], 'Ø': [788, 782], 'ß': [619, 625],
  'æ': [894, 895], '÷': [625, 636], 'ø': [570, 598], '‘': [239, 280], '’': [239, 280], '‚': [239, 280], '“': [394, 482],
  '”': [394, 482], '„': [394, 482], '–': [500, 500], '—': [1000, 1000], '…': [844, 965], '€': [581, 580],
  '−': [625, 636], '•': [391, 425], 'Œ': [1229, 1200], 'œ': [935, 950]
};

/** Taken for a character outside the table: as wide as a wide capital. */
const UNKNOWN = 800;

/** Width in em of the chart's type of one line of text, set as its role is set. */
export function textWidth(text: string, role: Role = 'label'): number {
  const bold = role === 'label' || role === 'value' || role === 'heading';
  const table = bold ? SEMIBOLD : REGULAR;
  let thousandths = 0;
  for (const character of text) {
    const sign = SIGNS[character];
    const base = character.normalize('NFD').charCodeAt(0);
    thousandths += sign ? sign[bold ? 1 : 0] : (table[base - 0x20] ?? UNKNOWN);
  }
  return (thousandths / 1000) * SIZE[role];
}

/** Width in em of the widest line. */
export const blockWidth = (lines: string[], role: Role = 'label'): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, role)));

/**
 * A chart word as lines: broken where its author wrote ' | ', and further at spaces where a line would be wider than
 * `maxEm`. A single word wider than that stays whole.
 */
export function wrap(text: string, maxEm = Infinity, role: Role = 'label'): string[] {
  return text.split(' | ').flatMap((part) => {
    const lines: string[] = [];
    for (const word of part.trim().split(/ +/)) {
      const line = lines.at(-1);
      if (line !== undefined && textWidth(`${line} ${word}`, role) <= maxEm)
        lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}
