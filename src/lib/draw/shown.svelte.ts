/** Whether a chart stands still at a state: true on its plateau only. */
export function shownIn(
  chart: HTMLElement,
  state: string | undefined
): { here: { shown: boolean }; stop: () => void } {
  const here = $state({ shown: false });
  const look = () => (here.shown = state !== undefined && chart.dataset.state === state);
  const watch = new MutationObserver(look);
  watch.observe(chart, { attributeFilter: ['data-state'] });
  look();
  return { here, stop: () => watch.disconnect() };
}
