import { debateHere } from '#lib/debate/here.ts';
import { tellChoice } from '#lib/pages/choice.ts';
import { scriptPath } from '#lib/run/scripts.ts';
import { siteHere } from '#lib/take/site.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => ({
  ...tellChoice(debateHere(), siteHere(), '', ({ titles }) => titles),
  script: await scriptPath('language')
});
