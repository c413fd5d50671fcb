/**
 * The script of one chart in a frame: it says how high it is, and wears the look that its host asks for. What makes it point comes once
 * the reader is at it: most readers of an article pass by.
 */
import { startPart } from '#lib/embed/part.ts';
import { wearLive } from './live.ts';
import { sayAddresses } from './paper.ts';
import { pointWhenNear } from './point-when-near.ts';

/** Known only while this script runs for the first time. */
const given = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

/** Whether the page is awake. */
export const ready: Promise<boolean> = start().catch(() => false);

async function start(): Promise<boolean> {
  sayAddresses(document);
  await wearLive(document);
  startPart();
  const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown'];
  const come = () => {
    for (const sign of signs) removeEventListener(sign, come);
    pointWhenNear(document, given);
  };
  for (const sign of signs) addEventListener(sign, come, { passive: true });
  return true;
}
