/** Whether the words of the interface are there in every language, leave the same places to fill, and name each language. */
import { join } from 'node:path';
import { readYaml, type Report } from '#lib/files/files.ts';
import type { Lang } from '#lib/languages/index.ts';
import { uiFolder, UiShape } from './ui.ts';

const placesIn = (word: string): string[] => [...new Set(word.match(/\{[a-zA-Z0-9-]+\}/g))].sort();

export function checkUi(langs: readonly Lang[], content: string, report: Report): void {
  const all = langs.flatMap(
    (lang) => readYaml(join(uiFolder(lang, content), lang, 'ui.yaml'), UiShape, report) ?? []
  );
  for (const { value, problem } of all) {
    for (const lang of langs.filter((one) => value[`language-${one}`] === undefined))
      report(problem([], `the word 'language-${lang}' is missing: the name of a language of this debate`));
    for (const other of all)
      for (const [key, word] of Object.entries(other.value)) {
        const own = value[key];
        if (own === undefined) report(problem([], `the word '${key}' is missing; ${other.file} has it`));
        else
          for (const place of placesIn(word).filter((one) => !placesIn(own).includes(one)))
            report(problem([key], `leaves no place for ${place}; ${other.file} does`));
      }
  }
}
