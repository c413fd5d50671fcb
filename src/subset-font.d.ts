declare module 'subset-font' {
  /** Cuts a font down to the letters of a text; axes are pinned to a number or narrowed to a range. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'woff2';
      variationAxes?: Record<string, number | { min: number; max: number }>;
      /** Features of layout that stay, by their tags; all of them where it is not given. */
      keepFeatures?: string[];
    }
  ): Promise<Buffer>;
}
