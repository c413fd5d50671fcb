import type { Directive } from './directive.ts';

/** `:name[...]`: a name or a definition, in which a number is no figure. */
export const name: Directive = {
  name: 'name',
  kind: 'text',
  label: 'needed',
  exempt: true,
  render: (_, { inside }) => inside(),
  twin: () => undefined
};
