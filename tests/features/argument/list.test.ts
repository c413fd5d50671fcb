import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { LANGS, OWN } from '../../own.ts';
import { told } from './told.ts';

describe.each(LANGS)('the whole argument as a list (%s)', (lang) => {
  const { map, given } = told(lang);
  const html = toHtml(map.shown);
  const { nodes } = OWN.in[lang].argument!.declared;

  it('names every node and leads to its step', () => {
    const ways = [...html.matchAll(/href="#([\w-]+)"/g)].map(([, step]) => step);
    expect(ways.toSorted()).toEqual(
      Object.values(nodes)
        .map(({ step }) => step)
        .toSorted()
    );
  });

  it('unfolds each claim that is weighed, and the one that nobody made', () => {
    expect(html.split('<details>')).toHaveLength(Object.keys(given.labels).length + 2);
    for (const [id, label] of Object.entries(given.labels))
      if (nodes[id]!.weighed)
        expect(html).toMatch(new RegExp(`data-claim="${id}"><details><summary><b>[^<]+</b> ${label}`));
  });
});
