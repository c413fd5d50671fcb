import type { PointedValues, PointWords } from '#lib/points/given.ts';
import type { Debate, DebateWords } from '#lib/debate/debate.ts';
import { onceADebate } from '#lib/debate/once-a-debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { pointsOf, spokenWords } from '#lib/telling/pointing.ts';
import { toldChapters } from '#lib/pages/story.ts';
import type { Chapter, PointedState } from '#lib/telling/types.ts';
import { chartState, chartStates } from '#lib/take/states.ts';
import { type File, FOLDER, hashed, pointingFile } from './scripts.ts';

/** The words of charts that point, in one language. */
function pointWords({ ui }: Pick<DebateWords, 'ui'>): PointWords {
  const [title, count, name, value, period] = ['{title}', '{count}', '{name}', '{value}', '{period}'];
  return {
    spoken: spokenWords(ui),
    tune: {
      scale: ui('tune-scale'),
      first: ui('tune-first', { name, value, period }),
      last: ui('tune-last', { value, period }),
      one: ui('tune-one', { name, value })
    },
    role: ui('point-role'),
    count: ui('point-count', { count }),
    keys: ui('point-keys'),
    source: ui('source'),
    inText: ui('point-in-text'),
    inStory: ui('point-in-story'),
    walk: ui('point-walk'),
    table: ui('point-table'),
    tableOf: ui('point-table-of', { title }),
    period: ui('column-period'),
    name: ui('point-name'),
    value: ui('column-value'),
    listen: ui('point-listen'),
    stop: ui('point-stop'),
    close: ui('note-close')
  };
}

type Pointed = Pick<PointedState, 'name' | 'title' | 'points'>;

/** The file with what is said of the values of some charts; undefined where they show none. */
function pointsFile(id: string, states: Pointed[]): File | undefined {
  const valued = states.filter(({ points }) => points.length > 0);
  if (valued.length === 0) return undefined;
  const given: PointedValues = Object.fromEntries(
    valued.map(({ name, title, points }) => [name, { title, values: points }])
  );
  const content = `pointingScript.points(${JSON.stringify(given)});\n`;
  return { file: hashed(`${id}-points`, content), content };
}

function ofChart(debate: Debate, lang: Lang, id: string): File | undefined {
  const { told } = chartState(debate, lang, id);
  const points = pointsOf(told, { evidence: debate.evidence, ui: debate.in[lang].ui });
  return pointsFile(id, [{ ...told, points }]);
}

const pathOf = (file: File | undefined): string | undefined => file && `${FOLDER}${file.file}`;

/** Path of the file of a chapter on this site, without the base; undefined where its charts show no values. */
export const pointsPath = ({ id, states }: Pick<Chapter, 'id' | 'states'>) => pathOf(pointsFile(id, states));

/** The same of a chart by itself, by its id. */
export const chartPointsPath = (debate: Debate, lang: Lang, id: string) => pathOf(ofChart(debate, lang, id));

const pointing = (debate: Debate, lang: Lang) => pointingFile(pointWords(debate.in[lang]));

/** Path of the script that lets charts point, with its words in a language, on this site, without the base. */
export const pointingPath = async (debate: Debate, lang: Lang): Promise<`${typeof FOLDER}${string}`> =>
  `${FOLDER}${(await pointing(debate, lang)).file}`;

/** The files of all charts in a language. */
const pointsFiles = onceADebate((debate, lang): File[] => {
  return [
    ...toldChapters(debate, lang).map(({ id, states }) => pointsFile(id, states)),
    ...[...chartStates(debate, lang).keys()].map((id) => ofChart(debate, lang, id))
  ].flatMap((file) => file ?? []);
});
export const allPointsFiles = async (debate: Debate): Promise<File[]> => [
  ...(await Promise.all(debate.evidence.langs.map((lang) => pointing(debate, lang)))),
  ...debate.evidence.langs.flatMap((lang) => pointsFiles(debate, lang))
];
