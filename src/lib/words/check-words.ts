import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';
import { following, type Problem } from '#lib/files/problem.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { ParsedChapter, ParsedStep } from './parse.ts';
import { directiveOf } from '#lib/words/directives/index.ts';
import { isDirective } from './tree.ts';
import { misnamed } from './chart-names.ts';
import { unknownNames } from './known-names.ts';
import { typedQuotations } from './quoted.ts';
import { untrueSentences } from './tested-words.ts';
import { isTypedIn, typedIn, typedTexts, withoutFigures } from './typed-in.ts';
import { type ChartSpec, wordsOf } from '#lib/forms/index.ts';

/** A caution below the chart, and other words for the answers of a checklist. */
const OPTIONAL = ['note', 'looks', 'yes', 'no', 'unknown'];

/**
 * What is wrong with the words: figures and quotations typed in by hand, sentences that the data does not bear out, chart words too few or
 * too many, twins that differ.
 */
export function checkWords(chapters: Record<Lang, ParsedChapter[]>, evidence: Evidence): Problem[] {
  const langs = Object.keys(chapters) as [Lang, ...Lang[]];
  const all = langs.flatMap((lang) => chapters[lang]);
  const [first, ...others] = langs;
  return [
    ...all.flatMap(typedFigures),
    ...all.flatMap((chapter) => typedQuotations(chapter, evidence)),
    ...all.flatMap((chapter) => unknownNames(chapter, evidence)),
    ...langs.flatMap((lang) => chapters[lang].flatMap((chapter) => untrueSentences(chapter, evidence, lang))),
    ...langs.flatMap((lang) =>
      chapters[lang].flatMap((chapter) => following(chartWords(chapter, evidence, lang), chapter.fault))
    ),
    ...others.flatMap((lang) =>
      chapters[first].flatMap((chapter, index) => {
        const twin = chapters[lang][index];
        const differences = twin ? [...twins(chapter, twin), ...twins(twin, chapter)] : [];
        return following(differences, chapter.fault ?? twin?.fault);
      })
    )
  ];
}

function typedFigures(chapter: ParsedChapter): Problem[] {
  const nodes = [...chapter.intro, ...chapter.steps.flatMap((step) => step.nodes)];
  const prose = typedTexts(nodes).flatMap(({ node, text }) =>
    typedIn(text).map((found) => ({
      file: chapter.file,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      message: isTypedIn(found, ':fig[...], :says[...]{check=...} or :name[...]')
    }))
  );
  const charts = chapter.steps.flatMap(({ chart }) =>
    Object.entries(chart?.typed ?? {}).flatMap(([key, words]) =>
      typedIn(withoutFigures(words)).map((found) => ({
        file: chapter.file,
        line: chart?.line ?? 1,
        column: 1,
        message: `chart word '${key}': ${isTypedIn(found, '{figure-id}')}`
      }))
    )
  );
  const titles = chapter.typed.flatMap((words) =>
    typedIn(words).map((found) => ({
      file: chapter.file,
      line: 1,
      column: 1,
      message: isTypedIn(found, 'other words: no figure can be told here')
    }))
  );
  return [...titles, ...prose, ...charts];
}

function chartWords(chapter: ParsedChapter, evidence: Evidence, lang: Lang): Problem[] {
  const states = evidence.charts.get(chapter.id) ?? {};
  const told = new Set(chapter.steps.filter(({ chart }) => chart).map(({ state }) => state));
  const unused = Object.keys(states)
    .filter((state) => !told.has(state))
    .map((state) => ({
      file: chapter.file,
      line: 1,
      column: 1,
      message: `no step tells the chart state '${state}'`
    }));
  const unknown = chapter.steps
    .filter(({ state }) => state !== null && !states[state])
    .map(({ line, state }) => ({
      file: chapter.file,
      line,
      column: 1,
      message: `the chart state '${state}' is not in charts.json of '${chapter.id}'`
    }));
  return [
    ...unused,
    ...following(unknown, evidence.unsound.get('charts.json')),
    ...chapter.steps.flatMap((step) => stepWords(step, chapter, states[step.state ?? ''], evidence, lang))
  ];
}

function stepWords(
  { chart, state }: ParsedStep,
  { file }: ParsedChapter,
  spec: ChartSpec | undefined,
  evidence: Evidence,
  lang: Lang
) {
  if (!chart || !spec) return [];
  const needed = ['title', 'unit', ...wordsOf(spec)];
  const given = Object.keys(chart.words);
  const say = (message: string): Problem => ({
    file,
    line: chart.line,
    column: 1,
    message: `chart '${state}': ${message}`
  });
  return [
    ...needed.filter((key) => !given.includes(key)).map((key) => say(`the word '${key}' is missing`)),
    ...given
      .filter((key) => !OPTIONAL.includes(key) && !needed.includes(key))
      .map((key) => say(`nothing uses the word '${key}'`)),
    ...misnamed(spec, chart.words, evidence, lang).map(say)
  ];
}

/** What one language has and its twin lacks, at the place in the twin where it is looked for. */
function twins(one: ParsedChapter, twin: ParsedChapter): Problem[] {
  const at = (line: number, message: string): Problem => ({ file: twin.file, line, column: 1, message });
  const lacking = (what: string, mine: string[], theirs: string[], line: number): Problem[] =>
    mine
      .filter((item) => !theirs.includes(item))
      .map((item) => at(line, `${what} '${item}' is missing; ${one.file} has it`));
  const ids = (chapter: ParsedChapter) => chapter.steps.map(({ id }) => id);
  const sameSteps = [...ids(one)].sort().join() === [...ids(twin)].sort().join();
  return [
    ...(sameSteps && ids(one).join() !== ids(twin).join()
      ? [at(1, `the steps stand in another order than in ${one.file}`)]
      : []),
    ...lacking('front matter:', frontOf(one), frontOf(twin), 1),
    ...lacking('the introduction:', partsOf(one.intro), partsOf(twin.intro), 1),
    ...one.steps.flatMap((step) => {
      const { id, line } = step;
      const other = twin.steps.find((found) => found.id === id);
      if (!other) return [at(1, `step '${id}' is missing; ${one.file}:${line} has it`)];
      return [
        ...lacking(`step '${id}':`, settingOf(step), settingOf(other), other.line),
        ...lacking(`step '${id}':`, parts(step), parts(other), other.line)
      ];
    })
  ];
}

/** What a chapter may say of itself and need not. */
const frontOf = ({ dossier }: ParsedChapter): string[] => (dossier === undefined ? [] : ['dossier']);

/** What a step says of itself, as it is written. */
const settingOf = ({ state, stance, deeper }: ParsedStep): string[] => [
  ...(state ? [`state=${state}`] : []),
  ...(stance === 'objection' ? ['stance=objection'] : []),
  ...(deeper ? ['deeper'] : [])
];

/** What a step is made of, apart from its words: figures, checks, quotes, sides, places and chart words. */
const parts = (step: ParsedStep): string[] => [
  ...Object.entries(step.chart?.words ?? {}).flatMap(([key, words]) => [
    `chart word ${key}`,
    ...(words.match(/\{[a-z0-9-]+\}/g) ?? []).map((figure) => `${figure} in the chart word ${key}`)
  ]),
  ...partsOf(step.nodes)
];

function partsOf(nodes: ParsedStep['nodes']): string[] {
  const found: string[] = [];
  const root: Root = { type: 'root', children: nodes };
  visit(root, (node) => {
    if (!isDirective(node)) return;
    const known = directiveOf(node);
    const part = known?.twin ? known.twin(node) : node.name;
    if (part !== undefined) found.push(part);
  });
  return found;
}
