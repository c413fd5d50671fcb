import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';
import type { Report, Written } from '#lib/files/files.ts';
import type { Problem } from '#lib/files/problem.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import { below, conclusionOf, ends, isClaim, readArgument, readArgumentWords } from './argument.server.ts';
import type { ArgumentWords, DeclaredArgument, DeclaredEdge } from './shape.server.ts';
import { partsOfLabel, plainLabel } from './label.server.ts';
import type { Place } from '#lib/files/place.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { isDirective } from '#lib/words/tree.ts';
import { unfit } from '#lib/words/fits.ts';
import { marked, quotedIn } from '#lib/words/quoted.ts';
import { homeOf, untrueWords } from '#lib/words/tested-words.ts';
import { isTypedIn, typedIn } from '#lib/words/typed-in.ts';

/** Directives that only an argument can fill. */
const PLACES = ['stance', 'weigh', 'argument', 'own', 'claim'];

/** All that is wrong with the argument: its edges, its words in every language, and the steps that it leads to. */
export function checkArgument(
  chapters: Record<Lang, ParsedChapter[]>,
  evidence: Evidence,
  { data, content }: Place
): Problem[] {
  const langs = Object.keys(chapters) as [Lang, ...Lang[]];
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const declared = readArgument(report, data);
  if (!declared) return problems.length > 0 ? problems : withoutArgument(chapters, data);
  problems.push(...checkGraph(declared), ...checkSteps(declared, chapters[langs[0]]));
  problems.push(
    ...langs.flatMap((lang) => chapters[lang].flatMap((chapter) => checkClaims(declared, chapter)))
  );
  const words = langs.flatMap((lang) => {
    const written = readArgumentWords(lang, report, content);
    if (written) problems.push(...checkLabels(declared.value, written, evidence, lang));
    return written ?? [];
  });
  const [first, ...others] = words;
  if (first) for (const twin of others) problems.push(...twins(first, twin), ...twins(twin, first));
  return problems;
}

const directives = (step: ParsedChapter['steps'][number]): string[] => {
  const found: string[] = [];
  const root: Root = { type: 'root', children: step.nodes };
  visit(root, (node) => {
    if (isDirective(node)) found.push(node.name);
  });
  return found;
};

const withoutArgument = (chapters: Record<Lang, ParsedChapter[]>, data: string): Problem[] =>
  Object.values(chapters)
    .flat()
    .flatMap(({ file, steps }) =>
      steps.flatMap((step) =>
        directives(step)
          .filter((name) => PLACES.includes(name))
          .map((name) => ({
            file,
            line: step.line,
            column: 1,
            message: `'${name}' needs ${data}/argument.json, which is not there`
          }))
      )
    );

/** Whether the nodes hang together: every edge between things that are there, and everything below one conclusion, once. */
function checkGraph({ value, problem }: Written<DeclaredArgument>): Problem[] {
  const { nodes, edges } = value;
  const problems: Problem[] = [];
  const conclusions = Object.keys(nodes).filter((id) => nodes[id]?.kind === 'conclusion');
  if (conclusions.length !== 1)
    problems.push(problem(['nodes'], `expected one conclusion, found ${conclusions.length}`));
  edges.forEach((edge, index) => {
    const missing = [edge.from, edge.to].filter((id) => !nodes[id]);
    for (const id of missing) problems.push(problem(['edges', index], `there is no node '${id}'`));
    const wrong = missing.length === 0 ? impossible(edge, nodes) : undefined;
    if (wrong) problems.push(problem(['edges', index], wrong));
  });
  const reached = new Set<string>();
  const reach = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const { child } of below(value, id)) reach(child);
  };
  reach(conclusionOf(value));
  for (const [id, node] of Object.entries(nodes)) {
    const parents = edges.filter((edge) => ends(edge).child === id).length;
    if (node.kind !== 'conclusion' && parents !== 1)
      problems.push(problem(['nodes', id], `expected to hang below one other node, found ${parents}`));
    else if (!reached.has(id)) problems.push(problem(['nodes', id], 'does not lead to the conclusion'));
    const kinds = below(value, id).map(({ child }) => nodes[child]?.kind);
    const onClaims = kinds.includes('claim');
    if (onClaims && kinds.some((kind) => kind !== 'claim'))
      problems.push(problem(['nodes', id], 'rests on claims, so evidence and objections belong below those'));
    if (node.weighed && (node.kind !== 'claim' || onClaims))
      problems.push(problem(['nodes', id], 'only a claim that rests on no other claims is weighed'));
  }
  return problems;
}

/** Why an edge cannot be, or undefined where it can. */
function impossible({ from, as, to }: DeclaredEdge, nodes: DeclaredArgument['nodes']): string | undefined {
  const [a, b] = [nodes[from], nodes[to]];
  const rests = isClaim(b) || b?.kind === 'conclusion';
  if (from === to) return `'${from}' is tied to itself`;
  if (as === 'depends' && !((isClaim(a) || a?.kind === 'conclusion') && isClaim(b)))
    return `'${from}' depends on '${to}': only a claim or the conclusion depends on something, and that is a claim`;
  if (as === 'supports' && !((isClaim(a) && rests) || (a?.kind === 'evidence' && isClaim(b))))
    return `'${from}' supports '${to}': a claim supports a claim or the conclusion, evidence supports a claim`;
  if (as === 'undercuts' && !(a?.kind === 'objection' && isClaim(b)))
    return `'${from}' undercuts '${to}': an objection undercuts a claim`;
  return undefined;
}

/** Every node leads to a step that is there, and what is weighed is asked there, once. */
function checkSteps(
  { value, problem, file }: Written<DeclaredArgument>,
  chapters: ParsedChapter[]
): Problem[] {
  const asked = new Map(
    chapters.flatMap((chapter) =>
      chapter.steps.map(
        (step) => [step.id, { chapter, step, asks: directives(step).includes('weigh') }] as const
      )
    )
  );
  const weighed = Object.entries(value.nodes).filter(([, node]) => node.weighed);
  return [
    ...Object.entries(value.nodes).flatMap(([id, node]) => {
      const place = asked.get(node.step);
      if (!place) return [problem(['nodes', id, 'step'], `there is no step '${node.step}'`)];
      if (node.weighed && !place.asks)
        return [problem(['nodes', id, 'step'], `the step '${node.step}' has no '::weigh'`)];
      return [];
    }),
    ...[...asked.values()].flatMap(({ chapter, step, asks }) => {
      const here = weighed.filter(([, node]) => node.step === step.id).length;
      return asks && here !== 1
        ? [
            {
              file: chapter.file,
              line: step.line,
              column: 1,
              message: `'::weigh' in '${step.id}': expected one weighed claim with this step in ${file}, found ${here}`
            }
          ]
        : [];
    })
  ];
}

/** Words that make a claim name one that there is. */
function checkClaims(
  { value, file: declared }: Written<DeclaredArgument>,
  chapter: ParsedChapter
): Problem[] {
  const problems: Problem[] = [];
  const nodes = [...chapter.intro, ...chapter.steps.flatMap((step) => step.nodes)];
  visit({ type: 'root', children: nodes } as Root, (node) => {
    if (!isDirective(node) || node.name !== 'claim') return;
    const id = node.attributes?.of ?? '';
    if (isClaim(value.nodes[id])) return;
    const claims = Object.keys(value.nodes).filter((one) => isClaim(value.nodes[one]));
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const message = `unknown claim '${id}': ${declared} has ${claims.join(', ')}`;
    problems.push({ file: chapter.file, line, column, message });
  });
  return problems;
}

/** Every node has its words, and those stand on figures and checks that are there. */
function checkLabels(
  declared: DeclaredArgument,
  { value, problem, file }: Written<ArgumentWords>,
  evidence: Evidence,
  lang: Lang
): Problem[] {
  const { nodes, stance } = declared;
  const needed = below(declared, conclusionOf(declared)).map(({ child }) => child);
  return [
    ...(value.stance.length === stance
      ? []
      : [problem(['stance'], `expected ${stance} points, found ${value.stance.length}`)]),
    ...Object.keys(nodes)
      .filter((id) => !value.nodes[id])
      .map((id) => ({ file, line: 1, column: 1, message: `the words of '${id}' are missing` })),
    ...Object.entries(value.nodes).flatMap(([id, words]) => {
      const node = nodes[id];
      if (!node) return [problem(['nodes', id], `there is no node '${id}'`)];
      const at = (key: string, message: string) => problem(['nodes', id, key], message);
      const unknown = (kind: 'figure' | 'check', one: string): Problem => {
        const follows = evidence.unsound.get(`${kind}s.json`);
        return { ...at('label', `unknown ${kind} '${one}'`), follows };
      };
      const named = isClaim(node) || node.kind === 'conclusion';
      const { figures, checks, typed } = partsOfLabel(words.label);
      const rest = [typed, words.name ?? '', words.short ?? '', words.without ?? ''].join(' ');
      return [
        ...(named && !words.name ? [at('name', 'a claim needs a name')] : []),
        ...(needed.includes(id) && !node.unspoken && !words.without
          ? [at('without', 'the conclusion needs it: say what is left without it')]
          : []),
        ...figures.filter((one) => !evidence.figures.has(one)).map((one) => unknown('figure', one)),
        ...checks.flatMap(({ check: one, words: tested }) => {
          const definition = evidence.checks.get(one);
          if (!definition) return [unknown('check', one)];
          const wrong = unfit(tested, definition, lang);
          if (wrong) return [at('label', `${wrong} (check '${one}' in ${homeOf(evidence, one)})`)];
          const untrue = untrueWords(
            tested,
            one,
            () => plainLabel(words.label, evidence, lang),
            evidence,
            lang
          );
          return untrue ? [{ ...at('label', ''), ...untrue }] : [];
        }),
        ...typedIn(rest).map((found) => at('label', isTypedIn(found, ':fig[...] or :says[...]{check=...}'))),
        ...quotedIn(rest).map((found) => at('label', marked(found)))
      ];
    })
  ];
}

/** What the words of one language lean on and their twin do not. */
const twins = (one: Written<ArgumentWords>, twin: Written<ArgumentWords>): Problem[] =>
  Object.entries(one.value.nodes).flatMap(([id, words]) => {
    const other = twin.value.nodes[id];
    if (!other) return [];
    const lean = (label: string) => {
      const { figures, checks } = partsOfLabel(label);
      return [...figures.map((figure) => `figure ${figure}`), ...checks.map(({ check }) => `check ${check}`)];
    };
    const theirs = lean(other.label);
    return [
      ...lean(words.label).filter((part) => !theirs.includes(part)),
      ...(words.short && !other.short ? ['short'] : []),
      ...(words.without && !other.without ? ['without'] : [])
    ].map((part) => twin.problem(['nodes', id], `'${part}' is missing; ${one.file} has it`));
  });
