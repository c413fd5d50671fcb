import { BOX, type Ink, type Mark } from '#lib/forms/kit/scene.ts';
import { textWidth, wrap } from '#lib/forms/kit/type.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { chartContext } from '#lib/evidence/context.ts';
import { layout as pillars } from '#lib/forms/pillars/layout.ts';
import { drawMarks, FAMILY, fillOf, patterns, type Place } from './marks.ts';
import { colourOf, palette } from './palette.ts';
import { type ChartState, chartStates } from './states.ts';
import { escape, tag } from './xml.ts';

/** What pages that show shared links ask for, in px. */
export const CARD = { width: 1200, height: 630 };

const MARGIN = 60;
/** The column of words beside a chart, and where the chart begins. */
const COLUMN = 440;
const CHART = { left: 556, bottom: 544 };
/** Type of the chart: large enough to be read when the card is shown at a third of its size. */
const EM = 22.5;

/** Type of the lines above and of the words below the headline, in px. */
const OVER = 25;
const LEAD = 28;

/** The family as its file has it, and how it runs next to the sans that lines are measured in. */
const SERIF = 'Newsreader 16pt 16pt';
const SERIF_RUNS = 0.93;

/** Where there is no chart to show: the inks in which the charts are drawn. */
const BAND: Ink[] = ['claimed', 'measured', 'derived', 'objection-claimed'];

interface Card {
  /** The small lines on top. */
  over: string[];
  headline: string;
  /** What it is about, below the headline. */
  lead?: string;
  /** The small line at the foot: a source, or who is quoted. */
  foot: string;
  chart?: { unit: string; marks: Mark[] };
  /** Somebody's own words, in a serif and in the ink of what is claimed. */
  quoted?: boolean;
}

/** Story and chapter; once, where they have one name. */
const placeOf = (story: string, chapter: string): string[] => [...new Set([story, chapter])];

/** The card of a chart state: its point, and its drawing. */
export const chartCard = ({ story, chapter, told }: ChartState): string =>
  draw({
    over: placeOf(story, chapter.title),
    headline: told.title,
    foot: told.source,
    chart: { unit: told.unit, marks: told.scenes.narrow }
  });

/** The card of a chapter: the finding of the chart that data/story.json names for it, or of its first one that shows data, and that chart. */
export function chapterCard(debate: Debate, lang: Lang, id: string): string {
  const { chapters, titles } = debate.in[lang];
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) throw new Error(`there is no chapter '${id}'`);
  const states = [...chartStates(debate, lang).values()].filter(({ chapter }) => chapter.id === id);
  const named = debate.story.cards?.[id];
  const state = named
    ? states.find(({ told }) => told.name === named)
    : (states.find(({ told }) => told.sources.length > 0) ?? states[0]);
  if (named && !state)
    throw new Error(`data/story.json: the card of '${id}' names a chart '${named}' that is not there`);
  if (state) return chartCard(state);
  const { title } = titles;
  return draw({
    over: placeOf(title, chapter.title),
    headline: chapter.kicker,
    foot: ''
  });
}

/** The card of the story: its name and the pillars of its argument; where it has none, the plea in the speaker's own words. */
export function storyCard({ place, story, evidence, in: words }: Debate, lang: Lang): string {
  const { titles, building } = words[lang];
  const { title, description } = titles;
  if (building) {
    const told = { ...chartContext(evidence, lang, {}), argument: building };
    const marks = pillars({ form: 'pillars' }, told, 'narrow');
    return draw({ over: [], headline: title, lead: description, foot: '', chart: { unit: '', marks } });
  }
  const said = evidence.quotes.get(story.card);
  if (!said) throw new Error(`the share card needs the quote '${story.card}' of ${place.data}`);
  const quote = said.lang === lang ? said.words : (said.gloss?.[lang] ?? said.words);
  return draw({
    over: [title],
    headline: `‘${quote}’`,
    foot: `${said.speaker}, ${said.where[lang]}`,
    quoted: true
  });
}

function draw({ over, headline, lead = '', foot, chart, quoted }: Card): string {
  const colours = palette();
  const { width, height } = CARD;
  const room = chart ? COLUMN : width - 2 * MARGIN;
  const text = (
    words: string,
    x: number,
    y: number,
    size: number,
    more: Record<string, string | number> = {}
  ) => tag('text', { x, y, 'font-size': size, fill: colours.ink, ...more }, escape(words));
  const above = over.flatMap((words) => wrap(words, room / OVER, 'label'));
  const down = 132 + Math.max(0, above.length - 1) * OVER * 1.25;
  const { size, lines } = fit(headline, room, chart ? 320 : 250, chart ? 54 : 72, quoted ? SERIF_RUNS : 1);
  const soft = { fill: colours.soft };
  const top = 116;
  const box = { x: CHART.left, y: top, width: width - MARGIN - CHART.left, height: CHART.bottom - top };
  const em = Math.min(EM, box.width / BOX.narrow.width, box.height / BOX.narrow.height);
  const place: Place = { ...box, em, colours, id: 'card' };
  const inks = new Set<Ink>(chart ? chart.marks.map(({ ink }) => ink) : BAND);
  const told = chart
    ? [
        text(oneLine(chart.unit, box.width / 21), CHART.left, top - 32, 21, soft),
        drawMarks(chart.marks, place)
      ]
    : BAND.map((ink, index) => {
        const wide = (width - 2 * MARGIN) / BAND.length;
        return tag('rect', {
          x: MARGIN + index * wide,
          y: 470,
          width: wide,
          height: 48,
          fill: fillOf(ink, place),
          stroke: colourOf(ink, colours),
          'stroke-width': 1.25
        });
      });
  const voice: Record<string, string | number> = quoted
    ? { 'font-family': SERIF, 'word-spacing': 0, fill: colours.claim }
    : { 'font-weight': 600 };
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width,
      height,
      'font-family': FAMILY,
      'word-spacing': 1.5
    },
    tag('defs', {}, patterns(inks, place)),
    tag('rect', { width, height, fill: colours.paper }),
    tag('rect', { width, height: 10, fill: colours.ink }),
    ...above.map((line, index) => text(line, MARGIN, 84 + index * OVER * 1.25, OVER, { 'font-weight': 700 })),
    ...lines.map((line, index) => text(line, MARGIN, down + size + index * size * 1.14, size, voice)),
    ...wrap(lead, room / LEAD).map((line, index) =>
      text(line, MARGIN, down + (lines.length * 1.14 + 0.6) * size + (index + 1) * LEAD * 1.3, LEAD, soft)
    ),
    ...told,
    text(oneLine(foot, (width - 2 * MARGIN) / 20), MARGIN, height - 36, 20, soft)
  );
}

/** What there is room for of a text on one line of so many em; an ellipsis says that there is more. */
function oneLine(words: string, room: number): string {
  const [first = '', ...more] = wrap(words, room - 1, 'note');
  return more.length > 0 ? `${first.replace(/[ ,;:]+$/, '')} …` : first;
}

/** The largest type, in px, in which a headline fits its room, and its lines. `wider` is how much wider than the sans it runs. */
function fit(
  words: string,
  width: number,
  height: number,
  most: number,
  wider: number
): { size: number; lines: string[] } {
  for (let size = most; ; size -= 2) {
    const lines = wrap(words, width / size / wider, 'label');
    const inside = Math.max(...lines.map((line) => textWidth(line) * size * wider)) <= width;
    if ((inside && lines.length * size * 1.14 <= height) || size <= 24) return { size, lines };
  }
}
