import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const script = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * What axe finds, best practices included, as 'rule: element'.
 *
 * @param on a selector of what is looked at; without one the whole page
 */
export async function violations(page: Page, on = 'html', options: axe.RunOptions = {}): Promise<string[]> {
  // What is in order need not be told in full, and a selector for each element takes as long as a rule.
  // Pages in frames have their own turn; asked from outside, a frame in a sandbox only complains.
  const lean: axe.RunOptions = { ...options, resultTypes: ['violations'], selectors: false, iframes: false };
  await page.evaluate(script);
  return page.evaluate(
    async ([on, options]) => {
      const { axe } = window as unknown as {
        axe: { run: (on: string, options: axe.RunOptions) => Promise<axe.AxeResults> };
      };
      const found = await axe.run(on, options);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)
      );
    },
    [on, lean] as const
  );
}
