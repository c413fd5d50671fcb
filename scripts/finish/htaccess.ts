/** `.htaccess`: the recipe for Apache, which reads it with the site. `{base}` in it is the path below which the site stands. */
export const htaccess = (recipe: string, base: string): string => recipe.replaceAll('{base}', base);
