/** The script of the page with the story, or a chapter of it: wakes what the server wrote. */
import { hydrate } from 'svelte';
import { FRAME, GIVEN } from './frame.ts';
import StoryFrame from './StoryFrame.svelte';

const target = document.getElementById(FRAME);
const given = document.getElementById(GIVEN)?.textContent;
if (target && given) hydrate(StoryFrame, { target, props: { story: JSON.parse(given) } });
