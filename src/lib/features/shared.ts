import type * as Story from '#lib/run/story.ts';

/** What the story's script shares with those that come after it. */
export const story = (): Pick<typeof Story, 'alterScenes' | 'drawOver'> =>
  (globalThis as unknown as { story: typeof Story }).story;
