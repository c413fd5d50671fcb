import { toHtml } from 'hast-util-to-html';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { interactive } from '#lib/words/directives/interactives.ts';
import { linkedData } from '#lib/pages/linked-data.ts';
import Given from '#lib/ui/Given.svelte';

const HOSTILE = '</script><script>alert("1")</script><!--';

it.each([
  ['what an interactive is given', toHtml(interactive('draw', { given: { HOSTILE } }))],
  [
    'what a script is given',
    render(Given, { props: { given: { HOSTILE } } }).body.replaceAll(/<!--.*?-->/g, '')
  ],
  ['linked data', linkedData({ '@type': 'Article', HOSTILE }).html]
])('%s cannot end its script element, and says what it said', (_, html) => {
  expect(html.match(/<[/!]?script|<!--/g)).toEqual(['<script', '</script']);
  const [, json] = />([^<]*)<\/script>/.exec(html)!;
  expect(JSON.stringify(JSON.parse(json!))).toContain(JSON.stringify({ HOSTILE }).slice(1, -1));
});
