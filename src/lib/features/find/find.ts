/** The script of the choice of a place, fetched when the reader comes near one (see near.ts). */
import { painter } from '#lib/forms/kit/paint.ts';
import { siteLabel } from '#lib/forms/strip/site-label.ts';
import { story } from '#lib/features/shared.ts';

/** Words of the choice of a place; `{name}`, `{value}` and `{rank}` in `result` are filled in. */
export interface Given {
  state: string;
  label: string;
  none: string;
  result: string;
}

export function mount(place: HTMLElement): void {
  const given = place.querySelector('script[type="application/json"]')?.textContent;
  if (given) choose(place, JSON.parse(given) as Given);
}

/**
 * Puts a choice of places before the list that stands in the page (from high to low). The chosen one is told in words and
 * pointed out on the chart.
 */
function choose(place: HTMLElement, { state, label, none, result }: Given): void {
  const places = [...place.querySelectorAll<HTMLElement>('li[data-territory]')].map((item, index) => {
    const [name = '', value = ''] = [...item.children].map(({ textContent }) => textContent ?? '');
    return { territory: item.dataset.territory ?? '', name, value, rank: String(index + 1) };
  });
  const select = document.createElement('select');
  select.add(new Option(none, ''));
  const compare = new Intl.Collator(document.documentElement.lang).compare;
  for (const { name, territory } of [...places].sort((a, b) => compare(a.name, b.name)))
    select.add(new Option(name, territory));
  const labelled = document.createElement('label');
  labelled.append(label, select);
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  const finder = document.createElement('div');
  finder.className = 'finder';
  finder.append(labelled, told);
  place.prepend(finder);

  const points: ((site: (typeof places)[number] | undefined) => void)[] = [];
  const chosen = () => places.find(({ territory }) => territory === select.value);
  const chapter = place.closest('.chapter');
  if (chapter)
    story().drawOver(chapter, state, ({ place: over, breadth, scene }) => {
      if (!scene) return;
      const paint = painter(over, `found-${breadth}`);
      points.push((site) => paint(site ? siteLabel(scene, site, breadth) : []));
      points.at(-1)?.(chosen());
    });
  select.addEventListener('change', () => {
    const site = chosen();
    const words = site
      ? result.replace(/\{(name|value|rank)\}/g, (_, key: 'name' | 'value' | 'rank') => site[key])
      : '';
    // An element of its own: a translator may have taken the last words apart.
    const said = document.createElement('span');
    said.textContent = words;
    told.replaceChildren(said);
    for (const point of points) point(site);
  });
}
