import type { Evidence } from '#lib/evidence/evidence.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import type { Lang } from '#lib/languages/index.ts';
import { type SoundArgument, soundArgument } from '#lib/features/argument/argument.server.ts';
import { buildingOf, type WeighedBuilding } from '#lib/features/argument/pillars.server.ts';
import { FEATURES } from '#lib/features/index.server.ts';
import type { Features } from '#lib/telling/telling.ts';
import { type Claims, readClaims } from '#lib/telling/claims.ts';
import { type Corrections, readCorrections } from '#lib/words/corrections.ts';
import { type Place, readStoryFile, type StoryFile } from '#lib/files/place.ts';
import { type DeclaredDraws, readDraws } from '#lib/features/draw/draw.server.ts';
import { readPage } from '#lib/words/pages.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { readChapters } from './read-chapters.ts';
import { type Disagreement, readDisagreements } from '#lib/words/rivals.ts';
import { readDeclared } from '#lib/features/simulator/simulator.server.ts';
import type { Declared } from '#lib/features/simulator/shape.server.ts';
import { readTitles, readUi, uiFolder, type Titles, type Ui } from '#lib/words/ui.ts';
import { type Package, readPackage } from './package.ts';
import { type Places, placesOf } from '#lib/words/places.ts';

/** All of a debate, read from its folder and sound. It is handed to whoever tells of it; nobody else reads the folder. */
export interface Debate {
  place: Place;
  /** data/story.json. */
  story: StoryFile;
  evidence: Evidence;
  draws: DeclaredDraws;
  disagreements: Disagreement[];
  /** The rest it may do without. */
  simulator: Declared | undefined;
  claims: Claims | undefined;
  corrections: Corrections | undefined;
  /** The descriptor of its data package. */
  package: Package;
  /** What a reader may do in it. */
  features: Features;
  /** Its words, in each language. */
  in: Record<Lang, DebateWords>;
}

/** The words of a debate in one language, and those of the interface. */
export interface DebateWords {
  lang: Lang;
  ui: Ui;
  titles: Titles;
  /** The whole text of each chapter, and where in its two cuts each step stands. */
  chapters: ParsedChapter[];
  places: Places;
  argument: SoundArgument | undefined;
  /** The argument as a building. */
  building: WeighedBuilding | undefined;
  claims: ParsedChapter | undefined;
  sources: ParsedChapter | undefined;
}

/** Reads a debate whole. Throws a `DebateError` with what is not sound. */
export function readDebate(place: Place): Debate {
  const { data, content } = place;
  const evidence = readEvidence(data);
  const perLang = <T>(read: (lang: Lang) => T) =>
    Object.fromEntries(evidence.langs.map((lang) => [lang, read(lang)])) as Record<Lang, T>;
  const chapters = readChapters(evidence, place);
  const [claims, sources] = ['claims', 'sources'].map((id) => readPage(id, evidence, content));
  const titles = perLang((lang) => readTitles(lang, content));
  const wordsIn = (lang: Lang): DebateWords => {
    const argument = soundArgument(lang, place);
    return {
      lang,
      ui: readUi(lang, uiFolder(lang, content)),
      titles: titles[lang],
      chapters: chapters[lang],
      places: placesOf(chapters[lang]),
      argument,
      building: argument && buildingOf(lang, evidence, argument),
      claims: claims?.[lang],
      sources: sources?.[lang]
    };
  };
  return {
    place,
    story: readStoryFile(data),
    evidence,
    draws: readDraws(data),
    disagreements: readDisagreements(data),
    simulator: readDeclared(data),
    claims: readClaims(data),
    corrections: readCorrections(data),
    package: readPackage(data, evidence, titles),
    features: FEATURES,
    in: perLang(wordsIn)
  };
}
