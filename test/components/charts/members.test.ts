import { expect, test } from 'vitest';
import { figuresBesideNames } from '../../../src/components/charts/members.js';
import { createFormatter } from '../../../src/data/format/formatter.js';

const formatter = createFormatter({ locale: 'en', zone: 'UTC' });
const credits = {
  name: 'credits',
  label: 'Credits',
  unit: { kind: 'quantity', label: 'cr' },
  betterWhen: 'none',
  scale: 3,
} as const;

test('figures of one list are written in one style', () => {
  const write = (values: readonly (number | null)[]) => figuresBesideNames(values, credits as never, formatter);
  expect(write([78.687, 76.5, null])).toEqual(['78.687\u00a0cr', '76.5\u00a0cr', '–']);
  expect(write([1902.631, 78.687, null])).toEqual(['1.9K\u00a0cr', '78.7\u00a0cr', '–']);
});
