import { expect, it } from 'vitest';
import { sentence } from '#lib/forms/kit/sentence.ts';

it.each([
  ['All is well', 'All is well.'],
  ['Trade, or control?', 'Trade, or control?'],
  ['Done.', 'Done.']
])('%s', (text, told) => expect(sentence(text)).toBe(told));
