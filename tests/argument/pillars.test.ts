import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { LANGS } from '#lib/lang.ts';
import { soundArgument } from '#lib/story/argument.ts';
import { buildingOf } from '#lib/story/pillars.ts';
import { pillarsFigure } from '#lib/story/pillars-figure.ts';
import { readUi } from '#lib/story/ui.ts';

const evidence = readEvidence('data');

describe.each(LANGS)('the pillars of the argument (%s)', (lang) => {
  const { pillars, conclusion } = buildingOf(lang, evidence);
  const { nodes } = soundArgument(lang).declared;

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
      pillarsFigure({ lang, evidence, ui: readUi(lang) }, (step) => `#${step.split('-')[0]}`)
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
