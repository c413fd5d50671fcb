import { toHtml } from 'hast-util-to-html';
import { Words } from '#lib/ui/words.ts';
import { DATA } from './debate.ts';
import { element } from './element.ts';
import { chaptersOf, evidenceOf } from './known.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { article, linkedData } from './linked-data.ts';
import { readChapters } from './read-chapters.ts';
import { tellChapters } from './tell.ts';
import { claimsAt, readToldClaims } from './told-claims.ts';
import type { Story } from './types.ts';
import { readTitles, readUi, type Ui } from './ui.ts';

export { readChapters };

/**
 * The whole story in one language. Throws with file and line on anything that is not sound.
 *
 * @param address the site's address with its base path, or undefined where the build does not know it
 */
export function readStory(lang: Lang, base = '', address?: string): Story {
  const evidence = evidenceOf(DATA);
  const chapters = chaptersOf(evidence)[lang];
  const ui = readUi(lang);
  const { title, description, independence } = readTitles(lang);
  const sourcesPage = `${base}/${lang}/sources/`;
  const claimsPage = `${base}/${lang}/claims/`;
  const claims = readToldClaims(lang, evidence, chapters);
  return {
    lang,
    title,
    description,
    masthead: new Words(masthead(lang, base, ui)),
    colophon: new Words(
      colophon(independence, ui, [
        ...(claims ? [{ href: claimsPage, name: claims.page.title }] : []),
        { href: sourcesPage, name: ui('all-sources') }
      ])
    ),
    linked: new Words(
      linkedData([
        article({
          lang,
          site: title,
          title,
          description,
          address,
          path: '',
          ...(claims ? { modified: claims.judged } : {})
        })
      ])
    ),
    railLabel: ui('chapters'),
    skipLabel: ui('skip'),
    chapters: tellChapters(chapters, {
      lang,
      evidence,
      ui,
      sourcesPage,
      chartPages: `${base}/${lang}/chart/`,
      beside: (step) => claims && claimsAt(step, claims, claimsPage, lang, ui)
    })
  };
}

/** The words on top of every page: the name, and the way to the other language. */
export function masthead(lang: Lang, base: string, ui: Ui, path = ''): string {
  const home = element('a', { href: `${base}/${lang}/` }, readTitles(lang).title);
  const others = LANGS.filter((other) => other !== lang).map((other) =>
    element('a', { href: `${base}/${other}/${path}`, lang: other, hrefLang: other }, ui(`language-${other}`))
  );
  return toHtml([element('p', { className: ['site'] }, home), element('p', {}, ...others)]);
}

const colophon = (independence: string, ui: Ui, pages: { href: string; name: string }[]): string =>
  toHtml([
    element('p', {}, independence),
    ...pages.map(({ href, name }) => element('p', {}, element('a', { href }, name)))
  ]);
