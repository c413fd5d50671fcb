import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { chartStates } from '#lib/take/states.ts';
import { simulatorPlace } from './embeds.ts';

/** What of the story can be embedded, in the order in which it is offered. */
export const KINDS = ['story', 'chapter', 'dossier', 'simulator', 'chart'] as const;
export type Kind = (typeof KINDS)[number];

/** Something of the story that another site can show in a frame. */
export interface Embeddable {
  /**
   * Its address below `/<language>/embed/`, without slashes around it: `story`, `chapter/price`, `dossier/price`,
   * `chart/price-pure`, `simulator`.
   */
  path: string;
  kind: Kind;
  title: string;
  /** Where it stands: a path below the language, `#price-pure` or `chapter/price/`; empty for the story itself. */
  place: string;
}

/** All that can be embedded, in the order of the story, in one language. */
export function embedList(debate: Debate, lang: Lang): Embeddable[] {
  const { ui, places, titles } = debate.in[lang];
  const simulator = simulatorPlace(debate, lang);
  const charts = [...chartStates(debate, lang).values()];
  /** Two charts may bear one title: then the heading of its step comes before it. */
  const nameOf = ({ title, called }: { title: string; called: string }) =>
    charts.filter(({ told }) => told.title === title).length > 1 ? called : title;
  const one = (kind: Kind, path: string, title: string, place: string) => ({ kind, path, title, place });
  return [
    one('story', 'story', titles.title, ''),
    ...places.walk.map(({ id, title }) => one('chapter', `chapter/${id}`, title, places.path(id))),
    ...[...places.dossiers.values()].map(({ id, title }) =>
      one('dossier', `dossier/${id}`, title, `chapter/${id}/`)
    ),
    ...(simulator ? [one('simulator', 'simulator', ui('sim-title'), places.path(simulator.step))] : []),
    ...charts.map(({ id, told, place }) => one('chart', `chart/${id}`, nameOf(told), place))
  ];
}
