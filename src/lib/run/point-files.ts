import type { Given, PointWords } from '#lib/points/given.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { once } from '#lib/story/once.ts';
import { pointsOf, spokenWords } from '#lib/story/pointing.ts';
import { dossiers, readDossier, readStory } from '#lib/story/story.ts';
import type { Chapter, PointedState } from '#lib/story/types.ts';
import { readUi } from '#lib/story/ui.ts';
import { evidenceOf } from '#lib/story/known.ts';
import { DATA } from '#lib/story/debate.ts';
import { chartState, chartStates } from '#lib/take/states.ts';
import { type File, FOLDER, hashed } from './scripts.ts';

/** The words of charts that point, in one language. */
function pointWords(lang: Lang): PointWords {
  const ui = readUi(lang);
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
    label: ui('point-label', { title, count }),
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

type Pointed = Pick<PointedState, 'name' | 'called' | 'points'>;

/** The file with what is said of the values of some charts; undefined where they show none. */
function pointsFile(lang: Lang, id: string, states: Pointed[]): File | undefined {
  const valued = states.filter(({ points }) => points.length > 0);
  if (valued.length === 0) return undefined;
  const given: Given = {
    words: pointWords(lang),
    states: Object.fromEntries(
      valued.map(({ name, called, points }) => [name, { title: called, values: points }])
    )
  };
  const content = `pointingScript.points(${JSON.stringify(given)});\n`;
  return { file: hashed(`${id}-points`, content), content };
}

function ofChart(lang: Lang, id: string): File | undefined {
  const { told } = chartState(lang, id);
  const points = pointsOf(told, { evidence: evidenceOf(DATA), ui: readUi(lang) });
  return pointsFile(lang, id, [{ ...told, points }]);
}

const pathOf = (file: File | undefined): string | undefined => file && `${FOLDER}${file.file}`;

/** Path of the file of a chapter on this site, without the base; undefined where its charts show no values. */
export const pointsPath = (lang: Lang, { id, states }: Pick<Chapter, 'id' | 'states'>) =>
  pathOf(pointsFile(lang, id, states));

/** The same of a chart by itself, by its id. */
export const chartPointsPath = (lang: Lang, id: string) => pathOf(ofChart(lang, id));

/** The files of all charts in a language. */
const pointsFiles = once((lang: Lang): File[] => {
  const chapters = [
    ...readStory(lang).chapters,
    ...dossiers().map((id) => readDossier(lang, id, '').chapter)
  ];
  return [
    ...chapters.map(({ id, states }) => pointsFile(lang, id, states)),
    ...[...chartStates(lang).keys()].map((id) => ofChart(lang, id))
  ].flatMap((file) => file ?? []);
});
export const allPointsFiles = (): File[] => LANGS.flatMap(pointsFiles);
