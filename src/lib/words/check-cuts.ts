import type { Nodes, RootContent } from 'mdast';
import type { ParsedChapter, ParsedStep } from './parse.ts';
import { isDirective } from './tree.ts';
import type { Problem } from '#lib/files/problem.ts';
import { goesDeeper, hasDeeper, isMore, walkOf } from './cuts.ts';

/** What is wrong with the two cuts of the chapters of one language (see cuts.ts): ways that lead nowhere, a walk without words. */
export function checkCuts(chapters: ParsedChapter[]): Problem[] {
  const steps = chapters.flatMap((chapter) => chapter.steps.map((step) => ({ chapter, step })));
  const deep = new Set(
    chapters.filter(goesDeeper).flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)])
  );
  const ids = [...chapters.map(({ id }) => id), ...steps.map(({ step }) => step.id)];
  const walked = chapters.some((chapter) => walkOf(chapter)?.steps.length);
  return [
    ...(walked || steps.length === 0
      ? []
      : [problem(chapters[0]!, undefined, 'every step is deeper: the walk has none')]),
    ...steps
      .filter(({ step }, index) => ids.indexOf(step.id) !== chapters.length + index)
      .map(({ chapter, step }) => at(chapter, step, `the id '${step.id}' stands twice`)),
    ...chapters.flatMap((chapter) => [
      ...ways(chapter.intro, ids, deep).map(({ node, message }) => problem(chapter, node, message)),
      ...chapter.steps.flatMap((step) => [
        ...ofStep(step).map((message) => at(chapter, step, message)),
        ...ways(step.nodes, ids, deep, step.deeper).map(({ node, message }) =>
          problem(chapter, node, message)
        )
      ]),
      ...lateCharts(chapter)
    ])
  ];
}

/** A page beside the story is shown whole: nothing in it goes deeper. */
export const checkWhole = (page: ParsedChapter): Problem[] => [
  ...page.steps
    .filter(({ deeper }) => deeper)
    .map((step) => at(page, step, `'deeper' belongs in a chapter: this page is shown whole`)),
  ...[page.intro, ...page.steps.map(({ nodes }) => nodes)].flatMap((nodes) =>
    placesOfCuts(nodes).map(({ node, name }) =>
      problem(page, node, `'${name}' belongs in a chapter: this page is shown whole`)
    )
  )
];

const problem = ({ file }: ParsedChapter, node: Nodes | undefined, message: string): Problem => ({
  file,
  line: node?.position?.start.line ?? 1,
  column: node?.position?.start.column ?? 1,
  message
});

const at = ({ file }: ParsedChapter, { line }: ParsedStep, message: string): Problem => ({
  file,
  line,
  column: 1,
  message
});

function ofStep({ id, deeper, nodes }: ParsedStep): string[] {
  if (deeper)
    return hasDeeper(nodes) ? [`step '${id}' is deeper as a whole: ':::deeper' in it says so twice`] : [];
  const shown = nodes.filter((node) => !hasDeeper([node]) && node.type !== 'heading');
  return shown.length === 0 && hasDeeper(nodes)
    ? [`the walk shows nothing of step '${id}': mark the whole step as deeper, {#${id} deeper}`]
    : [];
}

interface Found {
  node: Nodes;
  name: 'more' | 'deeper';
  /** It stands in what goes deeper. */
  inDeeper: boolean;
}

const placesOfCuts = (nodes: (RootContent | Nodes)[], inDeeper = false): Found[] =>
  nodes.flatMap((node): Found[] => {
    const isDeeper = isDirective(node) && node.name === 'deeper';
    const here: Found[] = isMore(node)
      ? [{ node, name: 'more', inDeeper }]
      : isDeeper
        ? [{ node, name: 'deeper', inDeeper }]
        : [];
    return [...here, ...('children' in node ? placesOfCuts(node.children, inDeeper || isDeeper) : [])];
  });

/** Each `::more` leads from the walk to something that goes deeper. */
function ways(
  nodes: RootContent[],
  ids: string[],
  deep: Set<string>,
  inDeeper = false
): { node: Nodes; message: string }[] {
  return placesOfCuts(nodes, inDeeper).flatMap(({ node, name, inDeeper }) => {
    if (name === 'deeper') return [];
    const to = isMore(node) ? (node.attributes?.to ?? '') : '';
    if (inDeeper) return [{ node, message: `'::more' leads from the walk, and these words are not in it` }];
    if (to && !ids.includes(to))
      return [{ node, message: `'::more' leads to '${to}', and there is no such step` }];
    return !to || deep.has(to)
      ? []
      : [{ node, message: `'::more' leads to '${to}', whose chapter has nothing deeper` }];
  });
}

/** A state that an earlier step shows than the one with its words. */
const lateCharts = (chapter: ParsedChapter): Problem[] =>
  chapter.steps.flatMap((step, index) => {
    const earlier = step.chart && chapter.steps.slice(0, index).find(({ state }) => state === step.state);
    return earlier
      ? [
          at(
            chapter,
            step,
            `the chart words of '${step.state}' belong in the first step that shows it, '${earlier.id}'`
          )
        ]
      : [];
  });
