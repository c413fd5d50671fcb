import { type Dialect, field } from './dialect.ts';

/** open-iframe-resizer (https://github.com/Lemick/open-iframe-resizer): the host greets until it is answered. */
export function openIframeResizer(): Dialect {
  let greeted = false;
  return {
    answer: 'height',
    hear: (data) => {
      if (field(data, 'type') !== 'iframe-child-init') return undefined;
      greeted = true;
      return 'asks';
    },
    tell: ({ width, height }) => (greeted ? { type: 'iframe-resized', width, height } : undefined)
  };
}
