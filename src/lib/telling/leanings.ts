import type { Debate } from '#lib/debate/debate.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { aroundOf } from './around.ts';
import type { Leaning } from './telling.ts';
import { renderWords } from './render.ts';
import { tellChapters } from './tell.ts';
import { dated, tellClaims } from './told-claims.ts';

/** Everything at one place that leans on a source. */
export interface Place {
  /** The page, below the language: '' is the walk, `chapter/price/` a dossier. */
  page: string;
  /** The step, and how it is called. */
  id: string;
  name: string;
  by: Leaning[];
}

/** What leans on each source, in the order of the story and then of the pages beside it. */
export function leanings(debate: Debate, lang: Lang): Map<string, Place[]> {
  const { places, sources } = debate.in[lang];
  const claims = tellClaims(debate, debate.in[lang]);
  const telling = aroundOf(debate, lang, '');
  const found = new Map<string, Place[]>();
  const note = (page: string, names: Map<string, string>) => (source: string, at: string, by?: Leaning) => {
    const id = at.replace(/-head$/, '');
    const places = found.get(source) ?? [];
    found.set(source, places);
    let place = places.find((one) => one.page === page && one.id === id);
    if (!place) places.push((place = { page, id, name: names.get(id) ?? id, by: [] }));
    // The head of a chapter is no step: its chapter is where to go.
    const to = by?.to === at ? id : (by?.to ?? id);
    if (by && !place.by.some((one) => one.kind === by.kind && one.to === to)) place.by.push({ ...by, to });
  };
  const stepNames = (pages: ParsedChapter[]) =>
    new Map(
      pages.flatMap(({ id, title, steps }) => [
        [id, title],
        ...steps.map((step) => [step.id, `${title}: ${step.heading}`] as [string, string])
      ]) as [string, string][]
    );
  tellChapters(places.walk, { ...telling, use: note('', stepNames(places.walk)) });
  for (const [id, dossier] of places.dossiers) {
    const noteDeeper = note(`chapter/${id}/`, stepNames([dossier]));
    tellChapters([dossier], {
      ...telling,
      use: (source, at, by) => {
        if (!told(found.get(source), at, by)) noteDeeper(source, at, by);
      }
    });
  }
  if (claims) {
    const { title } = claims.page;
    const names = new Map(claims.claims.map(({ id, sentence }) => [id, sentence]));
    const use = note('claims/', names.set('claims', title));
    const ui = dated(claims, lang, telling.ui);
    use(claims.article, 'claims', { kind: 'claim', words: title, to: 'claims' });
    for (const { id, sentence, written, grounds } of claims.claims) {
      for (const source of grounds) use(source, id, { kind: 'claim', words: sentence, to: id });
      renderWords(written.nodes, { ...telling, ui, place: id, use });
    }
  }
  for (const step of sources?.steps ?? [])
    renderWords(step.nodes, {
      ...telling,
      place: step.id,
      use: note('sources/', stepNames(sources ? [sources] : []))
    });
  return found;
}

/** What the walk shows of a step is told there, and not once more in its dossier. */
const told = (found: Place[] = [], at: string, by?: Leaning): boolean =>
  found.some(
    (place) =>
      place.page === '' &&
      place.id === at.replace(/-head$/, '') &&
      (!by || place.by.some(({ kind, words }) => kind === by.kind && words === by.words))
  );

/** The tables in which a source has rows, by name. */
export const tablesOf = (source: string, { tables }: Evidence): string[] =>
  [...tables]
    .filter(([, rows]) => rows.some((row) => !row.derivation && row.sources.includes(source)))
    .map(([table]) => table);
