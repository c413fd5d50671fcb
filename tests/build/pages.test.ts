import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { attribute, pagesOf, read, tagsOf } from './built.ts';

const ids = (tags: string[]) => tags.flatMap((tag) => attribute(tag, 'id') ?? []);
const twice = (items: string[]) => items.filter((item, index) => items.indexOf(item) !== index);

it('there are pages', () => {
  expect(pagesOf('build')).toEqual(
    expect.arrayContaining(['index.html', 'nl/index.html', 'en/index.html', 'nl/sources/index.html'])
  );
});

describe.each(pagesOf('build'))('%s', (page) => {
  const html = read('build', page);
  const tags = tagsOf(html);
  const policy = tags.find((tag) => /http-equiv="content-security-policy"/i.test(tag)) ?? '';
  const rules = new Map(
    (attribute(policy, 'content') ?? '')
      .split(';')
      .map((rule) => rule.trim().split(/\s+/))
      .map(([name, ...sources]) => [name ?? '', sources])
  );

  it('has a policy that allows nothing but the site itself, and no inline code', () => {
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
    expect(rules.get('form-action')).toEqual(["'none'"]);
    for (const source of [...rules.values()].flat()) {
      expect(source).toMatch(/^'(none|self|unsafe-hashes|sha256-[\w+/=]+)'$|^data:$/);
    }
    expect(rules.get('script-src')).not.toContain("'unsafe-hashes'");
  });

  it('runs no script before its policy that is not in it, and none after', () => {
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
      .filter(([, attributes]) => !/type="application\/(ld\+)?json"/.test(attributes ?? ''))
      .map(
        ([, , script]) =>
          `'sha256-${createHash('sha256')
            .update(script ?? '')
            .digest('base64')}'`
      );
    const at = (what: RegExp) => tags.findIndex((tag) => what.test(tag));
    const [rule, script] = [at(/http-equiv="content-security-policy"/i), at(/^<script\b/i)];
    expect(script === -1 || (rule > -1 && rule < script)).toBe(true);
    expect(inline.filter((hash) => !rules.get('script-src')?.includes(hash))).toEqual([]);
  });

  it('asks nothing of another host', () => {
    const asking = tags.filter((tag) =>
      /^<(script|img|image|iframe|video|audio|source|use|object|embed)\b/.test(tag)
    );
    const linked = tags.filter((tag) => tag.startsWith('<link') && !/rel="(canonical|alternate)"/.test(tag));
    expect(
      [...asking, ...linked].filter((tag) =>
        ['src', 'href', 'srcset', 'data'].some((name) => /^(https?:)?\/\//.test(attribute(tag, name) ?? ''))
      )
    ).toEqual([]);
  });

  it('has no style and no handler in an attribute, and no style element', () => {
    expect(tags.filter((tag) => attribute(tag, 'style') !== undefined || /\son\w+="/.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /^<style\b/.test(tag))).toEqual([]);
  });

  it('has every id once, and an element for every id that it points to', () => {
    expect(twice(ids(tags))).toEqual([]);
    const known = new Set(ids(tags));
    const used = tags.flatMap((tag) => [
      ...['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list', 'popovertarget'].flatMap(
        (name) => attribute(tag, name)?.split(' ') ?? []
      ),
      ...[...tag.matchAll(/="url\(#([^)]+)\)"/g)].flatMap(([, id]) => id ?? [])
    ]);
    expect([...new Set(used)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('says its language, its name and what it is', () => {
    expect(attribute(tags.find((tag) => tag.startsWith('<html')) ?? '', 'lang')).toBe(
      page.startsWith('en/') ? 'en' : 'nl'
    );
    expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
    const meta = (name: string) =>
      tags.filter((tag) => tag.startsWith('<meta') && attribute(tag, 'name') === name);
    if (meta('robots').some((tag) => attribute(tag, 'content')?.includes('noindex'))) return;
    expect(meta('description').map((tag) => attribute(tag, 'content'))).toEqual([
      expect.stringMatching(/.{40}/)
    ]);
  });

  // A build knows its own address only when it is told; see address.test.ts for one that was.
  it.skipIf(process.env.SITE_URL)('makes up no address of its own', () => {
    expect(
      tags.filter((tag) => /rel="canonical"|rel="alternate" hreflang|property="og:(url|image)"/.test(tag))
    ).toEqual([]);
    expect(html).not.toContain('http://localhost');
    expect(html).not.toContain('sveltekit-prerender');
  });
});
