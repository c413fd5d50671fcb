import type { Element, ElementContent, Properties } from 'hast';

/** An HTML element as a tree node; strings become text. */
export const element = (
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child))
});
