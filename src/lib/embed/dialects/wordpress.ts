import { type Address, type Dialect, field } from './dialect.ts';

const SECRET = /^#\?secret=([A-Za-z0-9]{1,64})$/;

/**
 * WordPress's oEmbed frames (wp-includes/js/wp-embed.js): the secret stands in the frame's address. The host keeps heights
 * between 200 and 1000 px, and shows the frame only once it has heard from it. It opens links for a frame that may not.
 */
export function wordpress({ hash }: Address): Dialect {
  const secret = SECRET.exec(hash)?.[1];
  return {
    answer: 'clamp',
    marked: secret !== undefined,
    hear: (data) =>
      secret !== undefined && field(data, 'message') === 'ready' && field(data, 'secret') === secret
        ? 'asks'
        : undefined,
    tell: ({ height }) => (secret === undefined ? undefined : { message: 'height', value: height, secret }),
    follow: (address) => (secret === undefined ? undefined : { message: 'link', value: address, secret })
  };
}
