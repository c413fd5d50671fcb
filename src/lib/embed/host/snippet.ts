/** What a publisher puts into an article. Pure: text from settings. */

export interface Snippet {
  /** The story's site with its base path, without a slash at the end. */
  site: string;
  /** Path of the embedded page below the site, ending in a slash: `/nl/embed/story/`. */
  path: string;
  /** Query of the embedded page: `?theme=light`, or empty. */
  query?: string;
  /** What the frame is called, for who hears the page rather than sees it. */
  title: string;
  /** Height in px where no script comes: then the frame is read step by step. */
  height: number;
}

/** A frame, and nothing else. Its border is not taken away by a style: the policy of a publisher may forbid those. */
export const frameSnippet = ({ site, path, query = '', title, height }: Snippet): string =>
  `<iframe src="${escape(site + path + query)}" title="${escape(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;

/** A frame in a box, and the loader. Where the publisher's system strips the script, the frame keeps its height. */
export const loaderSnippet = (snippet: Snippet): string =>
  [
    '<div data-story-embed>',
    frameSnippet(snippet),
    '</div>',
    `<script async src="${escape(snippet.site)}/embed.js"></script>`
  ].join('\n');

/**
 * Two frames and no script: an unseen one, behind the other, tells it how far the page is scrolled. Unseen, but not transparent:
 * of a frame that cannot show, Chromium does not tell what is in view.
 *
 * @param screens how many screens long the story is shown; `screensFor` has a guess
 * @param pair a name for these two on the page, of letters and digits
 */
export function framesSnippet(
  { site, path, query = '', title }: Snippet,
  screens: number,
  pair: string
): string {
  const paired = `${query}${query ? '&' : '?'}pair=${pair}`;
  return [
    `<div style="position:relative;height:${screens * 100}vh;height:${screens * 100}svh">`,
    `<iframe src="${escape(`${site}/embed/sensor/?pair=${pair}`)}" title="" aria-hidden="true" tabindex="-1" style="position:absolute;top:0;left:0;width:100%;height:100%;border:0;pointer-events:none"></iframe>`,
    `<iframe src="${escape(site + path + paired)}" title="${escape(title)}" style="position:sticky;top:0;display:block;width:100%;height:100vh;height:100svh;border:0"></iframe>`,
    '</div>'
  ].join('\n');
}

/** A step takes about a screen, the head of a chapter about half of one, and the last screen stays. */
export const screensFor = (steps: number, chapters = 1): number => Math.ceil(steps + chapters / 2 + 1);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
