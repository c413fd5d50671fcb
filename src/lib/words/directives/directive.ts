import type { Element, ElementContent } from 'hast';
import type { Evidence, Row } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { NoteBody } from '#lib/words/notes.ts';
import type { Leaning, Telling } from '#lib/telling/telling.ts';
import type { DirectiveNode } from '../tree.ts';

/** What may stand as an attribute: an id, one of a few words, or the bare name of the attribute. */
export interface Attribute {
  is: 'id' | 'flag' | readonly string[];
  needed?: true;
}

export interface Asked {
  kind: 'figure' | 'check' | 'quote' | 'source';
  id: string;
}

/** What a directive is rendered with. */
export interface Rendering {
  telling: Telling;
  /** What stands in it, rendered. */
  inside(): ElementContent[];
  /** A link to a note that follows the words; the same key gives the same note. */
  note(link: NoteLink): Element;
}

export interface NoteLink {
  className: 'figure' | 'says';
  kind: Leaning['kind'];
  shown: string;
  key: string;
  /** What it rests on. */
  rows: Row[];
  body(telling: Telling): NoteBody;
}

/** A sign of the writing language beside Markdown's own. All that is known of one stands in its file; `index.ts` lists them. */
export interface Directive {
  name: string;
  /** `:text[...]` within a line, `::leaf[...]` on a line of its own, `:::container` around lines. */
  kind: 'text' | 'leaf' | 'container';
  /** By name; others are refused. */
  attributes?: Readonly<Record<string, Attribute>>;
  /** What stands between its brackets: words or an id that must be there, words that may be, or nothing. A container has none. */
  label?: 'needed' | 'allowed';
  /** How it stands on the page. Left out where something else reads it, as the parser reads a step. */
  render?(node: DirectiveNode, rendering: Rendering): ElementContent | ElementContent[] | undefined;
  /** What of the evidence it asks for: the kind of thing, and its id. */
  asks?(node: DirectiveNode): Asked;
  /** What of a file of data/ fills it, by name, and in which step it stands; a file that holds one thing gives no name. */
  filled?(node: DirectiveNode, step: string): { file: string; by?: string };
  /** What its twin in another language must have too; undefined where languages may differ. By default its name. */
  twin?(node: DirectiveNode): string | undefined;
  /** What between its brackets is not typed by a writer as words: no figure is looked for there. */
  exempt?: true;
  /** How it reads in plain text. By default what stands in it. */
  print?(node: DirectiveNode, evidence: Evidence, lang: Lang): string;
  /** The side whose words it holds. */
  side?: 'for' | 'against';
}

/** `{name=...}`, or '' where it is not there. */
export const attributeOf = (node: DirectiveNode, name: string): string => node.attributes?.[name] ?? '';
