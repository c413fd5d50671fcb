import { amountOf } from '../kit/amount.ts';
import type { Ink } from '../kit/scene.ts';
import type { Context } from '../form.ts';
import type { StackSpec } from './shape.ts';

/** Paper between two parts, in em; taken from the whole bar, so that parts stay in proportion. */
const SEAM = 0.15;
/** From this share of the total on, what the parts leave of it is drawn; a smaller difference is rounding. */
const REST = 0.005;

export interface Part {
  key: string;
  ink: Ink;
  from?: string;
  name: string;
  /** Amount and share. */
  figure: string;
  /** Where it lies along the bar, in em. */
  start: number;
  end: number;
}

/**
 * The parts along a bar of a length in em; the rest, if any, comes last and has no name. Throws a RangeError
 * where there is nothing to divide, or where the parts are more than the whole.
 */
export function partsOf(spec: StackSpec, context: Context, length: number): Part[] {
  const total = amountOf(spec.total, context).drawn;
  const amounts = spec.parts.map(({ ref }) => amountOf(ref, context, spec.format));
  const sum = amounts.reduce((all, { drawn }) => all + drawn, 0);
  if (total <= 0) throw new RangeError(`stack: ${spec.total} has no amount to divide`);
  if (sum > total * (1 + REST)) throw new RangeError(`stack: the parts are more than ${spec.total}`);
  const rest = total - sum > total * REST;
  const seams = (amounts.length - (rest ? 0 : 1)) * SEAM;
  // Parts may add up to a little more than a rounded total: the bar then ends at their sum.
  const scale = (length - seams) / (rest ? total : sum);
  let start = 0;
  const parts = spec.parts.map(({ key, ink, from, label }, i): Part => {
    const { drawn, text } = amounts[i]!;
    const end = start + drawn * scale;
    const part = {
      key,
      ink,
      name: context.word(label),
      figure: `${text} · ${share(drawn / total, context)}`,
      start,
      end
    };
    start = end + SEAM;
    return from ? { ...part, from } : part;
  });
  return rest ? [...parts, { key: 'rest', ink: 'quiet', name: '', figure: '', start, end: length }] : parts;
}

/** Below ten percent one decimal, or small parts could not be told apart. */
const share = (part: number, context: Context): string =>
  context.number(part * 100, { style: 'percent', digits: part < 0.0995 ? 1 : 0 });
