import type { Element } from 'hast';
import { element } from './element.ts';
import { formatDate } from './dates.ts';
import type { Telling } from '#lib/telling/telling.ts';

/**
 * A quotation in the speaker's own words, with who, when and where it was read. Words in another language are rendered, large and
 * without quotation marks; the original stands below it. Throws on an unknown id.
 */
export function quote(id: string, { evidence, lang, sourcesPage, place, ui, use }: Telling): Element {
  const said = evidence.quotes.get(id);
  if (!said) throw new Error(`unknown quote '${id}'`);
  use?.(said.source, place, { kind: 'quote', words: said.speaker, to: place });
  const role = said.role?.[lang];
  const rendered = said.lang === lang ? undefined : said.gloss?.[lang];
  const who = [said.speaker, role].filter(Boolean).join(', ');
  return element(
    'figure',
    { className: ['quote', said.stance] },
    ...(said.stance === 'for' || said.stance === 'against'
      ? [element('p', { className: ['takes'] }, ui(said.stance))]
      : []),
    ...(rendered ? [element('div', { className: ['rendered'] }, rendered)] : []),
    element(
      'blockquote',
      said.lang === lang ? {} : { lang: said.lang, className: ['original'] },
      `‘${said.words}’`
    ),
    element(
      'figcaption',
      {},
      `${who}, `,
      element(
        'a',
        { href: `${sourcesPage}#${said.source}` },
        `${said.where[lang]}, ${formatDate(said.date, lang)}`
      )
    )
  );
}
