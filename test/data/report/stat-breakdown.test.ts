import { expect, it } from 'vitest';
import { isIn } from '../../../src/data/query/filter.js';
import { panelQuery } from '../../../src/data/report/panel-query.js';
import { statBreakdown } from '../../../src/data/report/stat-breakdown.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { NOW, shop, shopAdapter } from '../../hooks/shop.js';

const stat = { id: 'sales', title: 'Sales', view: 'stat', measure: 'sales' } as const;

it('asks a stat by a dimension as it is asked itself: of the same events', async () => {
  const panel = statBreakdown(
    { ...stat, breakdown: 'clerk', filter: isIn('till', ['North']) },
    (dimension) => `By ${dimension}`,
  );
  if (panel === undefined) throw new Error('There is a breakdown.');
  const { query } = panelQuery(panel, {
    model: shop,
    selection: { period: { kind: 'last', count: 7, unit: 'day' }, grain: null, comparison: null, filters: {} },
    grain: 'day',
    calendar: DEFAULT_CALENDAR,
  });
  const [result] = await shopAdapter().run([query], { now: NOW });
  expect(panel.title).toBe('By clerk');
  expect(result?.current.totals.sales).toBe(20);
  expect(result?.groups.map(([each]) => (each?.kind === 'member' ? each.label : each?.kind)).sort()).toEqual([
    'Ada',
    'Brook',
    'null',
  ]);
});

it('asks nothing of a stat without one', () => {
  expect(statBreakdown(stat, String)).toBeUndefined();
});
