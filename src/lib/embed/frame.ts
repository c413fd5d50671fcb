/** Ids on the page of an embedded story: of the box in which it stands, and of what its script is given. */
export const FRAME = 'story-frame';
export const GIVEN = 'story-given';
