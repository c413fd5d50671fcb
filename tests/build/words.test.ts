import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { tellChart } from '#lib/telling/chart.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { placesOf } from '#lib/words/places.ts';
import { pagesOf, read, scriptsOf, spaced, textOf } from './built.ts';
import { LANGS, OWN } from '../own.ts';

const evidence = readEvidence('data');
const chapters = readChapters(evidence, OWN.place);

/** Every run of words as written; what stands between the brackets of a figure is its id. */
const runs = (node: Nodes): string[] => {
  if (node.type === 'textDirective' && node.name === 'fig') return [];
  if (node.type === 'text') return [spaced(node.value)].filter((text) => text !== '');
  return 'children' in node ? node.children.flatMap(runs) : [];
};

/** Each page of the story with the chapters that it shows: the walk, and the dossiers. */
const PAGES = LANGS.flatMap((lang) => {
  const { walk, dossiers } = placesOf(chapters[lang]);
  return [
    { lang, page: `${lang}/index.html`, shown: walk },
    ...[...dossiers].map(([id, dossier]) => ({
      lang,
      page: `${lang}/chapter/${id}/index.html`,
      shown: [dossier]
    }))
  ];
});

describe.each(PAGES)('$page, before a script runs', ({ lang, page, shown }) => {
  const html = read('build', page);
  const ui = OWN.in[lang].ui;
  const steps = shown.flatMap((chapter) => chapter.steps.map((step) => ({ ...step, chapter: chapter.id })));
  const article = (id: string) => {
    const [, rest = ''] = html.split(new RegExp(`<article[^>]* id="${id}"`));
    return rest.slice(0, rest.indexOf('</article>'));
  };

  it.each(steps)('$id has all its words', ({ id, nodes }) => {
    const seen = textOf(`<p${article(id)}`);
    const written = nodes.filter((node) => node.type !== 'leafDirective').flatMap(runs);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((run) => !/^[.,;:)]/.test(run) && !seen.includes(run))).toEqual([]);
  });

  it.each(shown)('the head of $id has all its words', ({ id, title, kicker, intro }) => {
    const [, rest = ''] = html
      .split(`<section class="chapter`)
      .slice(1)
      .join('<section class="chapter')
      .split(` id="${id}"`);
    const seen = textOf(`<p${rest.slice(0, rest.indexOf('</header>'))}`);
    // Further on, a chapter's question and its first words are enough.
    const opens = id === shown[0]?.id ? [kicker] : [];
    for (const run of [
      title,
      ...opens,
      ...intro.filter((node) => node.type !== 'leafDirective').flatMap(runs)
    ])
      expect(seen).toContain(spaced(run));
  });

  const told = steps.flatMap(({ id, chapter, state, chart }) => {
    const spec = evidence.charts.get(chapter)?.[state ?? ''];
    return chart && state && spec
      ? [
          {
            id,
            state,
            told: tellChart(state, spec, chart.words, { lang, evidence, ui, building: OWN.in[lang].building })
          }
        ]
      : [];
  });

  it.skipIf(told.length === 0).each(told)(
    '$id has its chart at rest, drawn and in words',
    ({ id, state, told }) => {
      const words = article(id);
      // It stands after the words of the steps that it stands beside.
      const [, after = ''] = html.split(new RegExp(`<article[^>]* id="${id}"`));
      const [, rest = ''] = after.split(`<figure class="still" data-state="${state}"`);
      const still = rest.slice(0, rest.indexOf('</figure>'));
      expect(still).toMatch(/<svg[\s\S]*<\/svg>/);
      const drawn = told.scenes.narrow.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));
      const seen = textOf(`<p${still.replaceAll('</tspan>', ' </tspan>')}`);
      expect([told.title, told.unit, ...drawn].filter((line) => !seen.includes(spaced(line)))).toEqual([]);
      const inWords = textOf(words.slice(words.indexOf('<details')));
      expect(told.description.filter((sentence) => !inWords.includes(spaced(sentence)))).toEqual([]);
    }
  );

  it('has a place for the moving chart of every chapter, and its scenes', () => {
    const pictured = shown.filter((chapter) => chapter.steps.some(({ state }) => state));
    expect(html.split('<div class="pinned" aria-hidden="true"></div>')).toHaveLength(pictured.length + 1);
    const scenes = [...html.matchAll(/ data-scenes="([^"]*)"/g)].map(([, to = '']) =>
      to.replace(/^.*\/run\//, '')
    );
    expect(scenes).toHaveLength(pictured.length);
    for (const file of scenes) expect(existsSync(join('build', 'run', file)), file).toBe(true);
  });
});

describe('no prose reaches a script', () => {
  /** Sentences and quotations long enough to be no label. */
  const sentences = LANGS.flatMap((lang) =>
    chapters[lang].flatMap(({ intro, steps }) =>
      [...intro, ...steps.flatMap(({ nodes }) => nodes)].flatMap(runs)
    )
  )
    .concat([...evidence.quotes.values()].map(({ words }) => words))
    .filter((run) => run.length > 60)
    .map((run) => run.slice(0, 60));
  const found = (payload: string) => sentences.filter((sentence) => payload.includes(sentence));

  it('there is prose to look for', () => expect(sentences.length).toBeGreaterThan(200));

  it.each(pagesOf('build'))('%s', (page) => {
    expect(found(scriptsOf(read('build', page)))).toEqual([]);
  });

  const fetched = readdirSync(join('build', 'run')).filter((file) => file.endsWith('.js'));
  it('there are files to fetch', () => expect(fetched.some((file) => file.startsWith('story.'))).toBe(true));
  it.each(fetched)('%s', (file) =>
    expect(found(readFileSync(join('build', 'run', file), 'utf8'))).toEqual([])
  );
});
