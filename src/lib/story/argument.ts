import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Lang } from '#lib/lang.ts';
import {
  type ArgumentWords,
  ArgumentShape,
  ArgumentWordsShape,
  type DeclaredArgument,
  type DeclaredEdge,
  type DeclaredNode
} from './argument-shape.ts';
import { CONTENT, DATA } from './debate.ts';
import { type Problem, StoryError } from './problem.ts';

/** A file of the argument, and where in it things stand. */
export interface Written<T> {
  file: string;
  value: T;
  /** A problem with what stands below these keys. */
  problem(keys: (string | number)[], message: string): Problem;
}

/** data/argument.json, or undefined where a debate has none. What is not of its shape is added to `problems`. */
export function readArgument(problems: Problem[], data = DATA): Written<DeclaredArgument> | undefined {
  const file = join(data, 'argument.json');
  return existsSync(file) ? readWritten(file, ArgumentShape, problems) : undefined;
}

/** content/<lang>/argument.yaml. What is not of its shape, and a file that is missing, is added to `problems`. */
export function readArgumentWords(
  lang: Lang,
  problems: Problem[],
  content = CONTENT
): Written<ArgumentWords> | undefined {
  return readWritten(join(content, lang, 'argument.yaml'), ArgumentWordsShape, problems);
}

/** Both, where they are known to be sound. Throws where they are not, or where there are none. */
export function soundArgument(
  lang: Lang,
  { data = DATA, content = CONTENT } = {}
): { declared: DeclaredArgument; words: ArgumentWords } {
  const problems: Problem[] = [];
  const declared = readArgument(problems, data)?.value;
  const words = readArgumentWords(lang, problems, content)?.value;
  if (problems.length > 0) throw new StoryError(problems);
  if (!declared || !words) throw new Error(`${join(data, 'argument.json')}: no such file`);
  return { declared, words };
}

/** JSON is YAML, and the YAML parser knows where everything stands. */
function readWritten<T>(
  file: string,
  shape: v.GenericSchema<unknown, T>,
  problems: Problem[]
): Written<T> | undefined {
  if (!existsSync(file)) {
    problems.push({ file, line: 1, column: 1, message: 'no such file' });
    return undefined;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter });
  const problem = (keys: (string | number)[], message: string): Problem => {
    const node = document.getIn(keys, true) ?? document.getIn(keys.slice(0, -1), true);
    const { line, col } = lineCounter.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
    return { file, line, column: col, message: `${keys.length > 0 ? `${keys.join('.')}: ` : ''}${message}` };
  };
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lineCounter.linePos(broken.pos[0]);
    problems.push({ file, line, column: col, message: broken.message.split('\n')[0]! });
    return undefined;
  }
  const parsed = v.safeParse(shape, document.toJS());
  if (parsed.success) return { file, value: parsed.output, problem };
  for (const issue of parsed.issues) {
    const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    problems.push(problem(keys, `expected ${issue.expected ?? issue.message}, found ${issue.received}`));
  }
  return undefined;
}

/** What stands right below a node: what it needs or is supported by, and what speaks against it, in the order of the data. */
export function below(
  { edges }: Pick<DeclaredArgument, 'edges'>,
  id: string
): { edge: DeclaredEdge; child: string }[] {
  return edges.flatMap((edge) => {
    const { parent, child } = ends(edge);
    return parent === id ? [{ edge, child }] : [];
  });
}

/** `a depends on b` hangs a on b; `b supports a` and `b undercuts a` put b below a. */
export const ends = ({ from, as, to }: DeclaredEdge): { parent: string; child: string } =>
  as === 'depends' ? { parent: from, child: to } : { parent: to, child: from };

export const conclusionOf = ({ nodes }: Pick<DeclaredArgument, 'nodes'>): string =>
  Object.keys(nodes).find((id) => nodes[id]?.kind === 'conclusion') ?? '';

export const isClaim = (node: DeclaredNode | undefined): boolean => node?.kind === 'claim';
