/** Links of which paper gives the address in full: those that lead on from the page. */
const LEAD_ON = '.way-out a, .colophon a';
/** What is folded and belongs on paper (see print.css, which opens it without this script in browsers that know how). */
const FOLDED = 'details:not([open], .rail *, .no-print, .no-print *)';

/** On paper such a link says where it leads, which only an open page knows. */
export function sayAddresses(root: Document): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>(LEAD_ON)) link.dataset.address = link.href;
}

/** Opens what is folded for as long as the page is printed, and leaves the reader where they were. */
export function unfoldOnPaper(root: Document): void {
  addEventListener('beforeprint', () => {
    const { scrollY: top } = window;
    const folded = [...root.querySelectorAll<HTMLDetailsElement>(FOLDED)];
    for (const details of folded) details.open = true;
    const fold = () => {
      for (const details of folded) details.open = false;
      window.scrollTo({ top, behavior: 'instant' });
    };
    addEventListener('afterprint', fold, { once: true });
  });
}
