import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import { chartTitles, tellEmbeddedSimulator, tellEmbeddedStory } from './embeds.ts';

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
  const { ui, places } = debate.in[lang];
  const { title, chapters } = tellEmbeddedStory(debate, lang);
  const simulator = tellEmbeddedSimulator(debate, lang);
  return [
    { path: 'story', kind: 'story', title, place: '' },
    ...chapters.map(({ id, title }): Embeddable => ({
      path: `chapter/${id}`,
      kind: 'chapter',
      title,
      place: places.path(id)
    })),
    ...[...places.dossiers.values()].map(({ id, title }): Embeddable => ({
      path: `dossier/${id}`,
      kind: 'dossier',
      title,
      place: `chapter/${id}/`
    })),
    ...(simulator
      ? [
          {
            path: 'simulator',
            kind: 'simulator',
            title: ui('sim-title'),
            place: simulator.path
          } satisfies Embeddable
        ]
      : []),
    ...[...chartTitles(debate, lang)].map(([id, { title, path }]): Embeddable => ({
      path: `chart/${id}`,
      kind: 'chart',
      title,
      place: path
    }))
  ];
}
