import { amp } from './amp.ts';
import type { Address, Dialect } from './dialect.ts';
import { iframeMessenger } from './iframe-messenger.ts';
import { iframeResizer } from './iframe-resizer.ts';
import { openIframeResizer } from './open-iframe-resizer.ts';
import { pym } from './pym.ts';
import { wordpress } from './wordpress.ts';

/** Every dialect that a host of this frame may speak. */
export const dialectsFor = (address: Address): Dialect[] =>
  [pym, amp, iframeMessenger, iframeResizer, openIframeResizer, wordpress].map((dialect) => dialect(address));
