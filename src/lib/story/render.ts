import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { type State, toHast } from 'mdast-util-to-hast';
import { figure } from '#lib/evidence/figures.ts';
import { formatNumber } from '#lib/evidence/format.ts';
import type { Leaning, Telling } from '#lib/telling/telling.ts';
import { element } from './element.ts';
import { corrected, corrections } from './corrections.ts';
import { interactive } from './interactives.ts';
import { legend } from './legend.ts';
import { checkNote, figureNote, type NoteBody } from './notes.ts';
import { plainText } from './parse.ts';
import { quote } from './quote.ts';
import { rivals } from './rivals.ts';

/**
 * Words as HTML. Figures and tested words become links to their notes, which follow the words. Throws on a figure, check
 * or quote that does not exist.
 */
export function renderWords(nodes: RootContent[], telling: Telling): string {
  const notes: Note[] = [];
  const handlers = directives(telling, notes);
  const tree = toHast({ type: 'root', children: nodes }, { handlers });
  const words = tree.type === 'root' ? tree.children : [tree];
  return toHtml({ type: 'root', children: [...words, ...noteList(notes, telling)] });
}

interface Note {
  id: string;
  key: string;
  body: NoteBody;
}

type Handler<D> = (state: State, node: D) => ElementContent | ElementContent[] | undefined;

function directives(telling: Telling, notes: Note[]) {
  const text: Handler<TextDirective> = (state, node) => {
    if (node.name === 'fig') return figureLink(plainText(node), telling, notes);
    if (node.name === 'says') return checkLink(plainText(node), node.attributes?.check ?? '', telling, notes);
    if (node.name === 'from') return sourceLink(plainText(node), node.attributes?.source ?? '', telling);
    return state.all(node) as ElementContent[];
  };
  const leaf: Handler<LeafDirective> = (state, node) => {
    if (node.name === 'quote') return quote(node.attributes?.id ?? '', telling);
    if (node.name === 'legend') return legend(telling.ui);
    if (node.name === 'rivals') return rivals(node, telling);
    if (node.name === 'more') return more(node, telling, state.all(node) as ElementContent[]);
    if (node.name === 'corrections') return corrections(telling);
    if (node.name === 'corrected') return corrected(telling);
    return interactive(node.name, node.attributes ?? {}, telling);
  };
  const container: Handler<ContainerDirective> = (state, node) => {
    const words = state.all(node) as ElementContent[];
    if (node.name === 'deeper')
      return element('div', { className: ['deeper'], id: node.attributes?.id ?? undefined }, ...words);
    return element(
      'div',
      { className: ['side', node.name] },
      element(`h${(telling.level ?? 3) + 1}`, {}, telling.ui(node.name)),
      ...words
    );
  };
  return {
    textDirective: text,
    leafDirective: leaf,
    containerDirective: container,
    heading: headingOf(telling)
  };
}

/** `::more[what there is]{to=step}`: the way from the walk to what goes deeper. */
const more = (node: LeafDirective, { ui, ways }: Telling, label: ElementContent[]): Element =>
  element(
    'p',
    { className: ['more'] },
    element(
      'a',
      { href: ways.deeper(node.attributes?.to ?? '') },
      label.length > 0 ? `${ui('deeper')}: ` : ui('deeper'),
      ...label
    )
  );

/** The first heading names its step. */
function headingOf({ place, level = 3 }: Telling): Handler<Nodes & { type: 'heading' }> {
  let named = false;
  return (state, node) => {
    const id = named ? undefined : `${place}-title`;
    named = true;
    return element(`h${level}`, { id }, ...(state.all(node) as ElementContent[]));
  };
}

function figureLink(id: string, telling: Telling, notes: Note[]): Element {
  const { evidence, lang } = telling;
  const told = figure(evidence, id);
  const shown = formatNumber(told.value, told, lang, 'prose');
  return noteLink('figure', shown, `fig ${id}`, (within) => figureNote(told, shown, within), telling, notes);
}

function checkLink(words: string, id: string, telling: Telling, notes: Note[]): Element {
  return noteLink('says', words, `check ${id}`, (within) => checkNote(id, words, within), telling, notes);
}

/** `:from[name]{source=...}`: somebody who is named in the words, with the way to the source. */
function sourceLink(words: string, id: string, { evidence, sourcesPage, place, use }: Telling): Element {
  if (!evidence.sources.has(id)) throw new Error(`unknown source '${id}'`);
  use?.(id, place, { kind: 'named', words, to: place });
  return element('a', { href: `${sourcesPage}#${id}` }, words);
}

function noteLink(
  className: 'figure' | 'says',
  shown: string,
  key: string,
  body: (within: Telling) => NoteBody,
  telling: Telling,
  notes: Note[]
): Element {
  let note = notes.find((earlier) => earlier.key === key);
  const first = !note;
  if (!note) {
    const id = `note-${telling.place}-${notes.length + 1}`;
    const by: Leaning = { kind: className === 'says' ? 'check' : 'figure', words: shown, to: `to-${id}` };
    note = { id, key, body: body({ ...telling, use: (source, at) => telling.use?.(source, at, by) }) };
    notes.push(note);
  }
  return element(
    'a',
    { className: [className], href: `#${note.id}`, id: first ? `to-${note.id}` : undefined },
    shown
  );
}

function noteList(notes: Note[], { ui }: Telling): Element[] {
  if (notes.length === 0) return [];
  const bodies = notes.map(({ id, body }) =>
    element(
      'div',
      { className: ['note'], id, role: 'note' },
      ...body,
      element('p', { className: ['back'] }, element('a', { href: `#to-${id}` }, ui('back-to-text')))
    )
  );
  return [element('div', { className: ['notes'] }, ...bodies)];
}
