import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UI } from './debate.ts';
import { type Lang, LANGS } from '#lib/lang.ts';

/** The words of the interface. `{name}` in a word is filled in. Throws on a key that is not there. */
export type Ui = (key: string, filled?: Record<string, string>) => string;

/** The folder with the words of the interface: all debates share them, but one in a language of its own brings its own. */
export const uiFolder = (lang: Lang, content: string): string =>
  existsSync(join(content, lang, 'ui.yaml')) ? content : UI;

/** Reads <folder>/<lang>/ui.yaml. Throws where a key of another language is missing. */
export function readUi(lang: Lang, folder: string): Ui {
  const words = readTwin(folder, lang, 'ui.yaml');
  return (key, filled = {}) => {
    const word = words[key];
    if (word === undefined) throw new Error(`${join(folder, lang, 'ui.yaml')} has no '${key}'`);
    return fill(word, filled);
  };
}

/** What the story is called, what it is about, and of whom it was made independently. */
export interface Titles {
  title: string;
  description: string;
  independence: string;
}

/** Reads <content>/<lang>/story.yaml. Throws where one of the three is missing. */
export function readTitles(lang: Lang, content: string): Titles {
  const { title, description, independence } = readTwin(content, lang, 'story.yaml');
  if (!title || !description || !independence)
    throw new Error(`${join(content, lang, 'story.yaml')} needs 'title', 'description' and 'independence'`);
  return { title, description, independence };
}

/** What was parsed, by its text: every page asks for the same few files, and parsing one takes far longer than reading it. */
const parsed = new Map<string, Record<string, string>>();

function parseOnce(text: string): Record<string, string> {
  const words = parsed.get(text) ?? (parse(text) as Record<string, string>);
  parsed.set(text, words);
  return words;
}

/** Words by key, the same keys in every language. */
function readTwin(folder: string, lang: Lang, file: string): Record<string, string> {
  const read = (of: Lang) => parseOnce(readFileSync(join(folder, of, file), 'utf8'));
  const words = read(lang);
  for (const other of LANGS.filter((one) => existsSync(join(folder, one, file)))) {
    const missing = Object.keys(read(other)).filter((key) => !(key in words));
    if (missing.length > 0)
      throw new Error(`${join(folder, lang, file)} lacks ${missing.join(', ')}, which ${other} has`);
  }
  return words;
}

/** Fills `{name}` by name. Throws on a name that has no value. */
export function fill(template: string, filled: Record<string, string>): string {
  return template.replace(/\{([a-zA-Z0-9-]+)\}/g, (_, name: string) => {
    const value = filled[name];
    if (value === undefined) throw new Error(`nothing to fill {${name}} with in '${template}'`);
    return value;
  });
}
