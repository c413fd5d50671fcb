import type { ParsedChapter, ParsedStep } from './parse.ts';
import type { Ways } from '#lib/telling/telling.ts';
import { deeperId, dossierOf, hasDeeper, walkOf } from './cuts.ts';

/** Where each step and chapter of a story stands. Paths go below the language: `#price-real`, `chapter/price/#price-pure`. */
export interface Places {
  walk: ParsedChapter[];
  /** By chapter; those with nothing deeper have none. */
  dossiers: ReadonlyMap<string, ParsedChapter>;
  /** In the walk where it is there, or else in its dossier. Throws on the id of no step or chapter. */
  path(id: string): string;
  /** The place in the dossier of what of a step or chapter goes deeper. Throws where that is nothing. */
  deeper(id: string): string;
  /** The step of the walk that is nearest to a step or chapter: itself, or the last before it, or the first of all. */
  nearest(id: string): string;
  /** The path of the step that shows a chart state. Throws where none does. */
  shows(chapter: string, state: string): string;
}

/** @param chapters the whole text of every chapter, in order */
export function placesOf(chapters: ParsedChapter[]): Places {
  const walk = chapters.flatMap((chapter) => walkOf(chapter) ?? []);
  const dossiers = new Map(
    chapters.flatMap((chapter) => {
      const dossier = dossierOf(chapter);
      return dossier ? [[chapter.id, dossier] as const] : [];
    })
  );
  const walkedSteps = walk.flatMap((chapter) => chapter.steps.map(({ id }) => id));
  const walked = new Set([...walk.map(({ id }) => id), ...walkedSteps]);
  const order = chapters.flatMap((chapter) => [chapter.id, ...chapter.steps.map(({ id }) => id)]);
  const steps = chapters.flatMap((chapter) => chapter.steps.map((step) => ({ step, chapter })));
  const chapterOf = (id: string): ParsedChapter => {
    const found =
      chapters.find((chapter) => chapter.id === id) ?? steps.find(({ step }) => step.id === id)?.chapter;
    if (!found) throw new Error(`there is no step '${id}'`);
    return found;
  };
  const inDossier = (id: string): string => {
    const chapter = chapterOf(id);
    if (!dossiers.has(chapter.id)) throw new Error(`nothing of '${id}' goes deeper`);
    const page = `chapter/${chapter.id}/`;
    if (id === chapter.id) return page;
    const { deeper, nodes } = chapter.steps.find((step) => step.id === id) as ParsedStep;
    return `${page}#${!deeper && hasDeeper(nodes) ? deeperId(id) : id}`;
  };
  const path = (id: string): string => {
    chapterOf(id);
    return walked.has(id) ? `#${id}` : inDossier(id);
  };
  return {
    walk,
    dossiers,
    path,
    deeper: inDossier,
    nearest: (id) => {
      if (walked.has(id)) return id;
      const before = order.slice(0, order.indexOf(id));
      return before.findLast((one) => walkedSteps.includes(one)) ?? walkedSteps[0] ?? '';
    },
    shows: (chapter, state) => {
      const all = chapterOf(chapter).steps.filter((step) => step.state === state);
      const step = all.find(({ id }) => walked.has(id)) ?? all[0];
      if (!step) throw new Error(`no step of '${chapter}' shows the chart '${state}'`);
      return path(step.id);
    }
  };
}

/**
 * The ways from a page that shows some of the steps and chapters.
 *
 * @param home the address of the walk
 * @param here the chapters that the page shows
 */
export function waysFrom({ path, deeper }: Places, home: string, here: ParsedChapter[]): Ways {
  const shown = new Set(here.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]));
  return {
    to: (id) => (shown.has(id) ? `#${id}` : home + path(id)),
    deeper: (id) => home + deeper(id)
  };
}
