import type { Corrections } from '#lib/words/corrections.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Ui } from '#lib/words/ui.ts';
import { escape, tag } from './xml.ts';

interface Setting {
  lang: Lang;
  ui: Ui;
  /** What the story is called. */
  story: string;
  /** The site's address with its base path, without a slash at the end. */
  site: string;
}

/**
 * Corrections and new figures as an Atom feed (RFC 4287), newest first, for who follows the story. An entry's id is made
 * of its day and its words, so that an entry once read does not come back as new.
 */
export function feed({ since, corrections, added = [] }: Corrections, setting: Setting): string {
  const { lang, ui, story, site } = setting;
  const page = `${site}/${lang}/sources/#corrections`;
  const entries = [
    ...corrections.map(({ date, where, was, now }) => ({
      date,
      title: `${ui('feed-correction')}: ${where[lang]}`,
      words: ui('corrections-line', { was: was[lang], now: now[lang] })
    })),
    ...added.map(({ date, where, what }) => ({
      date,
      title: `${ui('feed-added')}: ${where[lang]}`,
      words: what[lang]
    }))
  ].toSorted((a, b) => b.date.localeCompare(a.date));
  const text = (name: string, words: string, attributes = {}) => tag(name, attributes, escape(words));
  return `<?xml version="1.0" encoding="utf-8"?>\n${tag(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang },
    text('title', `${story}: ${ui('feed-title')}`),
    text('id', `${site}/${lang}/feed.xml`),
    tag('link', { rel: 'self', href: `${site}/${lang}/feed.xml` }),
    tag('link', { rel: 'alternate', href: page }),
    text('updated', moment(entries[0]?.date ?? since)),
    tag('author', {}, text('name', story)),
    ...entries.map(({ date, title, words }) =>
      tag(
        'entry',
        {},
        text('title', title),
        text('id', `${site}/${lang}/feed.xml#${date}-${hash(title + words)}`),
        text('updated', moment(date)),
        tag('link', { rel: 'alternate', href: page }),
        text('content', words, { type: 'text' })
      )
    )
  )}\n`;
}

const moment = (day: string): string => `${day}T00:00:00Z`;

/** FNV-1a of the words, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(words: string): string {
  let sum = 0x811c9dc5;
  for (const letter of words) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16);
}
