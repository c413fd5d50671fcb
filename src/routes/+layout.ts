export const prerender = true;
export const trailingSlash = 'always';
/** No router and no hydration: pages are whole as the server writes them, and scripts of their own only add (see lib/run). */
export const csr = false;
