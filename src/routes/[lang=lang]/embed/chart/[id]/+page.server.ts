import { debateHere } from '#lib/debate/here.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { chartPointsPath } from '#lib/run/point-files.ts';
import { embeddable, tellEmbeddedChart } from '#lib/pages/embeds.ts';
import { runningIn } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/pages/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () =>
  embeddable(debateHere()).charts.flatMap((id) => LANGS.map((lang) => ({ lang, id })));

export const load: PageServerLoad = async ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return {
    chart: tellEmbeddedChart(debateHere(), lang, params.id),
    points: chartPointsPath(debateHere(), lang, params.id),
    running: await runningIn(debateHere(), lang, 'chart'),
    head: headData(lang, siteAddress(), '', `chart/${params.id}.card.png`),
    oembed: oembedAddress(lang, `chart/${params.id}`)
  };
};
