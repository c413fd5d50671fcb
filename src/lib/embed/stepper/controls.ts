import type { Stop } from '../mode.ts';
import type { View } from './views.ts';
import { button, make } from '#lib/points/make.ts';

/** Words of the stepper. `{now}`, `{all}` and `{name}` in `place` are filled in. */
export interface StepperWords {
  label: string;
  back: string;
  on: string;
  chapters: string;
  start: string;
  place: string;
}

interface Named {
  title: string;
}

export interface Controls {
  /** Shows where the reader is among the views. */
  show(views: View[], now: number): void;
  stop: Stop;
}

/** The bar below the stepper: a dot a step of this chapter, the chapters to choose from, back and on. */
export function makeControls(
  chapters: Named[],
  steps: readonly HTMLElement[],
  words: StepperWords,
  go: (view: number) => void
): Controls {
  const bar = make('nav', 'stepper');
  bar.setAttribute('aria-label', words.label);
  const dots = make('ol', 'dots');
  const choice = make('select', 'chapters');
  choice.setAttribute('aria-label', words.chapters);
  choice.append(...chapters.map(({ title }, index) => new Option(title, String(index))));
  const only = make('p', 'chapters', chapters[0]?.title ?? '');
  const back = called(
    words.back,
    button('←', () => go(now - 1))
  );
  back.className = 'back';
  const on = called(
    words.on,
    button('→', () => go(now + 1))
  );
  on.className = 'on';
  const said = make('p', 'said');
  said.setAttribute('aria-live', 'polite');
  bar.append(dots, chapters.length > 1 ? choice : only, back, on, said);
  document.body.append(bar);

  let views: View[] = [];
  let now = 0;
  const first = ({ chapter, step }: Pick<View, 'chapter' | 'step'>) =>
    views.findIndex((view) => view.chapter === chapter && view.step === step);
  choice.addEventListener('change', () =>
    go(views.findIndex(({ chapter }) => chapter === Number(choice.value)))
  );

  const names = steps.map(headingOf);
  const nameOf = ({ chapter, step }: View) =>
    (step === undefined ? chapters[chapter]?.title : names[step]) || words.start;

  const show = (all: View[], at: number) => {
    const before = views[now];
    const view = all[at]!;
    [views, now] = [all, at];
    const places = all.filter((place, index) => place.chapter === view.chapter && index === first(place));
    if (before?.chapter !== view.chapter || dots.childElementCount === 0)
      dots.replaceChildren(...places.map((place) => dotOf(nameOf(place), () => go(first(place)))));
    const order = places.findIndex(({ step }) => step === view.step);
    for (const [index, dot] of dots.querySelectorAll('button').entries()) {
      dot.classList.toggle('passed', index < order);
      if (index === order) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
    }
    choice.value = String(view.chapter);
    // Disabled outright, the one that was just pressed would lose the focus.
    back.setAttribute('aria-disabled', String(at === 0));
    on.setAttribute('aria-disabled', String(at === all.length - 1));
    if (before && before.step !== view.step)
      said.textContent = words.place
        .replace('{now}', String(order + 1))
        .replace('{all}', String(places.length))
        .replace('{name}', () => nameOf(view));
  };
  return { show, stop: () => bar.remove() };
}

/** A button with a sign, or a look, has its name for who hears it or points at it. */
function called(name: string, sign: HTMLButtonElement): HTMLButtonElement {
  sign.title = name;
  sign.setAttribute('aria-label', name);
  return sign;
}

const dotOf = (name: string, press: () => void): HTMLLIElement =>
  make('li', '', called(name, button('', press)));

const headingOf = (step: HTMLElement): string => step.querySelector('h2, h3')?.textContent?.trim() ?? '';
