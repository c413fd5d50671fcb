import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, RootContent } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import type { Leaning, Telling } from './telling.ts';
import type { NoteLink } from '#lib/words/directives/directive.ts';
import { directiveOf } from '#lib/words/directives/index.ts';
import type { DirectiveNode } from '#lib/words/tree.ts';
import { element } from '#lib/words/element.ts';
import type { NoteBody } from '#lib/words/notes.ts';

/**
 * Words as HTML. Figures and tested words become links to their notes, which follow the words. Throws on a figure, check
 * or quote that does not exist.
 */
export function renderWords(nodes: RootContent[], telling: Telling): string {
  const notes: Note[] = [];
  const handlers = directives(telling, notes);
  const tree = toHast({ type: 'root', children: nodes }, { handlers });
  const words = tree.type === 'root' ? tree.children : [tree];
  // The words themselves hold no HTML: what is raw in the tree was rendered here.
  const options = { allowDangerousHtml: true };
  return toHtml({ type: 'root', children: [...words, ...noteList(notes, telling)] }, options);
}

interface Note {
  id: string;
  key: string;
  body: NoteBody;
}

type Handler<D> = (state: State, node: D) => ElementContent | ElementContent[] | undefined;

function directives(telling: Telling, notes: Note[]) {
  const handler: Handler<DirectiveNode> = (state, node) => {
    const inside = () => state.all(node) as ElementContent[];
    const render = directiveOf(node)?.render;
    if (!render) throw new Error(`'${node.name}' has no place here`);
    return render(node, { telling, inside, note: (link) => noteLink(link, telling, notes) });
  };
  return {
    textDirective: handler,
    leafDirective: handler,
    containerDirective: handler,
    heading: headingOf(telling)
  };
}

/** The first heading names its step. */
function headingOf({ place, level = 3 }: Telling): Handler<Nodes & { type: 'heading' }> {
  let named = false;
  return (state, node) => {
    const id = named ? undefined : `${place}-title`;
    named = true;
    return element(`h${level}`, { id }, ...(state.all(node) as ElementContent[]));
  };
}

function noteLink(
  { className, kind, shown, key, rows, body }: NoteLink,
  telling: Telling,
  notes: Note[]
): Element {
  let note = notes.find((earlier) => earlier.key === key);
  const first = !note;
  if (!note) {
    const id = `note-${telling.place}-${notes.length + 1}`;
    const by: Leaning = { kind, words: shown, to: `to-${id}` };
    note = { id, key, body: body({ ...telling, use: (source, at) => telling.use?.(source, at, by) }) };
    notes.push(note);
  }
  return element(
    'a',
    {
      className: [className],
      href: `#${note.id}`,
      id: first ? `to-${note.id}` : undefined,
      dataLights: telling.lights?.(rows)
    },
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
      element('a', { className: ['back'], href: `#to-${id}` }, ui('back-to-text'))
    )
  );
  return [element('div', { className: ['notes'] }, ...bodies)];
}
