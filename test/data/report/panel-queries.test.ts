import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { automation } from '../../../src/data/models/automation/model.js';
import type { StatPanel } from '../../../src/data/report/panel.js';
import { panelQueries } from '../../../src/data/report/panel-query.js';
import type { Selection } from '../../../src/data/report/selection.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';

const NOW = Date.UTC(2026, 5, 30, 12);
const HOUR = 3_600_000;
const selection: Selection = {
  period: { kind: 'last', count: 7, unit: 'day' },
  grain: null,
  comparison: { kind: 'previousPeriod' },
  filters: { platform: ['Rhino'] },
};
const context = { model: automation, selection, grain: 'day', calendar: DEFAULT_CALENDAR } as const;
const saved: StatPanel = { id: 'saved', title: 'Saved', view: 'stat', measure: 'timeSaved', range: true };

describe('panelQueries', () => {
  it('asks a panel with a range by all estimates, of the same events', async () => {
    const store = createEventStore(automation, { clock: () => NOW });
    store.upsert('tool', [{ id: 'a', name: 'A', minutesReplaced: 60, minutesLow: 30, minutesHigh: 120 }]);
    const run = (id: string, platform: string) => {
      return { fact: 'run', id, at: NOW - HOUR, tool: 'a', user: 'u', platform, outcome: 'succeeded', duration: 1 };
    };
    store.append([run('1', 'Rhino'), run('2', 'Rhino'), run('3', 'Revit')]);
    const results = await memoryAdapter(store).run(
      panelQueries(saved, context).map(({ query }) => query),
      { now: NOW },
    );
    expect(results.map(({ current }) => (current.totals.timeSaved ?? 0) / HOUR)).toEqual([2, 1, 4]);
    const [, low, high] = results;
    for (const bound of [low, high]) expect(bound).toMatchObject({ comparison: null, query: { grain: null } });
  });

  it('asks every other panel once', () => {
    const { range: _, ...plain } = saved;
    expect(panelQueries(plain, context)).toHaveLength(1);
    const ranking = { id: 'r', title: 'R', view: 'ranking', measure: 'runs', dimension: 'tool' } as const;
    expect(panelQueries(ranking, context)).toHaveLength(1);
  });
});
