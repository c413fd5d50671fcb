import { type Card, type CardMark, type Measure, TYPE, type Type } from './card.ts';

/** The inks of a card: those of paper, whatever the reader's screen, since it is made to be passed on. */
const INKS = { paper: '#fbfaf7', ink: '#16181d', soft: '#5f626a' };

/** The page's own typefaces, which a canvas can use and a picture of its own could not. */
const fontOf = (type: Type, page: CSSStyleDeclaration): string => {
  const { size, weight, family } = TYPE[type];
  return `${weight} ${size}px ${page.getPropertyValue(`--${family}`).trim() || family}`;
};

/** A card as the address of a PNG that is in it, or undefined where the browser makes none. */
export function paint(lay: (measure: Measure) => Card): { picture: string; card: Card } | undefined {
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
  return { picture: canvas.toDataURL('image/png'), card };
}

function draw(context: CanvasRenderingContext2D, mark: CardMark, page: CSSStyleDeclaration): void {
  context.fillStyle = INKS.ink;
  if (mark.kind === 'text') {
    context.font = fontOf(mark.type, page);
    context.fillStyle = INKS[mark.ink];
    context.fillText(mark.text, mark.x, mark.y);
  } else if (mark.kind === 'rule') context.fillRect(mark.x, mark.y, mark.width, mark.height);
  else drawPillar(context, mark);
}

/** Whole, half, broken, or only its outline: dashed for no view, thin where nothing was said. */
function drawPillar(
  context: CanvasRenderingContext2D,
  { verdict, x, y, width, height }: Extract<CardMark, { kind: 'pillar' }>
): void {
  if (verdict === 'not') {
    for (const way of [1, -1]) {
      const foot = way === 1 ? y : y + height;
      context.beginPath();
      context.moveTo(x, foot);
      context.lineTo(x + width, foot);
      for (let n = 0; n <= 4; n++)
        context.lineTo(x + width - (width / 4) * n, foot + way * height * (n % 2 === 0 ? 0.3 : 0.42));
      context.fill();
    }
    return;
  }
  if (verdict === 'holds') return context.fillRect(x, y, width, height);
  if (verdict === 'partly') context.fillRect(x, y, width / 2, height);
  context.strokeStyle = verdict === 'unweighed' ? INKS.soft : INKS.ink;
  context.lineWidth = verdict === 'unweighed' ? 1.5 : 3;
  context.setLineDash(verdict === 'none' ? [10, 8] : []);
  context.strokeRect(x + 1.5, y + 1.5, width - 3, height - 3);
  context.setLineDash([]);
}
