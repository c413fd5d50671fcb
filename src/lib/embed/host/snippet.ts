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
  /** Path below the site of the same on a page of its own: what remains where frames are taken out. */
  link: string;
  /** Height in px where no script comes: then the frame is read step by step. */
  height: number;
  /** Of a frame on the ground of its article: `light`, `dark` or both. Where it is not the frame's own, browsers give it a ground. */
  scheme?: string | undefined;
}

/**
 * A frame, and nothing else. Its border is not taken away by a style: the policy of a publisher may forbid those. The link within it
 * shows only where a system takes out the frame around it.
 */
export const frameSnippet = ({ site, path, query = '', title, link, height, scheme }: Snippet): string =>
  `<iframe src="${escape(site + path + query)}" title="${escape(title)}" width="100%" height="${height}" frameborder="0" loading="lazy" allow="clipboard-write"${scheme ? ` style="color-scheme: ${scheme}"` : ''}><a href="${escape(site + link)}">${escape(title)}</a></iframe>`;

/** A frame in a box, and the loader. Where the publisher's system strips the script, the frame keeps its height. */
export const loaderSnippet = (snippet: Snippet): string =>
  [
    '<div data-story-embed>',
    frameSnippet(snippet),
    '</div>',
    `<script async src="${escape(snippet.site)}/embed.js"></script>`
  ].join('\n');

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
