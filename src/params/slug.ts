/** A name of letters, digits, hyphens and underscores: what follows a dot is another part of the address. */
export const match = (param: string): boolean => /^[\w-]+$/.test(param);
