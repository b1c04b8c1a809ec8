import { describe, expect, it } from 'vitest';
import { withFilter, withMemberToggled, withoutFilters } from '../../../src/data/report/change-selection.js';
import { drilledPanel, drillSteps, leadsDeeper, withDrill, withoutDrillFrom } from '../../../src/data/report/drill.js';
import type { RankingPanel } from '../../../src/data/report/panel.js';
import { panelQuery } from '../../../src/data/report/panel-query.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { shop, shopReport } from '../../hooks/shop.js';

const panel: RankingPanel = {
  id: 'tills',
  title: 'Sales by till',
  view: 'ranking',
  measure: 'sales',
  dimension: 'till',
  drill: ['outcome', 'clerk'],
};
const start = selectionOf(shopReport);
const one = withDrill(start, panel, 'North');
const two = withDrill(one, panel, null);

describe('drilling down a panel', () => {
  it('filters the page by each member, and leads to the next dimension until there is none', () => {
    expect(one.filters).toEqual({ till: ['North'] });
    expect(two.filters).toEqual({ till: ['North'], outcome: [null] });
    expect([start, one, two].map((selection) => drilledPanel(panel, selection).dimension)).toEqual([
      'till',
      'outcome',
      'clerk',
    ]);
    expect([start, one, two].map((selection) => leadsDeeper(panel, selection))).toEqual([true, true, false]);
    expect(drillSteps(panel, two)).toEqual([
      { dimension: 'till', member: 'North' },
      { dimension: 'outcome', member: null },
    ]);
  });

  it('asks by the dimension that it has reached, under the filters of the page', () => {
    const context = { model: shop, selection: one, grain: 'day' as const, calendar: DEFAULT_CALENDAR };
    expect(panelQuery(panel, context).query).toMatchObject({
      dimensions: ['outcome'],
      top: { dimension: 'outcome' },
      filter: { kind: 'in', dimension: 'till', values: ['North'] },
    });
  });

  it('takes the place of whatever the level was filtered by', () => {
    const filtered = withFilter(start, 'till', ['South', 'West']);
    expect(drilledPanel(panel, filtered).dimension).toBe('till');
    expect(withDrill(filtered, panel, 'North').filters).toEqual({ till: ['North'] });
  });

  it('goes back to any level, and is filtered no longer by those below', () => {
    expect(withoutDrillFrom(two, panel, 1)).toEqual(one);
    expect(withoutDrillFrom(two, panel, 0)).toEqual(start);
  });

  it.each([
    ['a chip is removed', () => withFilter(two, 'till', []), 'till'],
    ['several are chosen', () => withFilter(two, 'outcome', ['paid', 'void']), 'outcome'],
    ['another one is toggled', () => withMemberToggled(two, 'till', 'West'), 'till'],
    ['all filters are cleared', () => withoutFilters(two), 'till'],
  ])('comes up again as soon as %s, and does not go down by itself', (_, change, dimension) => {
    const changed = change();
    expect(drilledPanel(panel, changed).dimension).toBe(dimension);
    expect(drilledPanel(panel, withFilter(changed, dimension, ['North'])).dimension).toBe(dimension);
  });

  it('pays no heed to ways that the panel does not have', () => {
    const stray = (drills: Record<string, string[]>) => drillSteps(panel, { ...two, drills });
    expect(stray({ tills: ['outcome', 'till'] })).toEqual([]);
    expect(stray({ other: ['till'] })).toEqual([]);
    expect(stray({ tills: ['till', 'outcome', 'clerk'] })).toHaveLength(2);
    expect(drillSteps({ ...panel, id: 'toString' }, two)).toEqual([]);
    const { drill: _, ...pathless } = panel;
    expect(leadsDeeper(pathless, start)).toBe(false);
    expect(withDrill(start, pathless, 'North')).toEqual(start);
  });
});
