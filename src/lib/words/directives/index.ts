/** The writing language: every directive there is. */
import type { DirectiveNode } from '../tree.ts';
import { claim } from './claim.ts';
import { corrected, corrections } from './corrections.ts';
import { deeper } from './deeper.ts';
import type { Directive } from './directive.ts';
import { fig } from './fig.ts';
import { from } from './from.ts';
import { draw, find, simulator, weighing } from './interactives.ts';
import { legend } from './legend.ts';
import { more } from './more.ts';
import { name } from './name.ts';
import { quote } from './quote.ts';
import { rivals } from './rivals.ts';
import { says } from './says.ts';
import { against, inFavour, known, since } from './sides.ts';
import { step } from './step.ts';

const ALL: Directive[] = [
  ...[step, deeper, more, fig, says, claim, name, from, quote, inFavour, against, known, since, legend],
  ...[rivals, corrections, corrected, find, draw, simulator, ...weighing]
];

export const DIRECTIVES: ReadonlyMap<string, Directive> = new Map(ALL.map((one) => [one.name, one]));

/** What is known of a directive in the words; undefined where there is none of that name. */
export const directiveOf = ({ name }: DirectiveNode): Directive | undefined => DIRECTIVES.get(name);
