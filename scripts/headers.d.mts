export function readHeaders(folder: string): (path: string) => Record<string, string>;
