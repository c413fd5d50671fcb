import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { tellTakePage } from '#lib/pages/take-page.ts';
import { chartPointsPath, pointingPath } from '#lib/run/point-files.ts';
import { scriptPath } from '#lib/run/scripts.ts';
import { siteHere } from '#lib/take/site.ts';
import { chartIds, chartState } from '#lib/take/states.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => inEachLanguage(chartIds(debateHere()));

export const load: PageServerLoad = async ({ params: { lang, id } }) => {
  const debate = debateHere();
  return {
    take: tellTakePage(debate, chartState(debate, lang, id), siteHere()),
    script: await scriptPath('take'),
    pointing: await pointingPath(debate, lang),
    sound: await scriptPath('sound'),
    points: chartPointsPath(debate, lang, id)
  };
};
