import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Lang, LANGS } from './lang.ts';

/** The words of the interface. `{name}` in a word is filled in. Throws on a key that is not there. */
export type Ui = (key: string, filled?: Record<string, string>) => string;

/** Reads src/content/<lang>/ui.yaml. Throws where the languages do not have the same keys. */
export function readUi(content: string, lang: Lang): Ui {
  const words = readKeys(content, lang);
  for (const other of LANGS) {
    const missing = Object.keys(readKeys(content, other)).filter((key) => !(key in words));
    if (missing.length > 0) throw new Error(`src/content/${lang}/ui.yaml lacks ${missing.join(', ')}, which ${other} has`);
  }
  return (key, filled = {}) => {
    const word = words[key];
    if (word === undefined) throw new Error(`src/content/${lang}/ui.yaml has no '${key}'`);
    return fill(word, filled);
  };
}

const readKeys = (content: string, lang: Lang): Record<string, string> =>
  parse(readFileSync(join(content, lang, 'ui.yaml'), 'utf8')) as Record<string, string>;

/** Fills `{name}` by name. Throws on a name that has no value. */
export function fill(template: string, filled: Record<string, string>): string {
  return template.replace(/\{([a-zA-Z0-9-]+)\}/g, (_, name: string) => {
    const value = filled[name];
    if (value === undefined) throw new Error(`nothing to fill {${name}} with in '${template}'`);
    return value;
  });
}
