/**
 * The script of a chart's page, which stands complete without it: it offers to copy what there is to paste, and where the build did
 * not know the site's address fills in where the page was opened.
 */

import { wearLive } from './live.ts';
import { pointWhenNear } from './point-when-near.ts';

/** Known only while this script runs for the first time. */
const given = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};
wearLive(document).then(
  () => {
    pointWhenNear(document, given);
    offerToCopy();
  },
  () => {}
);

/** The page is three folders deep: <site>/<language>/chart/<id>/. */
const site = new URL('../../..', location.href).href.replace(/\/$/, '');
for (const place of document.querySelectorAll('[data-site]')) place.textContent = site;

function offerToCopy(): void {
  for (const code of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = document.createElement('button');
    const said = document.createElement('span');
    button.type = 'button';
    button.textContent = code.dataset.copy ?? '';
    said.setAttribute('role', 'status');
    button.addEventListener('click', () => void copy(code, said));
    const line = document.createElement('p');
    line.className = 'copy';
    line.append(button, said);
    code.after(line);
  }
}

/** Where the browser does not let us, the text is selected, so that a reader's own copying takes it. */
async function copy(code: HTMLElement, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    said.textContent = code.dataset.copied ?? '';
  } catch {
    getSelection()?.selectAllChildren(code);
    said.textContent = code.dataset.selected ?? '';
  }
}
