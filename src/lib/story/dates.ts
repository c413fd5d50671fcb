import type { Lang } from '#lib/lang.ts';

const LOCALES: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' };

/** An ISO-like date in words: 2024-01-25 as '25 januari 2024', 2024-01 as 'januari 2024', anything else as it is. */
export function formatDate(date: string, lang: Lang): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return date;
  const day = date.length === 10 ? ({ day: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(LOCALES[lang], {
    ...day,
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  }).format(new Date(date));
}
