import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readYaml, sound, soundText } from '#lib/files/files.ts';
import type { Lang } from '#lib/languages/index.ts';
import { UI } from '#lib/files/place.ts';

/** The words of the interface. `{name}` in a word is filled in. Throws on a key that is not there. */
export type Ui = (key: string, filled?: Record<string, string>) => string;

/** The folder with the words of the interface: all debates share them, but one in a language of its own brings its own. */
export const uiFolder = (lang: Lang, content: string): string =>
  existsSync(join(content, lang, 'ui.yaml')) ? content : UI;

export const UiShape = v.record(v.string(), v.string());

/** What was parsed, by its text: every page asks for the same few files, and parsing one takes far longer than reading it. */
const parsed = new Map<string, v.InferOutput<typeof UiShape>>();

/** Reads <folder>/<lang>/ui.yaml. Throws a `DebateError` where it is not sound; that languages have the same keys is checked elsewhere. */
export function readUi(lang: Lang, folder: string): Ui {
  const file = join(folder, lang, 'ui.yaml');
  const text = soundText(file);
  const words = parsed.get(text) ?? sound((report) => readYaml(file, UiShape, report))!.value;
  parsed.set(text, words);
  return (key, filled = {}) => {
    const word = words[key];
    if (word === undefined) throw new Error(`${file} has no '${key}'`);
    return fill(word, filled);
  };
}

const title = v.pipe(v.string(), v.nonEmpty('words'));
export const TitlesShape = v.strictObject({ title, description: title, independence: title });

/** What the story is called, what it is about, and of whom it was made independently. */
export type Titles = v.InferOutput<typeof TitlesShape>;

/** Reads <content>/<lang>/story.yaml. Throws a `DebateError` where it is not of that shape. */
export const readTitles = (lang: Lang, content: string): Titles =>
  sound((report) => readYaml(join(content, lang, 'story.yaml'), TitlesShape, report))!.value;

/** Fills `{name}` by name. Throws on a name that has no value. */
export function fill(template: string, filled: Record<string, string>): string {
  return template.replace(/\{([a-zA-Z0-9-]+)\}/g, (_, name: string) => {
    const value = filled[name];
    if (value === undefined) throw new Error(`nothing to fill {${name}} with in '${template}'`);
    return value;
  });
}
