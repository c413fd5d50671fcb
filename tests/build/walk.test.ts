import { describe, expect, it } from 'vitest';
import { countWalk } from '../../scripts/count-walk.ts';
import { LANGS, OWN } from '../own.ts';
import { read } from './built.ts';

const { walk: bounds } = OWN.story;
const counts = LANGS.map((lang) => ({ lang, ...countWalk(read('build', `${lang}/index.html`)) }));

/** A debate sets itself these bounds, or none. */
const bounded = bounds ? counts.map((count) => ({ ...count, count, bounds })) : [];
describe.each(bounded)('the walk in $lang keeps the bounds of data/story.json', ({ count, bounds }) => {
  const { steps, words, prose, weighing, figures, nodes, kilobytes } = bounds;
  const over = (of: 'prose' | 'figures', most: (weighs: boolean) => number) =>
    count.steps.flatMap((step) =>
      step[of] > most(step.weighs) ? [`${step.id}: ${step[of]} of ${most(step.weighs)}`] : []
    );

  it('has no more steps', () => expect(count.steps.length).toBeLessThanOrEqual(steps));
  it('has no more words', () =>
    expect(count.words).toBeLessThanOrEqual(count.lang === LANGS[0] ? words : words * 1.1));
  it('has no step with more prose', () =>
    expect(over('prose', (weighs) => (weighs ? weighing : prose))).toEqual([]));
  it('has no step with more figures', () => expect(over('figures', () => figures)).toEqual([]));
  it('has no more elements', () => expect(count.nodes).toBeLessThanOrEqual(nodes));
  it('is no heavier', () => expect(count.bytes / 1024).toBeLessThanOrEqual(kilobytes));
});

describe('what is counted', () => {
  const page = (step: string) =>
    countWalk(`<html><body><main><article class="step" id="a">${step}</article></main></body></html>`);

  it('prose is paragraphs and lists, sides too, without headings, quotations, charts and ways', () => {
    const { steps, words } = page(
      '<h3>Two words</h3><p>One <a class="figure" href="#n">2</a> three.</p><ul><li>four</li></ul>' +
        '<div class="side for"><h4>For</h4><p>five</p></div>' +
        '<figure class="quote"><blockquote>six seven</blockquote></figure><p class="more"><a href="/">Deeper</a></p>'
    );
    expect(steps).toEqual([{ id: 'a', weighs: true, prose: 5, figures: 1, words: 11 }]);
    expect(words).toBe(11);
  });

  it('two figures in a row of one series are a pair, a third is not', () => {
    const figure = (lights: string) =>
      `<a class="figure" href="#n"${lights && ` data-lights="${lights}"`}>2</a>`;
    const count = (...lights: string[]) =>
      page(`<p>${lights.map(figure).join(' and ')}</p>`).steps[0]!.figures;
    expect(count('use@2011', 'use@2024')).toBe(1);
    expect(count('use@2011', 'use@2024', 'use@2007')).toBe(2);
    expect(count('use@2011', 'deaths@2024')).toBe(2);
    expect(count('', '')).toBe(2);
  });

  it('what is out of sight until it is asked for is not', () => {
    const { words } = page(
      '<p>seen</p><div class="notes"><p>no</p></div><div class="moved"><a href="/">no</a></div>' +
        '<details><summary>this one</summary><p>no</p></details><script>no</script><div class="pinned"><p>no</p></div>'
    );
    expect(words).toBe(3);
  });

  it('a chart that is drawn wide and narrow is read once, and the ways over its pillars are heard', () => {
    const drawn =
      '<svg class="form wide"><text>one</text></svg><svg class="form narrow"><text>one</text></svg>';
    expect(page(`<div class="chart">${drawn}</div>`).words).toBe(1);
    expect(page('<svg class="form wide"><text>one</text></svg>').words).toBe(1);
    expect(page('<figure class="pillars"><p>seen</p><nav><a href="#b">heard</a></nav></figure>').words).toBe(
      1
    );
  });

  it('elements are those of the whole page', () => expect(page('<br/><p>a</p>').nodes).toBe(6));
  it('a page with a tag that closes nothing is no page of ours', () =>
    expect(() => page('</p>')).toThrow('closes nothing'));
});

describe.each(LANGS)('fairness of the walk (%s)', (lang) => {
  const html = read('build', `${lang}/index.html`);

  it('the sides take turns to speak first', () => {
    const sides = [...html.matchAll(/class="side (for|against)"/g)].map(([, side]) => side);
    const first = sides.filter((_, index) => index % 2 === 0);
    expect(first.length).toBeGreaterThan(3);
    for (const [index, side] of first.entries())
      expect(side, `weighing ${index + 1}`).toBe(index % 2 === 0 ? 'for' : 'against');
    expect(sides.filter((side) => side === 'for')).toHaveLength(sides.length / 2);
  });

  it('no quotation is large in another language, and there is at most one a chapter', () => {
    for (const chapter of html.split('<section class="chapter').slice(1)) {
      const large = chapter.match(
        /<figure class="quote[^>]*>(?:<p class="takes">[^<]*<\/p>)?<(?!div class="rendered")[^>]*>/g
      );
      expect((chapter.match(/<figure class="quote/g) ?? []).length).toBeLessThanOrEqual(1);
      for (const quote of large ?? []) expect(quote).not.toContain(' lang=');
    }
  });
});
