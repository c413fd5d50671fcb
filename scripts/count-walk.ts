/** Counts what of a built page of the story a reader meets: how long it is, and how heavy. */
import { gzipSync } from 'node:zlib';

/** An element of a page that we wrote ourselves, so that every tag is closed. */
interface Element {
  name: string;
  classes: string[];
  attributes: string;
  children: (Element | string)[];
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The tree of a page. Throws where a tag is closed that is not open. */
function treeOf(html: string): Element {
  const root: Element = { name: '', classes: [], attributes: '', children: [] };
  const open = [root];
  const text = html
    .replace(/<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '')
    .replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1</script>')
    // What lies ready in a template is no part of the page.
    .replace(/(<template>)[\s\S]*?<\/template>/g, '$1</template>');
  for (const [, words, closed, name, attributes = '', alone] of text.matchAll(
    /([^<]+)|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g
  )) {
    const parent = open.at(-1)!;
    if (words !== undefined) parent.children.push(words);
    else if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    } else if (name !== undefined) {
      const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/) ?? [];
      const element: Element = { name, classes, attributes, children: [] };
      parent.children.push(element);
      if (!alone && !VOID.test(name)) open.push(element);
    }
  }
  return root;
}

const all = (element: Element): Element[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...all(child)]));

/** Out of sight until asked for, or there twice: notes, addresses of old, the pinned twin of a chart. */
const UNSEEN = ['notes', 'moved', 'pinned', 'unscripted'];

const is = (node: Element | string, ...classes: string[]): boolean =>
  typeof node !== 'string' && classes.every((one) => node.classes.includes(one));

/** The words of an element that are seen before anything is opened. */
function seen(element: Element): string {
  if (element.classes.some((one) => UNSEEN.includes(one)) || element.name === 'script') return '';
  const closed = element.name === 'details' && !/\sopen\b/.test(element.attributes);
  const drawnTwice = element.children.some((child) => is(child, 'form', 'narrow'));
  return (
    element.children
      // Of a chart that is drawn wide and narrow a screen shows one; the ways over the pillars are for ears.
      .filter((child) => !(drawnTwice && is(child, 'form', 'wide')))
      .filter((child) => !(is(element, 'pillars') && typeof child !== 'string' && child.name === 'nav'))
      .map((child) => {
        if (typeof child === 'string') return child;
        return closed && child.name !== 'summary' ? '' : ` ${seen(child)} `;
      })
      .join('')
  );
}

/** Words hold a letter or a digit. */
const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export interface StepCount {
  id: string;
  /** A weighing holds what speaks for and against. */
  weighs: boolean;
  /** Words of its paragraphs and lists: without headings, quotations, charts, what is asked, and ways to elsewhere. */
  prose: number;
  /** Links to the notes of figures; two in a row that light one series, or one mark, are a pair (from this to that) and count once. */
  figures: number;
  /** All words that are seen. */
  words: number;
}

export interface WalkCount {
  steps: StepCount[];
  /** All words that are seen in the story itself. */
  words: number;
  /** Elements of the whole page, as `document.querySelectorAll('*')` counts them. */
  nodes: number;
  /** Of the HTML, packed as a host packs it. */
  bytes: number;
}

const PROSE = /^(p|ul|ol)$/;
const BESIDE = ['more', 'way-back', 'kicker', 'to-oneself'];

function proseOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (PROSE.test(child.name))
        return child.classes.some((one) => BESIDE.includes(one)) ? '' : ` ${seen(child)} `;
      return child.name === 'div' && child.classes.includes('side') ? proseOf(child) : '';
    })
    .join('');
}

/** What a figure lights, without the period: its series, or its mark. Some light nothing. */
const lit = ({ attributes }: Element): string | undefined => /\sdata-lights="([^"@]+)/.exec(attributes)?.[1];

function figuresOf(step: Element): number {
  let count = 0;
  let before: string | undefined;
  for (const element of all(step)) {
    if (element.name !== 'a' || !element.classes.includes('figure')) continue;
    const here = lit(element);
    const pairs = here !== undefined && here === before;
    if (!pairs) count += 1;
    before = pairs ? undefined : here;
  }
  return count;
}

/** @param html a page of the built story */
export function countWalk(html: string): WalkCount {
  const tree = treeOf(html);
  const elements = all(tree);
  const main = elements.find(({ name }) => name === 'main');
  if (!main) throw new Error('the page has no main');
  const steps = elements.filter(({ name, classes }) => name === 'article' && classes.includes('step'));
  return {
    steps: steps.map((step) => ({
      id: /\sid="([^"]*)"/.exec(step.attributes)?.[1] ?? '',
      weighs: all(step).some(({ classes }) => classes.includes('side')),
      prose: wordsIn(proseOf(step)),
      figures: figuresOf(step),
      words: wordsIn(seen(step))
    })),
    words: wordsIn(seen(main)),
    nodes: elements.length,
    bytes: gzipSync(html, { level: 9 }).length
  };
}
