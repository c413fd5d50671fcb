import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { chartPointsPath } from '#lib/run/point-files.ts';
import { embeddable, tellEmbeddedChart } from '#lib/pages/embeds.ts';
import { runningIn } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/pages/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => inEachLanguage(embeddable(debateHere()).charts);

export const load: PageServerLoad = async ({ params }) => {
  const { lang } = params;
  return {
    chart: tellEmbeddedChart(debateHere(), lang, params.id),
    points: chartPointsPath(debateHere(), lang, params.id),
    running: await runningIn(debateHere(), lang, 'chart'),
    head: headData(debateHere(), lang, siteAddress(), '', `chart/${params.id}.card.png`),
    oembed: oembedAddress(lang, `chart/${params.id}`)
  };
};
