import type { Store } from '#lib/reader/weighing.ts';
import type { ArgumentGiven } from './given.ts';
import { speaker } from './in-words.ts';
import { all, inOneWord, standing } from './rests-on.ts';

/** Draws the reader's verdicts into the map and its list, which the server wrote. */
export function drawIn(place: HTMLElement, { conclusion, words }: ArgumentGiven, store: Store): void {
  const say = speaker(words);
  const parts = [...place.querySelectorAll<SVGElement | HTMLElement>('[data-claim]')];
  const claims = new Map(all(conclusion).map((claim) => [claim.id, claim]));
  store.follow(() => {
    const { steps } = store.answers();
    for (const part of parts) {
      const claim = claims.get(part.dataset.claim ?? '');
      const verdict = claim?.weighed ? steps[claim.id] : claim && inOneWord(standing(claim, steps));
      if (verdict) part.dataset.verdict = verdict;
      else delete part.dataset.verdict;
      const mine = part.querySelector(
        ':scope > .mine, :scope > a > .mine, :scope > details > summary > .mine'
      );
      if (!mine) continue;
      // Another element each time: a translator may have taken the last one apart.
      const said = document.createElementNS(
        mine.namespaceURI,
        mine.namespaceURI?.endsWith('svg') ? 'tspan' : 'span'
      );
      said.textContent = verdict ? ` ${say('mine', { verdict: say(verdict).toLowerCase() })}` : ' ';
      mine.replaceChildren(said);
    }
  });
}
