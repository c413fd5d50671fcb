/** The path of the Chromium to drive: the one that is named, or the first that is here; else undefined. */
export function chromiumPath(): string | undefined;
/** The web servers over which the built story is tried. */
export const SERVERS: { path: string; name: string }[];
