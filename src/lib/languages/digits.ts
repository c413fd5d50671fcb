import type { Language } from './language.ts';

/** How a language writes numbers. */
export type Signs = Pick<Language, 'decimal' | 'thousands'>;

/**
 * A number as readers of a language write it, with at most so many digits after the sign, and at least so many. For the browser, where
 * `Intl` takes as long to begin as all else that a drawing or the simulator does (15 ms on a fast machine).
 */
export function digits({ decimal, thousands }: Signs, value: number, most = 0, least = most): string {
  const [whole = '', rest = ''] = Math.abs(value).toFixed(most).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const kept = least === most ? rest : rest.replace(/0+$/, '').padEnd(least, '0');
  const sign = value < 0 && /[1-9]/.test(whole + rest) ? '-' : '';
  return sign + (kept ? `${grouped}${decimal}${kept}` : grouped);
}
