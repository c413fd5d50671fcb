import type { Address, Dialect } from './dialect.ts';

/**
 * The Guardian's iframe-messenger (`type`, `value`), Medium and Embedly (`context`, `src`, `height`): one JSON string serves
 * them all. They find the frame by the address with which it was opened, and never greet.
 */
export function iframeMessenger({ href }: Address): Dialect {
  return {
    answer: 'height',
    unasked: true,
    tell: ({ height }) =>
      JSON.stringify({
        id: 'iframeMessenger:story',
        type: 'set-height',
        value: height,
        context: 'iframe.resize',
        src: href,
        height
      })
  };
}
