import type { Debate, DebateWords } from '#lib/debate/debate.ts';
import type { Site } from '#lib/take/site.ts';
import { headOf } from './head.ts';

/**
 * A page that is there in each language: its names in all of them, and what it is about in the leading one.
 *
 * @param path of the page below its language, '' or ending in a slash
 * @param about what it is called and what it is about
 */
export function tellChoice(
  debate: Debate,
  { address }: Site,
  path: string,
  about: (words: DebateWords) => { title: string; description: string }
) {
  const { langs } = debate.evidence;
  const choices = langs.map((lang) => {
    const words = debate.in[lang];
    return { lang, name: words.ui(`language-${lang}`), ...about(words) };
  });
  const [lang] = langs;
  const title = choices.map((choice) => choice.title).join(' · ');
  const { description } = about(debate.in[lang]);
  return { path, choices, head: headOf({ lang, site: title, title, description, address, path }, debate) };
}
