import { isLang, LANGS } from '#lib/lang.ts';
import { headData, siteAddress } from '#lib/page/head.ts';
import { embeddable, readEmbeddedChart } from '#lib/story/embeds.ts';
import { chartPointsPath } from '#lib/run/point-files.ts';
import { readRunning } from '#lib/run/running.ts';
import { oembedAddress } from '#lib/story/oembed.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () =>
  embeddable().charts.flatMap((id) => LANGS.map((lang) => ({ lang, id })));

export const load: PageServerLoad = async ({ params }) => {
  const lang = isLang(params.lang) ? params.lang : LANGS[0];
  return {
    chart: readEmbeddedChart(lang, params.id),
    points: chartPointsPath(lang, params.id),
    running: await readRunning(lang),
    head: headData(lang, siteAddress(), '', `chart/${params.id}.card.png`),
    oembed: oembedAddress(lang, `chart/${params.id}`)
  };
};
