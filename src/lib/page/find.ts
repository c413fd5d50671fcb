import { siteLabel } from '#lib/forms/strip/site-label.ts';
import { pointedOut } from './pointed-out.svelte.ts';

/** Words of the choice of a place; `{name}`, `{value}` and `{rank}` in `result` are filled in. */
export interface Given {
  state: string;
  label: string;
  none: string;
  result: string;
}

/**
 * Puts a choice of places before the list that stands in the page (from high to low). The chosen one is told in words and
 * pointed out on the chart. Returns what undoes it.
 */
export function mount(place: HTMLElement, { state, label, none, result }: Given): () => void {
  const places = [...place.querySelectorAll<HTMLElement>('li[data-territory]')].map((item, index) => {
    const [name = '', value = ''] = [...item.children].map(({ textContent }) => textContent ?? '');
    return { territory: item.dataset.territory ?? '', name, value, rank: String(index + 1) };
  });
  const select = document.createElement('select');
  select.add(new Option(none, ''));
  const compare = new Intl.Collator(document.documentElement.lang).compare;
  for (const { name, territory } of places.toSorted((a, b) => compare(a.name, b.name)))
    select.add(new Option(name, territory));
  const labelled = document.createElement('label');
  labelled.append(label, select);
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  const finder = document.createElement('div');
  finder.className = 'finder';
  finder.append(labelled, told);
  place.prepend(finder);

  select.addEventListener('change', () => {
    const site = places.find(({ territory }) => territory === select.value);
    told.textContent = site
      ? result.replace(/\{(name|value|rank)\}/g, (_, key: 'name' | 'value' | 'rank') => site[key])
      : '';
    pointedOut.now = site && { state, over: (strip, form) => siteLabel(strip, site, form) };
  });
  return () => {
    pointedOut.now = undefined;
    finder.remove();
  };
}
