/** An element with a class and what is in it. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className = '',
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

export function button(words: string, press: () => void): HTMLButtonElement {
  const made = make('button', '', words);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
