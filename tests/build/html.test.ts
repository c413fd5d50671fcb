import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { LANGS } from '#lib/lang.ts';
import { plainText } from '#lib/story/parse.ts';
import { readChapters } from '#lib/story/story.ts';

const pages = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const read = (page: string) => readFileSync(join('build', page), 'utf8');
const chapters = readChapters(readEvidence('data'));
const scripts = (html: string) => [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');

describe.each(pages)('%s', (page) => {
  const html = read(page);
  // Words may hold what looks like an attribute; tags do not.
  const tags = html.match(/<[a-z][^>]*>/g) ?? [];

  it('has a policy that forbids inline code', () => {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
  });

  it('asks nothing of another host', () => {
    const foreign = tags.filter((tag) => /^<(script|img|iframe|link)/.test(tag) && /(src|href)="https?:/.test(tag));
    expect(foreign).toEqual([]);
  });

  it('has no style attribute and no id twice', () => {
    expect(tags.filter((tag) => / style="/.test(tag))).toEqual([]);
    const ids = tags.flatMap((tag) => / id="([^"]+)"/.exec(tag)?.[1] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says its language and what it is', () => {
    expect(html).toMatch(new RegExp(`<html lang="${page.startsWith('en') ? 'en' : 'nl'}"`));
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]+"/);
  });
});

describe.each(LANGS)('the story in %s', (lang) => {
  const html = read(`${lang}/index.html`);

  it('is whole before a script runs: every step and every chart state', () => {
    for (const chapter of chapters[lang])
      for (const { id, state, chart } of chapter.steps) {
        expect(html).toContain(`id="${id}"`);
        if (chart) expect(html).toContain(`<figure class="still" data-state="${state}"`);
      }
  });

  it('has the pinned chart of every chapter in both forms', () => {
    const pictured = chapters[lang].filter((chapter) => chapter.steps.some(({ state }) => state));
    for (const form of ['wide', 'narrow']) expect(html.split(`class="form ${form}"`)).toHaveLength(pictured.length + 1);
  });

  it('hands its script no sentence of the prose', () => {
    const payload = scripts(html).join('\n');
    const sentences = chapters[lang].flatMap((chapter) =>
      chapter.steps.flatMap(({ nodes }) =>
        nodes.filter((node) => node.type === 'paragraph').flatMap((node) => plainText(node).match(/[A-Z][a-z ]{30,}\./) ?? [])
      )
    );
    expect(sentences.length).toBeGreaterThan(20);
    for (const sentence of sentences) expect(payload).not.toContain(sentence);
  });
});
