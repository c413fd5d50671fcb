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
import { simulatorFaults } from '#lib/features/simulator/check.server.ts';
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
import { named, readJson, readYaml, type Written } from '#lib/files/files.ts';
import { untold } from '#lib/files/languages-of.ts';
import { DebateError, type Fault, messageOf, type Problem, unlike } from '#lib/files/problem.ts';
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
      const follows = behind(evidence.unsound, thrown);
      const one = { follows, ...at(messageOf(thrown)) };
      (thrown instanceof DebateError ? thrown.problems : [one]).forEach(report);
      return undefined;
    }
  };
  const checking: Checking = { ...place, evidence, report, attempt };
  problems.push(...audit(evidence));
  const words = wordsOf(checking);
  const parts = partsOf(checking, words, problems);
  if (words.all) shown(checking, words.all, parts);
  problems.push(...unusedFiles(place));
  const unused = unusedParts(evidence, place);
  problems.push(...unused.problems);
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
  const words = { chapters, claims: claims?.page };
  if (!chapters || !sources || !claims) return { ...words, all: undefined };
  const pages = [claims, sources].flatMap(({ page }) => page ?? []);
  const within = (lang: Lang) => [...chapters[lang], ...pages.map((page) => page[lang])];
  for (const lang of evidence.langs) dataWordProblems(within(lang), evidence, lang, content).forEach(report);
  return { ...words, all: evidence.langs.flatMap(within) };
}

/** What is read of each file beside the evidence and the words, as far as it is there and sound. */
function partsOf(checking: Checking, { chapters, claims }: Words, problems: Problem[]): Parts {
  const { data, content, evidence } = checking;
  const { langs, unsound } = evidence;
  const [lang] = langs;
  /** What work throws, as a fault. */
  const thrown = (keys: Fault['keys'], work: () => unknown): Fault[] => {
    try {
      work();
      return [];
    } catch (error) {
      return [{ keys, message: messageOf(error), follows: behind(unsound, error) }];
    }
  };
  const part = <T extends object>(
    name: string,
    shape: v.GenericSchema<unknown, T>,
    faults: (written: Written<T>) => Fault[] = () => []
  ): Written<T> | undefined => {
    const written = read(checking, name, shape);
    if (!written) return undefined;
    const tell = (found: Fault[]) =>
      found.forEach(({ keys, message, follows }) =>
        checking.report({ ...written.problem(keys, message), follows })
      );
    tell(thrown([], () => tell(faults(written))));
    return written;
  };
  const ui = readUi(lang, uiFolder(lang, content));
  const settingOf = (place: string) => ({ lang, evidence, ui, sourcesPage: '', place });
  part('claims.json', ClaimsShape, ({ value }) => {
    const steps = chapters?.[lang].flatMap((chapter) => chapter.steps.map(({ id }) => id));
    const told = claims?.[lang].steps.map(({ id }) => id);
    return steps && told ? claimProblems(value, told, steps, evidence) : [];
  });
  // What could not be read, or drawn, was not counted.
  const uncounted = [...unsound.values()][0] ?? problems.find(({ file }) => file.endsWith('charts.json'));
  part('balance.json', BalanceShape, ({ value }) =>
    (chapters ? langs : []).flatMap((one) => {
      let found: Fault[] = [];
      const failed = thrown([], () => (found = outOfBalance(chapters![one], evidence, value)));
      return [...failed, ...found].map(({ keys, message }) => ({
        keys,
        message: `(${one}) ${message}`,
        follows: uncounted
      }));
    })
  );
  part('datapackage.json', PackageShape);
  part('schemas/row.json', RowSchemaShape);
  if (!unsound.has('sources.json')) {
    descriptorProblems(data, [...evidence.sources.values()]).forEach(checking.report);
    const today = new Date().toISOString().slice(0, 10);
    part('cadence.json', CadencesShape, ({ value }) => thrown([], () => standings(evidence, value, today)));
  }
  return {
    'draw.json': part('draw.json', DrawShape, ({ value }) => [
      ...typedLabels(value),
      ...Object.keys(value).flatMap((step) => thrown([step], () => draw(settingOf(step), value)))
    ]),
    'disagreements.json': part('disagreements.json', DisagreementsShape, ({ value }) => [
      ...value.flatMap((one, index) => thrown([index], () => rowsOf(evidence, one))),
      ...hiddenRivals(evidence, value).map((message) => ({ keys: [], message }))
    ]),
    'simulator.json': part('simulator.json', SimulatorShape, ({ value }) => [
      ...typedLabels(value),
      ...simulatorFaults(value, settingOf(''))
    ]),
    'corrections.json': part('corrections.json', CorrectionsShape)
  };
}

/** Directives for which there is nothing to show, and what no directive shows. */
function shown({ data, evidence, report }: Checking, chapters: ParsedChapter[], parts: Parts): void {
  const all = chapters.flatMap(filledIn);
  const names = (value: object) =>
    Array.isArray(value) ? value.map((one: { id: string }) => one.id) : Object.keys(value);
  const strips = [...evidence.charts.values()].flatMap((states) =>
    Object.keys(states).filter((state) => states[state]?.form === 'strip')
  );
  const fillings = Object.entries(parts).map(([file, written]) => [file, written && names(written.value)]);
  // A file that is there and not sound is told already.
  const judged = all.filter(({ file }) => parts[file] || !existsSync(join(data, file)));
  unfilled(judged, { 'charts.json': strips, ...Object.fromEntries(fillings) }).forEach(report);
  const list = chapters.some(
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
