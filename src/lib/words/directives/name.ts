import type { Directive } from './directive.ts';

/** `:name[...]`: a name, a term, a title or a definition: a number in it is no figure, and quotation marks hold nobody's words. */
export const name: Directive = {
  name: 'name',
  kind: 'text',
  label: 'needed',
  exempt: true,
  render: (_, { inside }) => inside(),
  twin: () => undefined
};
