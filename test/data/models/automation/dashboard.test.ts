import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { automationSample } from '../../../../src/data/models/automation/sample.js';
import { panelQuery } from '../../../../src/data/report/panel-query.js';
import { isQueryPanel } from '../../../../src/data/report/query-panel.js';
import { selectionOf } from '../../../../src/data/report/selection.js';
import { DEFAULT_CALENDAR } from '../../../../src/data/time/calendar.js';

const NOW = Date.UTC(2026, 10, 18, 12);
const panels = automationDashboard.sections.flatMap((section) => section.panels.filter(isQueryPanel));

describe('automationDashboard', () => {
  it('has an id of its own for every section and panel', () => {
    const sections = automationDashboard.sections.map(({ id }) => id);
    expect(sections).toEqual(['overview', 'tools', 'reliability', 'roi', 'generation', 'team', 'library', 'all-tools']);
    const all = automationDashboard.sections.flatMap((section) => section.panels);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const titles = [...automationDashboard.sections, ...all].map(({ title }) => title);
    expect(new Set(titles).size, 'screen readers tell regions apart by their titles').toBe(titles.length);
  });

  it('follows each of its filters in every panel', () => {
    const selection = selectionOf(automationDashboard);
    for (const dimension of automationDashboard.filters) {
      const context = { model: automation, grain: 'day', calendar: DEFAULT_CALENDAR } as const;
      const filtered = { ...selection, filters: { [dimension]: ['something'] } };
      for (const panel of panels) {
        expect(panelQuery(panel, { ...context, selection: filtered }).ignored, panel.id).toEqual([]);
      }
    }
  });

  it('has something to say in every panel of the sample', async () => {
    const store = createEventStore(automation, { clock: () => NOW });
    const { users, tools, toolChanges, assumptions, events } = automationSample({ now: NOW });
    store.upsert('user', users);
    store.upsert('tool', tools);
    store.upsert('tool', toolChanges);
    store.assume(assumptions);
    store.append(events);
    const selection = selectionOf(automationDashboard);
    const queries = panels.map(
      (panel) => panelQuery(panel, { model: automation, selection, grain: 'day', calendar: DEFAULT_CALENDAR }).query,
    );
    const results = await memoryAdapter(store).run(queries, { now: NOW });
    results.forEach((result, i) => {
      // A heat map is compared with nothing.
      const frames = result.query.comparison === null ? [result.current] : [result.current, result.comparison];
      for (const frame of frames) {
        expect(frame?.counted, panels[i]?.id).toBeGreaterThan(0);
        for (const measure of result.query.measures) expect(frame?.totals[measure], panels[i]?.id).toBeGreaterThan(0);
      }
    });
  });

  it('tells every feature of automation that it is made for', () => {
    const told = new Set(panels.flatMap((panel) => ('measures' in panel ? panel.measures : [panel.measure])));
    const asked = [
      ...['runs', 'lastUsed', 'credits', 'toolsGenerated', 'costPerAutomation', 'costPerRun', 'clones'],
      ...['acceptedRate', 'regeneratedRate', 'generationFailedRate'],
      ...['meanGenerationTime', 'medianGenerationTime', 'p95GenerationTime'],
      ...['activeUsers', 'dailyActiveUsers', 'weeklyActiveUsers', 'monthlyActiveUsers', 'stickiness'],
      ...['shares', 'toolsShared', 'sharers', 'recipients', 'edits', 'comments', 'toolsEditedTogether'],
      ...['toolsUsedByTwo', 'toolsAcrossDepartments', 'toolsPublished', 'publications'],
      ...['timeSaved', 'savedValue', 'coverage', 'toolCoverage', 'timeSavedPerUser', 'productivityGain'],
    ] as const;
    expect(asked.filter((name) => !told.has(name))).toEqual([]);
    expect(automationDashboard.sections.flatMap((section) => section.panels)).toContainEqual(
      expect.objectContaining({ view: 'plugins' }),
    );
  });

  it('can be asked at every level of every path', () => {
    for (const panel of panels) {
      if (!('drill' in panel)) continue;
      for (const dimension of panel.drill ?? []) {
        const selection = { ...selectionOf(automationDashboard), filters: { [dimension]: ['something'] } };
        const context = { model: automation, selection, grain: 'day', calendar: DEFAULT_CALENDAR } as const;
        expect(panelQuery({ ...panel, dimension }, context).ignored, `${panel.id} by ${dimension}`).toEqual([]);
      }
    }
  });

  it('lists the tools that nobody ran among the least used', async () => {
    const leastUsed = panels.find(({ id }) => id === 'least-used');
    expect(leastUsed).toMatchObject({ view: 'ranking', direction: 'ascending', allMembers: true });
  });
});
