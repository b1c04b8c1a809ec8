import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import { assistantDashboard } from '../../../../src/data/models/assistant/dashboard.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { assistantSample } from '../../../../src/data/models/assistant/sample.js';
import { panelQuery } from '../../../../src/data/report/panel-query.js';
import { selectionOf } from '../../../../src/data/report/selection-params.js';
import { DEFAULT_CALENDAR } from '../../../../src/data/time/calendar.js';

const NOW = Date.UTC(2026, 10, 18, 12);
const panels = assistantDashboard.sections.flatMap((section) => section.panels);

describe('assistantDashboard', () => {
  it('has an id of its own for every section and panel', () => {
    const sections = assistantDashboard.sections.map(({ id }) => id);
    expect(sections).toEqual(['overview', 'credits', 'questions', 'simulations', 'context', 'team']);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  it('follows each of its filters in every panel', () => {
    const selection = selectionOf(assistantDashboard);
    const context = { model: assistant, grain: 'day', calendar: DEFAULT_CALENDAR } as const;
    for (const dimension of assistantDashboard.filters) {
      const filtered = { ...selection, filters: { [dimension]: ['something'] } };
      for (const panel of panels) {
        expect(panelQuery(panel, { ...context, selection: filtered }).ignored, panel.id).toEqual([]);
      }
    }
  });

  it('has something to say in every panel of the sample', async () => {
    const store = createEventStore(assistant, { clock: () => NOW });
    const { users, projects, events } = assistantSample({ now: NOW });
    store.upsert('user', users);
    store.upsert('project', projects);
    store.append(events);
    const selection = selectionOf(assistantDashboard);
    const queries = panels.map(
      (panel) => panelQuery(panel, { model: assistant, selection, grain: 'day', calendar: DEFAULT_CALENDAR }).query,
    );
    const results = await memoryAdapter(store).run(queries, { now: NOW });
    results.forEach((result, i) => {
      for (const frame of [result.current, result.comparison]) {
        for (const measure of result.query.measures) expect(frame?.totals[measure], panels[i]?.id).toBeGreaterThan(0);
      }
    });
  });

  it('adds nothing up over the workflows of several projects', () => {
    const measures = panels.flatMap((panel) => ('measures' in panel ? panel.measures : [panel.measure]));
    expect(measures.filter((name) => name.startsWith('issue') || name === 'transitionRate')).toEqual([]);
  });
});
