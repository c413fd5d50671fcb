import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, readYaml, type Report, sound, type Written } from '#lib/files/files.ts';
import type { Lang } from '#lib/languages/index.ts';
import {
  type ArgumentWords,
  ArgumentShape,
  ArgumentWordsShape,
  type DeclaredArgument,
  type DeclaredEdge,
  type DeclaredNode
} from './shape.server.ts';
import type { Place } from '#lib/files/place.ts';

/** data/argument.json, or undefined where a debate has none. What is not of its shape is reported. */
export function readArgument(report: Report, data: string): Written<DeclaredArgument> | undefined {
  const file = join(data, 'argument.json');
  return existsSync(file) ? readJson(file, ArgumentShape, report) : undefined;
}

/** content/<lang>/argument.yaml. What is not of its shape, and a file that is missing, is reported. */
export function readArgumentWords(
  lang: Lang,
  report: Report,
  content: string
): Written<ArgumentWords> | undefined {
  return readYaml(join(content, lang, 'argument.yaml'), ArgumentWordsShape, report);
}

/** An argument, and its words in one language. */
export interface SoundArgument {
  declared: DeclaredArgument;
  words: ArgumentWords;
}

/** Both, where they are known to be sound; undefined where a debate has none. Throws where they are not sound. */
export function soundArgument(lang: Lang, { data, content }: Place): SoundArgument | undefined {
  if (!existsSync(join(data, 'argument.json'))) return undefined;
  const declared = sound((report) => readArgument(report, data))?.value;
  const words = sound((report) => readArgumentWords(lang, report, content))?.value;
  return declared && words && { declared, words };
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
