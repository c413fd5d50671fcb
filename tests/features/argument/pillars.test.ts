import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { pillarsFigure } from '#lib/features/argument/pillars-figure.server.ts';
import { LANGS, OWN } from '../../own.ts';

const { evidence } = OWN;

describe.each(LANGS)('the pillars of the argument (%s)', (lang) => {
  const { ui } = OWN.in[lang];
  const building = OWN.in[lang].building!;
  const { pillars, conclusion } = building;
  const { nodes } = OWN.in[lang].argument!.declared;

  it('are the claims that are weighed, in order, and at last what nobody said', () => {
    const weighed = Object.keys(nodes).filter((id) => nodes[id]!.weighed);
    const unspoken = Object.keys(nodes).filter((id) => nodes[id]!.unspoken);
    expect(pillars.map(({ id }) => id)).toEqual([...weighed, ...unspoken]);
    expect(pillars.map(({ unspoken }) => unspoken)).toEqual([
      ...weighed.map(() => false),
      ...unspoken.map(() => true)
    ]);
    for (const { says } of [...pillars, { says: conclusion }]) expect(says).not.toMatch(/\.$|:fig|:says/);
  });

  it('have each a way to where they are weighed, which says what they are without being seen', () => {
    const html = toHtml(
      pillarsFigure({ lang, evidence, ui, building }, 'pillars', (step) => `#${step.split('-')[0]}`)
    );
    const ways = [...html.matchAll(/<a href="(#[\w-]+)"><span>([^<]+)</g)].map(([, to, says]) => [to, says]);
    expect(ways.map(([to]) => to)).toEqual(pillars.map(({ step }) => `#${step.split('-')[0]}`));
    pillars.forEach(({ says, unspoken }, index) => {
      if (unspoken) expect(ways[index]![1]).not.toContain(says);
      else expect(ways[index]![1]).toContain(says);
    });
    // What is drawn is hidden from those who hear the ways.
    expect(html).toContain('<div class="chart" aria-hidden="true">');
    expect(html).not.toContain('style=');
  });
});
