import type { Element } from 'hast';
import { element } from './element.ts';
import { formatDate } from './dates.ts';
import type { Telling } from '#lib/telling/telling.ts';

/** A quotation in the speaker's own words, with who, when and where it was read. Throws on an unknown id. */
export function quote(id: string, { evidence, lang, sourcesPage, place, ui, use }: Telling): Element {
  const said = evidence.quotes.get(id);
  if (!said) throw new Error(`unknown quote '${id}'`);
  use?.(said.source, place, { kind: 'quote', words: said.speaker, to: place });
  const role = said.role?.[lang];
  const gloss = said.gloss?.[lang];
  const who = [said.speaker, role].filter(Boolean).join(', ');
  return element(
    'figure',
    { className: ['quote', said.stance] },
    ...(said.stance === 'for' || said.stance === 'against'
      ? [element('p', { className: ['takes'] }, ui(said.stance))]
      : []),
    element('blockquote', { lang: said.lang === lang ? undefined : said.lang }, `‘${said.words}’`),
    element(
      'figcaption',
      {},
      ...(gloss && said.lang !== lang ? [element('p', { className: ['gloss'] }, gloss)] : []),
      `${who}, `,
      element(
        'a',
        { href: `${sourcesPage}#${said.source}` },
        `${said.where[lang]}, ${formatDate(said.date, lang)}`
      )
    )
  );
}
