/** Two cuts of one text: the walk shows what comes first, the dossier of a chapter shows all that is known. */
import type { Nodes, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { ParsedChapter, ParsedStep } from './parse.ts';
import { isDirective } from './tree.ts';

/** The id of what of a step goes deeper: its place in the dossier. */
export const deeperId = (id: string): string => `${id}-deeper`;

/** Whether a part of these words goes deeper. */
export const hasDeeper = (nodes: (RootContent | Nodes)[]): boolean =>
  nodes.some((node) => isDeeper(node) || ('children' in node && hasDeeper(node.children)));

/** Whether a chapter has more than its walk shows. */
export const goesDeeper = ({ intro, steps }: ParsedChapter): boolean =>
  hasDeeper(intro) || steps.some(({ deeper, nodes }) => deeper || hasDeeper(nodes));

/**
 * What a chapter shows in the walk: its steps without those that go deeper, and of each the part that does not; undefined where
 * nothing is left. What of a step goes deeper leaves a link to its place, `::more`, where the words have none.
 */
export function walkOf(chapter: ParsedChapter): ParsedChapter | undefined {
  const steps = chapter.steps.filter(({ deeper }) => !deeper);
  if (steps.length === 0 && chapter.steps.length > 0) return undefined;
  const lead = (id: string, nodes: RootContent[]): RootContent[] => [
    ...without(nodes, isDeeper),
    ...(hasDeeper(nodes) && !nodes.some(isMore) ? [more(id, nodes.find(isDeeper))] : [])
  ];
  return {
    ...chapter,
    intro: without(chapter.intro, isDeeper),
    steps: withCharts(
      steps.map((step) => ({ ...step, nodes: lead(step.id, step.nodes) })),
      chapter.steps
    )
  };
}

/** A chapter as its dossier shows it: every step, whole. Undefined where nothing goes deeper. */
export function dossierOf(chapter: ParsedChapter): ParsedChapter | undefined {
  if (!goesDeeper(chapter)) return undefined;
  const whole = (id: string, nodes: RootContent[]) => named(deeperId(id), without(nodes, isMore));
  return {
    ...chapter,
    title: chapter.dossier ?? chapter.title,
    intro: whole(chapter.id, chapter.intro),
    steps: chapter.steps.map((step) => ({ ...step, nodes: whole(step.id, step.nodes) }))
  };
}

const isDeeper = (node: Nodes): node is ContainerDirective =>
  node.type === 'containerDirective' && node.name === 'deeper';

export const isMore = (node: Nodes): node is LeafDirective =>
  node.type === 'leafDirective' && node.name === 'more';

const more = (to: string, { position }: Pick<Nodes, 'position'> = {}): LeafDirective => ({
  type: 'leafDirective',
  name: 'more',
  attributes: { to },
  children: [],
  position
});

/** The words without some of their parts, however deep these lie. */
const without = <Node extends Nodes>(nodes: Node[], isLeftOut: (node: Nodes) => boolean): Node[] =>
  nodes
    .filter((node) => !isLeftOut(node))
    .map((node) =>
      isDirective(node) && node.type === 'containerDirective'
        ? ({ ...node, children: without(node.children, isLeftOut) } as Node)
        : node
    );

/** The first part that goes deeper bears the id. */
function named(id: string, nodes: RootContent[]): RootContent[] {
  const first = nodes.find(isDeeper);
  return nodes.map((node) => (node === first && isDeeper(node) ? { ...node, attributes: { id } } : node));
}

/** The words of a chart state stand with the first step that shows it: in each cut with the first of that cut. */
function withCharts(steps: ParsedStep[], all: ParsedStep[]): ParsedStep[] {
  const words = new Map(all.flatMap(({ state, chart }) => (state && chart ? [[state, chart]] : [])));
  return steps.map((step) => {
    const chart = words.get(step.state ?? '') ?? null;
    words.delete(step.state ?? '');
    return { ...step, chart };
  });
}
