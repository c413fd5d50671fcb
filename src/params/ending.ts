/** What follows the first dot of a file's name: `svg`, `narrow.svg`. */
export const match = (param: string): boolean => /^[a-z]+(\.[a-z]+)?$/.test(param);
