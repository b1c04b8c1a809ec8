import { expect, it } from 'vitest';
import { DateFormat } from '../../../src/data/format/date-format.js';

const NOON = Date.UTC(2026, 2, 1, 12);
const DAY = 86_400_000;

it.each(['en', 'de', 'fr', 'ja', 'ar', 'fa', 'sv'])('writes plain spaces in %s, whichever the engine has', (locale) => {
  const date = new DateFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const texts = [date.format(NOON), date.formatRange(NOON, NOON + DAY), date.formatRange(NOON, NOON + 40 * DAY)];
  for (const text of texts) expect(text).not.toMatch(/[\u2009\u202f]/);
  expect(texts[0]).toMatch(/\p{Nd}/u);
});

it('tells days of 24 hours from those of twice 12', () => {
  expect(new DateFormat('de', { hour: 'numeric' }).has24Hours).toBe(true);
  expect(new DateFormat('en-US', { hour: 'numeric' }).has24Hours).toBe(false);
});
