import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { audit } from '#lib/evidence/audit.ts';
import { CadencesShape, standings } from '#lib/evidence/cadence.ts';
import { descriptorProblems, RowSchemaShape } from '#lib/evidence/datapackage.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { behind, survey } from '#lib/evidence/read.ts';
import type { Lang } from '#lib/languages/index.ts';
import { BalanceShape, outOfBalance } from '#lib/words/balance.ts';
import { claimProblems, ClaimsShape } from '#lib/telling/claims.ts';
import { CorrectionsShape } from '#lib/words/corrections.ts';
import { DebateShape, type Place } from '#lib/files/place.ts';
import { draw, DrawShape } from '#lib/features/draw/draw.server.ts';
import { readPage } from '#lib/words/pages.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { readChapters } from './read-chapters.ts';
import { DisagreementsShape, hiddenRivals, rowsOf } from '#lib/words/rivals.ts';
import { simulatorProblems } from '#lib/features/simulator/check.server.ts';
import { SimulatorShape } from '#lib/features/simulator/shape.server.ts';
import { readUi, TitlesShape, uiFolder } from '#lib/words/ui.ts';
import { PackageShape } from './package.ts';
import { soundArgument } from '#lib/features/argument/argument.server.ts';
import { buildingOf } from '#lib/features/argument/pillars.server.ts';
import { tellChart } from '#lib/telling/chart.ts';
import { dataWordProblems } from '#lib/words/data-words.ts';
import { checkUi } from '#lib/words/ui-twins.ts';
import { filledIn, unfilled } from '#lib/words/check-filled.ts';
import { isTypedIn, typedDigits, typedLabels } from '#lib/words/typed-in.ts';
import { misnamed } from '#lib/words/chart-names.ts';
import { named, readJson, readYaml, type Written } from '#lib/files/files.ts';
import { untold } from '#lib/files/languages-of.ts';
import { DebateError, messageOf, type Problem, unlike } from '#lib/files/problem.ts';
import { unusedFiles, unusedParts } from './unused.ts';

/** What was checked, and all that is wrong with it. */
export interface Checked {
  evidence: Evidence;
  problems: Problem[];
  /** Figures that nothing uses: no problem, but worth knowing. */
  unused: string[];
}

/** A debate that is being checked, and the place where problems with it are gathered. */
interface Checking extends Place {
  evidence: Evidence;
  report(problem: Problem): void;
  /** Runs work that throws, and reports what it threw: problems as they are, anything else at this place. */
  attempt<T>(at: (message: string) => Problem, work: () => T): T | undefined;
}

/**
 * Reads a debate whole (data, words, quotations, argument, claims, balance, drawings) and lists all that is wrong with it.
 * Throws nothing that a writer of a debate can cause.
 */
export function checkDebate(place: Place): Checked {
  const { evidence, problems } = survey(place.data);
  const report = (problem: Problem) => void problems.push(problem);
  const attempt: Checking['attempt'] = (at, work) => {
    try {
      return work();
    } catch (thrown) {
      const one = at(messageOf(thrown));
      const follows = behind(evidence.unsound, thrown) ?? one.follows;
      (thrown instanceof DebateError ? thrown.problems : [{ ...one, follows }]).forEach(report);
      return undefined;
    }
  };
  const checking: Checking = { ...place, evidence, report, attempt };
  problems.push(...audit(evidence));
  const words = wordsOf(checking);
  claims(checking, words);
  const charts = problems.find(({ file }) => file.endsWith('charts.json'));
  balance(checking, words, [...evidence.unsound.values()][0] ?? charts);
  const parts: Parts = {
    'draw.json': drawings(checking),
    'disagreements.json': disagreements(checking),
    'simulator.json': simulation(checking),
    'corrections.json': read(checking, 'corrections.json', CorrectionsShape)
  };
  shown(checking, words, parts);
  const lists = evidence.unsound.has('sources.json')
    ? []
    : descriptorProblems(place.data, [...evidence.sources.values()]);
  if (!evidence.unsound.has('sources.json')) cadences(checking);
  read(checking, 'datapackage.json', PackageShape);
  read(checking, 'schemas/row.json', RowSchemaShape);
  const unused = unusedParts(evidence, place);
  problems.push(...lists, ...unusedFiles(place), ...unused.problems);
  if (problems.length === 0) drawn(checking, words);
  return { evidence, problems, unused: unused.figures };
}

/** The words of every language, as far as they are sound. */
interface Words {
  chapters: Record<Lang, ParsedChapter[]> | undefined;
  claims: Record<Lang, ParsedChapter> | undefined;
  /** Chapters and pages in all languages, where all of them are sound. */
  all: ParsedChapter[] | undefined;
}

/** Files that fill directives, as far as they are there and sound. */
type Parts = Record<string, Written<object> | undefined>;

/** A problem with a file as a whole. */
const whole =
  (path: string) =>
  (message: string): Problem => ({ file: named(path), line: 1, column: 1, message });

/** A JSON file that a debate may do without; nothing as well where it is not sound, which is reported. */
const read = <T>(
  { data, evidence, report }: Checking,
  name: string,
  shape: v.GenericSchema<unknown, T>
): Written<T> | undefined => {
  if (!existsSync(join(data, name))) return undefined;
  const written = readJson(join(data, name), shape, report);
  const lacking = written ? untold(written, evidence.langs) : [];
  lacking.forEach(report);
  return lacking.length > 0 ? undefined : written;
};

function wordsOf({ data, content, evidence, report, attempt }: Checking): Words {
  for (const lang of evidence.langs) {
    const path = join(content, lang, 'story.yaml');
    const titles = readYaml(path, TitlesShape, report);
    for (const [key, words] of Object.entries(titles?.value ?? {}))
      for (const found of typedDigits(words))
        report(titles!.problem([key], isTypedIn(found, 'other words: no figure can be told here')));
  }
  checkUi(evidence.langs, content, report);
  const [sources, claims] = ['sources', 'claims'].map((id) =>
    attempt(whole(join(content, evidence.langs[0], `${id}.md`)), () => ({
      page: readPage(id, evidence, content)
    }))
  );
  const story = readJson(join(data, 'story.json'), DebateShape, report);
  if (story && !evidence.quotes.has(story.value.card))
    report(story.problem(['card'], `there is no quotation '${story.value.card}'`));
  const follows = evidence.unsound.get('charts.json');
  for (const [chapter, state] of Object.entries(story?.value.cards ?? {}))
    if (!evidence.charts.get(chapter)?.[state]) {
      const message = `there is no chart state '${state}' in the chapter '${chapter}'`;
      report({ ...story!.problem(['cards', chapter], message), follows });
    }
  const chapters =
    story && attempt(whole(join(data, 'story.json')), () => readChapters(evidence, { data, content }));
  for (const lang of evidence.langs)
    for (const { file, id, steps } of chapters?.[lang] ?? [])
      for (const { chart, state } of steps) {
        const spec = evidence.charts.get(id)?.[state ?? ''];
        if (!chart || !spec) continue;
        for (const message of misnamed(spec, chart.words, evidence, lang))
          report({ file, line: chart.line, column: 1, message: `chart '${state}': ${message}` });
      }
  const words = { chapters, claims: claims?.page };
  if (!chapters || !sources || !claims) return { ...words, all: undefined };
  const pages = [claims, sources].flatMap(({ page }) => page ?? []);
  const within = (lang: Lang) => [...chapters[lang], ...pages.map((page) => page[lang])];
  for (const lang of evidence.langs) dataWordProblems(within(lang), evidence, lang, content).forEach(report);
  return { ...words, all: evidence.langs.flatMap(within) };
}

function claims(checking: Checking, words: Words): void {
  const written = read(checking, 'claims.json', ClaimsShape);
  if (!written || !words.chapters || !words.claims) return;
  const steps = words.chapters[checking.evidence.langs[0]].flatMap((chapter) =>
    chapter.steps.map(({ id }) => id)
  );
  const told = words.claims[checking.evidence.langs[0]].steps.map(({ id }) => id);
  for (const { keys, message } of claimProblems(written.value, told, steps, checking.evidence))
    checking.report(written.problem(keys, message));
}

/** What is out of balance follows from what could not be read, since that was not counted. */
function balance(checking: Checking, { chapters }: Words, follows: Problem | undefined): void {
  const { evidence, report, attempt } = checking;
  const written = read(checking, 'balance.json', BalanceShape);
  if (!written || !chapters) return;
  for (const lang of evidence.langs)
    attempt(
      (message) => ({ ...written.problem([], `(${lang}) ${message}`), follows }),
      () => {
        for (const { keys, message } of outOfBalance(chapters[lang], evidence, written.value))
          report({ ...written.problem(keys, `(${lang}) ${message}`), follows });
      }
    );
}

/** What an interactive needs to be put together, apart from its page. */
const setting = ({ evidence, content }: Checking, lang: Lang, place: string) => ({
  lang,
  evidence,
  ui: readUi(lang, uiFolder(lang, content)),
  sourcesPage: '',
  place
});

function drawings(checking: Checking): Parts[string] {
  const written = read(checking, 'draw.json', DrawShape);
  if (written) typedLabels(written).forEach(checking.report);
  for (const step of Object.keys(written?.value ?? {}))
    checking.attempt(
      (message) => written!.problem([step], message),
      () => draw(setting(checking, checking.evidence.langs[0], step), written?.value ?? {})
    );
  return written;
}

function simulation(checking: Checking): Parts[string] {
  const written = read(checking, 'simulator.json', SimulatorShape);
  if (!written) return undefined;
  typedLabels(written).forEach(checking.report);
  checking.attempt(
    (message) => written.problem([], message),
    () =>
      simulatorProblems(written, setting(checking, checking.evidence.langs[0], '')).forEach(checking.report)
  );
  return written;
}

function disagreements(checking: Checking): Parts[string] {
  const { evidence, attempt, report } = checking;
  const written = read(checking, 'disagreements.json', DisagreementsShape);
  written?.value.forEach((one, index) =>
    attempt(
      (message) => written.problem([index], message),
      () => rowsOf(evidence, one)
    )
  );
  if (written)
    for (const message of hiddenRivals(evidence, written.value)) report(written.problem([], message));
  return written;
}

/** Directives for which there is nothing to show, and what no directive shows. */
function shown({ data, evidence, report }: Checking, words: Words, parts: Parts): void {
  if (!words.all) return;
  const all = words.all.flatMap(filledIn);
  const names = (value: object) =>
    Array.isArray(value) ? value.map((one: { id: string }) => one.id) : Object.keys(value);
  const strips = [...evidence.charts.values()].flatMap((states) =>
    Object.keys(states).filter((state) => states[state]?.form === 'strip')
  );
  const fillings = Object.entries(parts).map(([file, written]) => [file, written && names(written.value)]);
  // A file that is there and not sound is told already.
  const judged = all.filter(({ file }) => parts[file] || !existsSync(join(data, file)));
  unfilled(judged, { 'charts.json': strips, ...Object.fromEntries(fillings) }).forEach(report);
  const list = words.all.some(
    ({ id, steps }) => id === 'sources' && steps.some((step) => step.id === 'corrections')
  );
  for (const { name, at } of all.filter(({ name }) => name === 'corrected' && !list))
    report({ ...at, message: `'::${name}' leads to a step #corrections in sources.md, which has none` });
  for (const file of ['draw.json', 'disagreements.json'])
    names(parts[file]?.value ?? []).forEach((name, index) => {
      if (all.some((one) => one.file === file && one.by === name)) return;
      const key = file === 'draw.json' ? name : index;
      report(
        parts[file]!.problem([key], unlike(`'${name}', which no step shows`, 'one that the words ask for'))
      );
    });
}

/** Every chart, drawn and told as on the page: what cannot be is told with its state. Only where all that it is made of is sound. */
function drawn({ evidence, content, data, attempt }: Checking, { chapters }: Words): void {
  for (const lang of evidence.langs) {
    const argument = soundArgument(lang, { data, content });
    const building = argument && buildingOf(lang, evidence, argument);
    const ui = readUi(lang, uiFolder(lang, content));
    for (const { id, steps } of chapters?.[lang] ?? [])
      for (const { chart, state, ...step } of steps)
        if (chart && state)
          attempt(
            (message) => ({
              ...evidence.homes.get(`charts.json ${id}`)!([state]),
              message: `${state}: cannot be drawn (${lang}): ${message}`
            }),
            () =>
              tellChart(state, evidence.charts.get(id)![state]!, chart.words, {
                lang,
                evidence,
                ui,
                building,
                step
              })
          );
  }
}

function cadences(checking: Checking): void {
  const written = read(checking, 'cadence.json', CadencesShape);
  if (!written) return;
  checking.attempt(
    (message) => written.problem([], message),
    () => standings(checking.evidence, written.value, new Date().toISOString().slice(0, 10))
  );
}
