/** The site's address from the build settings SITE_URL (an origin) and BASE_PATH; undefined where SITE_URL is not set. */
export const siteAddress = (): string | undefined =>
  process.env.SITE_URL ? new URL(process.env.SITE_URL).origin + (process.env.BASE_PATH ?? '') : undefined;
