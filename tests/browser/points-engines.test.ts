/** Words and marks that point at each other, and a chart walked by keys, in the three engines that readers have. */
import { expect, it } from 'vitest';
import { inEngines } from './in-engines.ts';
import { until } from './on-tab.ts';

/** What the chart says to who sees it, and to who hears it. */
const said = () => {
  const chart = document.querySelector('#opening .pinned .chart')!;
  return [
    chart.querySelector('.point-said:not([hidden]) .point-value')?.textContent ?? '',
    chart.querySelector('.point-stop')!.getAttribute('aria-valuetext')
  ];
};
const lit = () => document.querySelectorAll('#opening .pinned .pointer > *').length;

inEngines((running) => {
  it.each([
    { path: '/nl/', role: 'grafiek', first: /^Markt: .+ Beweerd\.$/, second: /^Inzet: .+ Beweerd\.$/ },
    { path: '/en/', role: 'chart', first: /^Market: .+ Claimed\.$/, second: /^Effort: .+ Claimed\.$/ }
  ])(
    'arrows walk the pillars, a table is one key away, Escape leaves, words light theirs ($path)',
    async (asked) => {
      const { engine, address } = running();
      const tab = await engine.open(address + asked.path);
      await until(tab, () => {
        document.querySelector('#opening-plea')!.scrollIntoView({ block: 'center', behavior: 'instant' });
        return document.querySelector('#opening .pinned .chart[data-state=pillars] .point-stop');
      });
      const named = await tab.host(() => {
        const stop = document.querySelector<HTMLElement>('#opening .pinned .point-stop')!;
        stop.focus();
        return ['role', 'aria-roledescription', 'aria-valuetext'].map((name) => stop.getAttribute(name));
      });
      expect(named.slice(0, 2)).toEqual(['slider', asked.role]);
      expect(named[2]).toMatch(/^\p{L}+: 5\. /u);

      await tab.press('ArrowRight');
      await expect.poll(async () => (await tab.host(said))[0]).toMatch(asked.first);
      const [first] = await tab.host(said);
      expect(await tab.host(said)).toEqual([first, first]);
      expect(await tab.host(lit)).toBe(1);
      await tab.press('ArrowRight');
      await expect.poll(async () => (await tab.host(said))[0]).toMatch(asked.second);
      const [second] = await tab.host(said);
      // Ends are ends.
      for (let pressed = 0; pressed < 4; pressed++) await tab.press('ArrowDown');
      const last = await tab.host(said);
      await tab.press('ArrowRight');
      expect(await tab.host(said)).toEqual(last);

      await tab.press('t');
      const rows = () =>
        [...document.querySelectorAll('#opening .pinned .point-table tbody th')].map(
          (cell) => cell.textContent
        );
      await expect
        .poll(async () => (await tab.host(rows)).slice(0, 2))
        .toEqual([first, second].map((words) => words!.split(':')[0]));
      await tab.press('Escape');
      await expect.poll(() => tab.host(rows)).toEqual([]);
      expect(await tab.host(() => document.activeElement!.className)).toBe('point-stop');
      await tab.press('Escape');
      await expect.poll(() => tab.host(() => document.activeElement === document.body)).toBe(true);
      expect(await tab.host(said)).toEqual(['', named[2]]);

      // Words of a claim light its pillar, and none but that.
      await tab.host(() =>
        document
          .querySelector<HTMLElement>('#opening-plea a[data-lights="pillar:spending"]')!
          .focus({ preventScroll: true })
      );
      await until(tab, () => document.activeElement!.matches('a.points'));
      expect(await tab.host(lit)).toBe(1);
      await tab.close();
    }
  );

  it('a figure lights its point: under the pointer, with the focus, or else the one that is read', async () => {
    const { engine, address } = running();
    const tab = await engine.open(`${address}/nl/#price-real`);
    const figures = '#price-real a.figure[data-lights]';
    /** The words that light now, and how many rings they put around what is lit. */
    const lighting = () => {
      const chart = document.querySelector('#price .pinned .chart[data-state=cheaper]');
      const rings = chart?.querySelector('[data-lit]') ? chart.querySelectorAll('.pointer > *').length : 0;
      return [document.querySelector('#price-real a.points')?.textContent, rings];
    };
    const [first, last] = await tab.host((all) => {
      const links = [...document.querySelectorAll(all)];
      return [links[0]!.textContent, links.at(-1)!.textContent];
    }, figures);
    expect(first).not.toBe(last);
    /** Focuses a link or points at it, and waits until it lights. */
    const lit = async (words: string | null | undefined, how: 'focus' | 'pointer', rings: number) => {
      await tab.host(
        ([all, words, how]) => {
          const link = [...document.querySelectorAll<HTMLElement>(all!)].find(
            ({ textContent }) => textContent === words
          )!;
          if (how === 'focus') link.focus({ preventScroll: true });
          else link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
        },
        [figures, words, how] as const
      );
      await expect.poll(() => tab.host(lighting)).toEqual([words, rings]);
    };
    // Where the address led, the words near the middle of the window are read.
    await expect.poll(async () => (await tab.host(lighting))[1], { timeout: 20_000 }).toBeGreaterThan(0);
    await lit(first, 'focus', 1);
    // What was computed from two values lights both.
    await lit(last, 'pointer', 2);
    await tab.host(() => {
      document.querySelector('#price .walk')!.dispatchEvent(new PointerEvent('pointerleave'));
      (document.activeElement as HTMLElement).blur();
    });
    await expect.poll(async () => (await tab.host(lighting))[1]).toBeGreaterThan(0);
    await tab.close();
  });
});
