/** Figures of the walk that the chart beside them does not draw, each with the reason. */
export const BESIDE: Record<string, string> = {
  'market-cities-compared-2025': 'a count of places; the chart shows one of them',
  'market-cities-risen-2025': 'a count of places; the chart shows one of them',
  'spending-aef-low-share': 'our division of two amounts; the row is drawn from the share itself',
  'spending-aef-high-share': 'our division of two amounts; the row is drawn from the share itself',
  'narco-embedded-nl-2021': 'the year before; the chart shows one year'
};
