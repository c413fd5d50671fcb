import type { Dialect } from './dialect.ts';

const MARK = '[iFrameSizer]';

/**
 * iframe-resizer 4 and 5 (https://iframe-resizer.com). The host's first message names the frame; it comes with the frame's load
 * event, when nobody may listen yet, and again to a frame that says it is ready.
 */
export function iframeResizer(): Dialect {
  let id: string | undefined;
  let opened = false;
  return {
    answer: 'height',
    hail: '[iFrameResizerChild]Ready',
    hear: (data) => {
      if (typeof data !== 'string' || !data.startsWith(MARK)) return undefined;
      // {id}:{margin}:{size the width}:... Other messages of the host have no switch in the third place.
      const [named, , sizeWidth] = data.slice(MARK.length, 400).split(':', 3);
      if (!named || named.length > 200 || (sizeWidth !== 'true' && sizeWidth !== 'false')) return undefined;
      id = named;
      opened = false;
      return 'asks';
    },
    tell: ({ width, height }) => {
      if (id === undefined) return undefined;
      const kind = opened ? 'resize' : 'init';
      opened = true;
      return `${MARK}${id}:${height}:${width}:${kind}`;
    }
  };
}
