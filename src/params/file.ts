export const match = (param: string): boolean => /^[\w-]+\.[0-9a-f]+\.js$/.test(param);
