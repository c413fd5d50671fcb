import type { Stop } from './mode.ts';

/**
 * An unrolled frame is as high on paper as on the screen, and no host hears in time that it could be lower: so it looks there as it
 * does on the screen. By the rules for paper, which set it small, most of the frame would be white. Inks stay those of paper.
 */
export function paperAsScreen(): Stop {
  let changed: [MediaList, string][] = [];
  const before = () => {
    const all = [...document.styleSheets].flatMap(mediaOf);
    changed = all.map((media) => [media, media.mediaText]);
    for (const [media, text] of changed)
      if (!/color/.test(text))
        media.mediaText = text.replace(/\bprint\b/, 'not all').replace(/\bscreen\b/, 'all');
  };
  const after = () => {
    for (const [media, text] of changed) media.mediaText = text;
    changed = [];
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    after();
  };
}

/** The conditions of a sheet and of its rules; none where a sandbox does not let them be read. */
function mediaOf(sheet: CSSStyleSheet): MediaList[] {
  try {
    const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSMediaRule);
    return [sheet.media, ...rules.map(({ media }) => media)];
  } catch {
    return [];
  }
}
