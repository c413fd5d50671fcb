import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { tellEmbeddedChart } from '#lib/pages/embeds.ts';
import { chartPointsPath } from '#lib/run/point-files.ts';
import { runningIn } from '#lib/run/running.ts';
import { siteHere } from '#lib/take/site.ts';
import { chartIds } from '#lib/take/states.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => inEachLanguage(chartIds(debateHere()));

export const load: PageServerLoad = async ({ params: { lang, id } }) => {
  const debate = debateHere();
  return {
    chart: tellEmbeddedChart(debate, lang, siteHere(), id),
    points: chartPointsPath(debate, lang, id),
    running: await runningIn(debate, lang, 'chart')
  };
};
