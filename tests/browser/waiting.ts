/**
 * Tests in the browser that still describe the pages as they were before the walk and its one script, or were not seen green since.
 * `npm test` leaves them out and says so; `npm run test:waiting` runs them. A file goes from this list once it is seen green.
 */
export const WAITING: string[] = ['whole'];
