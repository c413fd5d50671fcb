/** Where the site will stand. */
export interface Site {
  /** The path below which it lives: '' or '/story'. */
  base: string;
  /** Its address with that path, without a slash at the end; undefined where the build does not know it. */
  address: string | undefined;
  /** Whether the walk lies there as a PDF. */
  paper?: boolean;
}

/** Where it does not matter. */
export const NOWHERE: Site = { base: '', address: undefined };

/** Stands in what is to be pasted for an address that the build does not know; the script of the page fills it in. */
export const UNKNOWN_SITE = '{site}';

/** From the build settings SITE_URL (an origin), BASE_PATH and PAPER. */
export function siteHere(): Site {
  const { SITE_URL, BASE_PATH: base = '', PAPER } = process.env;
  return { base, address: SITE_URL ? new URL(SITE_URL).origin + base : undefined, paper: Boolean(PAPER) };
}
