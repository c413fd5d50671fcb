import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { render } from 'svelte/server';
import { Words } from '#lib/ui/words.ts';
import { type ToldChart, tellChart } from './chart.ts';
import { element } from '#lib/words/element.ts';
import type { ParsedChapter, ParsedStep } from '#lib/words/parse.ts';
import { DebateError, type Problem } from '#lib/files/problem.ts';
import type { Around, Telling } from './telling.ts';
import { lightsOf, pointsOf } from './pointing.ts';
import { renderWords } from './render.ts';
import StillFigure from './StillFigure.svelte';
import type { Chapter, Step } from './types.ts';
import type { Ui } from '#lib/words/ui.ts';

export interface Setting extends Around {
  /** Address below which each chart has its page; without one no chart links there. */
  chartPages?: string;
  /** What stands on the first screen, below what the story is about. */
  first?: Element;
  /** What else belongs at a step, after its words. */
  beside?: (step: string) => Element[];
}

/** Tells the chapters of one cut in one language; the first bears the heading of the page. Throws a DebateError with every sentence that cannot be told, by file and line. */
export function tellChapters(chapters: ParsedChapter[], setting: Setting): Chapter[] {
  const problems: Problem[] = [];
  const told = chapters.map((chapter, index) => tellChapter(chapter, index, setting, problems));
  if (problems.length > 0) throw new DebateError(problems);
  return told;
}

function tellChapter(chapter: ParsedChapter, index: number, setting: Setting, problems: Problem[]): Chapter {
  const attempt = <T>(line: number, otherwise: T, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      problems.push({
        file: chapter.file,
        line,
        column: 1,
        message: error instanceof Error ? error.message : String(error)
      });
      return otherwise;
    }
  };
  const charts = new Map<string, ToldChart>();
  for (const step of chapter.steps) {
    const { chart, state } = step;
    const spec = setting.evidence.charts.get(chapter.id)?.[state ?? ''];
    if (state && !spec)
      problems.push({ file: chapter.file, line: step.line, column: 1, message: `no chart state '${state}'` });
    if (!chart || !state || !spec) continue;
    const made = attempt(chart.line, undefined, () =>
      tellChart(state, spec, chart.words, {
        ...setting,
        building: setting.debate.in[setting.lang].building,
        step
      })
    );
    if (made) charts.set(state, made);
  }
  const names = [...charts.keys()];
  let beside: ToldChart | undefined;
  const steps = chapter.steps.map((step): Step => {
    // A step that names no state keeps the chart of the one before.
    const chart = charts.get(step.state ?? '') ?? beside;
    const first = step.chart ? chart : undefined;
    const words = attempt(step.line, '', () =>
      stepWords(step, { first, chart }, chapter.id, setting, index === 0 ? 2 : 3)
    );
    const still = chart && chart !== beside ? stillOf(chart, step.id, chapter.id, setting) : undefined;
    beside = chart;
    return {
      id: step.id,
      title: step.heading,
      stance: step.stance,
      state: Math.max(0, names.indexOf(chart?.name ?? '')),
      words: new Words(words),
      ...(still ? { still: new Words(still) } : {})
    };
  });
  return {
    id: chapter.id,
    title: chapter.title,
    head: new Words(attempt(1, '', () => chapterHead(chapter, index, setting))),
    ...(index === 0 && setting.first ? { first: true } : {}),
    steps,
    states: [...charts.values()].map((chart) => ({
      name: chart.name,
      ...chart.scenes,
      title: chart.title,
      points: pointsOf(chart, setting)
    }))
  };
}

function chapterHead(chapter: ParsedChapter, index: number, setting: Setting): string {
  const telling: Telling = { ...setting, place: `${chapter.id}-head` };
  const id = `${chapter.id}-title`;
  const head =
    index === 0
      ? [element('h1', { id }, chapter.title)]
      : [element('p', { className: ['number'] }, String(index)), element('h2', { id }, chapter.title)];
  return (
    toHtml([
      ...head,
      // Further on, a chapter's question and its first words are enough.
      ...(index === 0
        ? [element('p', { className: ['kicker'] }, chapter.kicker), ...(setting.first ? [setting.first] : [])]
        : [])
    ]) + renderWords(chapter.intro, telling)
  );
}

/**
 * A step's words, whose figures know their marks in the chart beside them; then, where the step is the first to show it,
 * what that chart shows in words.
 */
function stepWords(
  step: ParsedStep,
  { first, chart: beside }: { first: ToldChart | undefined; chart: ToldChart | undefined },
  chapter: string,
  setting: Setting,
  level: 2 | 3
): string {
  const words =
    renderWords(step.nodes, {
      ...setting,
      place: step.id,
      level,
      ...(beside && { lights: (rows) => lightsOf(beside.shown, rows) })
    }) + toHtml(setting.beside?.(step.id) ?? []);
  if (!first) return words;
  for (const source of first.sources)
    setting.use?.(source, step.id, { kind: 'chart', words: first.title, to: step.id });
  return words + toHtml(inWords(first, takeLink(first, chapter, setting), setting.ui));
}

/** Svelte marks the places it would hydrate; nothing here is hydrated. */
function stillOf(chart: ToldChart, step: string, chapter: string, setting: Setting): string {
  const page = pageOf(chart, chapter, setting);
  const picture = page && `${page}.narrow.svg`;
  const props = { chart, id: step, picture, unscripted: setting.debate.features.unscripted(step, setting) };
  return render(StillFigure, { props }).body.replace(/<!--.*?-->/g, '');
}

/** Where a chart can be taken along, without the slash of a page or the end of a file's name. */
const pageOf = ({ name }: ToldChart, chapter: string, { chartPages }: Setting): string | undefined =>
  chartPages === undefined ? undefined : `${chartPages}${chapter}-${name}`;

/** The way to the page where the chart can be taken along. */
function takeLink(chart: ToldChart, chapter: string, setting: Setting): Element[] {
  const { ui } = setting;
  const page = pageOf(chart, chapter, setting);
  if (page === undefined) return [];
  const href = `${page}/`;
  const label = ui('take-of', { title: chart.title });
  return [
    element(
      'a',
      { className: ['take-link', ...(chart.source ? ['after'] : [])], href, ariaLabel: label },
      ui('take')
    )
  ];
}

/** The chart in words, by a name of its own: several may stand open on a page. */
const inWords = (chart: ToldChart, take: Element[], ui: Ui) =>
  element(
    'details',
    { className: ['in-words'] },
    element('summary', { ariaLabel: ui('chart-fold-of', { title: chart.called }) }, ui('chart-fold')),
    ...(chart.source || take.length > 0
      ? [element('p', { className: ['source'] }, chart.source, ' ', ...take)]
      : []),
    ...chart.description.map((line) => element('p', {}, line))
  );
