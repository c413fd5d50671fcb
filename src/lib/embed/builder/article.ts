/** Lines of an article before the code, and after it. */
const LINES = { before: 7, after: 24 };

/**
 * A page with an article of grey lines and the code in it, for the preview: it wears the style sheets of this page, since nothing else
 * may (its policy is that of this page).
 */
export function articleAround(code: string): string {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const lines = (count: number) => '<p></p>'.repeat(count);
  return [
    '<!doctype html><meta name="viewport" content="width=device-width">',
    ...sheets.map(({ href }) => `<link rel="stylesheet" href="${href.replaceAll('"', '%22')}">`),
    `<body class="grey-article">${lines(LINES.before)}`,
    code,
    `${lines(LINES.after)}`
  ].join('\n');
}
