/** The height that suits the stepper at a width, both in px: on narrow frames the words stand below the chart. */
export const fixedHeight = (width: number): number => (width < 576 ? 720 : 600);
