import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { bundle } from '../../bench/size/bundle.mjs';
import { forbiddenIn } from '../../bench/size/forbidden.mjs';
import { subjects } from '../../bench/size/subjects.mjs';

beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url)), '--quiet']);
});

const whole = subjects.filter(({ name }) => name === 'stat card' || name === 'dashboard');

it.each(whole)(
  'loads nothing at first of the built package that a $name has no need of yet',
  async ({ code, limit, atMost = limit }) => {
    const { first } = await bundle(code);
    expect(forbiddenIn(first)).toEqual([]);
    expect(first.gzip).toBeLessThanOrEqual((atMost ?? 0) * 1000);
  },
);

it('loads the pickers of a dashboard when they are opened', async () => {
  const dashboard = whole.find(({ name }) => name === 'dashboard');
  const { onDemand } = await bundle(dashboard?.code);
  const pickers = onDemand.filter((part) => forbiddenIn(part).includes('react-aria-components'));
  expect(pickers.map(({ name }) => name)).toEqual(expect.arrayContaining(['date-range-popover', 'member-popover']));
});

it.each([
  ["export { DateRangePicker } from 'react-aria-components';", 'react-aria-components'],
  ["export { scaleLinear } from '@visx/vendor/d3-scale';", 'd3-scale'],
  ["export { z } from 'zod';", 'zod/v4/classic'],
])('finds out about %s', async (code, found) => {
  expect(forbiddenIn((await bundle(code)).first).join()).toContain(found);
});
