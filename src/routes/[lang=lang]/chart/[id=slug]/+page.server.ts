import { base } from '$app/paths';
import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { headData } from '#lib/pages/head.ts';
import { siteAddress } from '#lib/take/site.ts';
import { chartPointsPath, pointingPath } from '#lib/run/point-files.ts';
import { scriptPath } from '#lib/run/scripts.ts';
import { oembedAddress } from '#lib/pages/oembed.ts';
import { chartIds, chartState } from '#lib/take/states.ts';
import { tellTakePage } from '#lib/pages/take-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => inEachLanguage(chartIds(debateHere()));

export const load: PageServerLoad = async ({ params }) => {
  const state = chartState(debateHere(), params.lang, params.id);
  const { lang, id } = state;
  return {
    take: tellTakePage(debateHere(), state, base),
    script: await scriptPath('take'),
    pointing: await pointingPath(debateHere(), lang),
    sound: await scriptPath('sound'),
    points: chartPointsPath(debateHere(), lang, id),
    head: headData(debateHere(), lang, siteAddress(), `chart/${id}/`, `chart/${id}.card.png`),
    oembed: oembedAddress(lang, `chart/${id}`)
  };
};
