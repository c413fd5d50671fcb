/** The oldest browsers that run the scripts; in older ones the page stays as the server wrote it. */
export const FLOOR = ['safari15.4', 'chrome105', 'firefox115'];
