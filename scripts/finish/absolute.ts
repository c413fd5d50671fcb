/**
 * A page written one folder below the root of the site, for hosts that show it under any address: links within the site begin at
 * the root.
 */
export const absolute = (html: string, base: string): string =>
  html.replace(/(\s(?:href|src)=")(?:\.\.\/)/g, `$1${base}/`);
