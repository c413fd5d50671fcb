/** Pages that are made to stand in frames on other sites; the recipes in `hosting/` have the same rule. */
const FOR_FRAMES = /(^|\/)embed\/(story|chapter|dossier|chart|simulator)\//;

/** @param path of a page, with or without a slash before it */
export const forFrames = (path: string): boolean => FOR_FRAMES.test(path);
