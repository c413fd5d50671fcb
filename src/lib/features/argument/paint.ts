import { type Card, type CardMark, type Measure, STUMP, TYPE, type Type } from './card.ts';

/** The inks of a card: those of paper, whatever the reader's screen, since it is made to be passed on. */
const INKS = { paper: '#fbfaf7', ink: '#16181d', soft: '#5f626a', claim: '#c4122f' };

/** The page's own typefaces, which a canvas can use and a picture of its own could not. */
const fontOf = (type: Type, page: CSSStyleDeclaration): string => {
  const { size, weight, family } = TYPE[type];
  return `${weight} ${size}px ${page.getPropertyValue(`--${family}`).trim() || family}`;
};

/** A card as the address of a PNG that is in it, or undefined where the browser makes none. */
export function paint(lay: (measure: Measure) => Card): string | undefined {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const page = getComputedStyle(document.documentElement);
  const card = lay((text, type) => {
    context.font = fontOf(type, page);
    return context.measureText(text).width;
  });
  canvas.width = card.width;
  canvas.height = card.height;
  context.fillStyle = INKS.paper;
  context.fillRect(0, 0, card.width, card.height);
  for (const mark of card.marks) draw(context, mark, page);
  return canvas.toDataURL('image/png');
}

function draw(context: CanvasRenderingContext2D, mark: CardMark, page: CSSStyleDeclaration): void {
  context.fillStyle = INKS.ink;
  if (mark.kind === 'text') {
    context.font = fontOf(mark.type, page);
    context.fillStyle = INKS[mark.ink];
    context.fillText(mark.text, mark.x, mark.y);
  } else if (mark.kind === 'rule') context.fillRect(mark.x, mark.y, mark.width, mark.height);
  else if (mark.kind === 'beam') drawBeam(context, mark);
  else drawPillar(context, mark);
}

/** Hatched, since it is claimed, between two edges. */
function drawBeam(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Extract<CardMark, { kind: 'beam' }>
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = INKS.claim;
  context.lineWidth = 4;
  context.beginPath();
  // From the left edge of the card on, so that the pieces of one beam join.
  for (let at = 0; at < x + width + height; at += 18) {
    context.moveTo(at, y);
    context.lineTo(at - height, y + height);
  }
  context.stroke();
  context.restore();
  context.fillStyle = INKS.claim;
  context.fillRect(x, y, width, 4);
  context.fillRect(x, y + height - 4, width, 4);
}

/** Whole, half, broken, or only its outline: thin where nothing was said, dashed where nobody said it. */
function drawPillar(
  context: CanvasRenderingContext2D,
  { verdict, bare, x, y, width, height }: Extract<CardMark, { kind: 'pillar' }>
): void {
  if (verdict === 'not') {
    jagged(context, x, y + height, width, -STUMP * height);
    if (!bare) jagged(context, x, y, width, 0.2 * height);
    return;
  }
  if (verdict === 'holds') return context.fillRect(x, y, width, height);
  if (verdict === 'partly') context.fillRect(x, y + height / 2, width, height / 2);
  context.strokeStyle = verdict === 'unweighed' ? INKS.soft : INKS.ink;
  context.lineWidth = verdict === 'unweighed' ? 1.5 : 3;
  context.setLineDash(verdict === 'unspoken' ? [10, 8] : []);
  context.strokeRect(x + 1.5, y + 1.5, width - 3, height - 3);
  context.setLineDash([]);
}

/** What is left of a broken pillar, from one of its ends on; `length` is negative where it stands. */
function jagged(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  length: number
): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + width, y);
  for (let n = 0; n <= 4; n++)
    context.lineTo(x + width - (width / 4) * n, y + length * (n % 2 === 0 ? 0.75 : 1));
  context.fill();
}
