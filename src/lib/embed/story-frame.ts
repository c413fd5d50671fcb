/** The script of the page with the story, or a chapter of it: wakes what the server wrote. */
import { hydrate } from 'svelte';
import { FRAME, GIVEN } from './frame.ts';
import StoryFrame from './StoryFrame.svelte';

// What the interactives share with the page; their script finds it here (see bundle.ts).
export * from '#lib/page/pointed-out.svelte.ts';

const target = document.getElementById(FRAME);
const given = document.getElementById(GIVEN)?.textContent;
if (target && given) hydrate(StoryFrame, { target, props: { story: JSON.parse(given) } });
