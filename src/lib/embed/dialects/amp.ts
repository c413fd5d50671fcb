import { type Address, type Dialect, field } from './dialect.ts';

/**
 * AMP (https://amp.dev/documentation/components/amp-iframe), @newswire/frames, sidechain and Datawrapper's host script. Of
 * these only @newswire/frames greets.
 */
export function amp({ pathname }: Address): Dialect {
  const slug = pathname.split('/').findLast(Boolean) ?? 'story';
  return {
    answer: 'height',
    unasked: true,
    hear: (data) =>
      field(data, 'sentinel') === 'amp' && field(data, 'type') === 'frames-init' ? 'asks' : undefined,
    tell: ({ height }) => ({
      sentinel: 'amp',
      type: 'embed-size',
      height,
      'datawrapper-height': { [slug]: height }
    })
  };
}
