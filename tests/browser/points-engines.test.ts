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
      const [first] = await tab.host(said);
      expect(await tab.host(said)).toEqual([first, first]);
      expect(first).toMatch(asked.first);
      expect(await tab.host(lit)).toBe(1);
      await tab.press('ArrowRight');
      const [second] = await tab.host(said);
      expect(second).toMatch(asked.second);
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
      expect((await tab.host(rows)).slice(0, 2)).toEqual(
        [first, second].map((words) => words!.split(':')[0])
      );
      await tab.press('Escape');
      expect(await tab.host(rows)).toEqual([]);
      expect(await tab.host(() => document.activeElement!.className)).toBe('point-stop');
      await tab.press('Escape');
      expect(await tab.host(() => document.activeElement === document.body)).toBe(true);
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
});
