import type { Address, Dialect } from './dialect.ts';

const MARK = 'xPYMx';
const ID = /^[\w:.-]{1,200}$/;

/** pym.js (https://github.com/nprapps/pym.js): the host writes `?childId=` into the address of each frame it makes. */
export function pym({ search }: Address): Dialect {
  const id = new URLSearchParams(search).get('childId') ?? '';
  const known = ID.test(id);
  const width = `pym${MARK}${id}${MARK}width${MARK}`;
  return {
    answer: 'height',
    marked: known,
    hear: (data) =>
      known &&
      typeof data === 'string' &&
      data.startsWith(width) &&
      /^\d{1,6}$/.test(data.slice(width.length))
        ? 'speaks'
        : undefined,
    tell: ({ height }) => (known ? ['pym', id, 'height', height].join(MARK) : undefined)
  };
}
