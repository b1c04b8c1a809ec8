import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import { assistantDashboard } from '../../../../src/data/models/assistant/dashboard.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { assistantSample } from '../../../../src/data/models/assistant/sample.js';
import { panelQuery } from '../../../../src/data/report/panel-query.js';
import { isQueryPanel } from '../../../../src/data/report/query-panel.js';
import { reportQueries } from '../../../../src/data/report/report-queries.js';
import { selectionOf } from '../../../../src/data/report/selection.js';
import { DEFAULT_CALENDAR } from '../../../../src/data/time/calendar.js';

const NOW = Date.UTC(2026, 10, 18, 12);
const all = assistantDashboard.sections.flatMap((section) => section.panels);
const panels = all.filter(isQueryPanel);

const asked = (filters: Readonly<Record<string, readonly string[]>>) =>
  reportQueries(assistantDashboard, {
    model: assistant,
    selection: { ...selectionOf(assistantDashboard), filters },
    grain: 'day',
    calendar: DEFAULT_CALENDAR,
  });

describe('assistantDashboard', () => {
  it('has an id of its own for every section and panel', () => {
    const sections = assistantDashboard.sections.map(({ id }) => id);
    expect(sections).toEqual(['overview', 'credits', 'questions', 'simulations', 'workflows', 'context', 'team']);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const inSections = assistantDashboard.sections.map(({ title }) => title);
    const titles = [...inSections, ...all.map(({ title }) => title)];
    expect(new Set(titles).size, 'screen readers tell regions apart by their titles').toBe(titles.length);
  });

  it('can be asked at every level of every path', () => {
    for (const panel of panels) {
      if (!('drill' in panel)) continue;
      for (const dimension of panel.drill ?? []) {
        const selection = { ...selectionOf(assistantDashboard), filters: { [dimension]: ['something'] } };
        const context = { model: assistant, selection, grain: 'day', calendar: DEFAULT_CALENDAR } as const;
        expect(panelQuery({ ...panel, dimension }, context).ignored, `${panel.id} by ${dimension}`).toEqual([]);
      }
    }
  });

  it('follows each of its filters in every panel', () => {
    for (const dimension of assistantDashboard.filters) {
      for (const { panel, queries } of asked({ project: ['storefront'], [dimension]: ['something'] })) {
        expect(
          queries.map(({ ignored }) => ignored),
          panel.id,
        ).toEqual(queries.map(() => []));
      }
    }
  });

  it('has something to say in every panel of the sample', async () => {
    const store = createEventStore(assistant, { clock: () => NOW });
    const { users, projects, events } = assistantSample({ now: NOW });
    store.upsert('user', users);
    store.upsert('project', projects);
    store.append(events);
    const inOne = asked({ project: ['storefront'] }).filter(({ panel }) => panel.view === 'stages');
    const questions = [...asked({}), ...inOne].flatMap(({ panel, queries }) =>
      queries.map(({ query }) => ({ panel, query })),
    );
    const results = await memoryAdapter(store).run(
      questions.map(({ query }) => query),
      { now: NOW },
    );
    results.forEach((result, i) => {
      // A heat map is compared with nothing.
      const frames = result.query.comparison === null ? [result.current] : [result.current, result.comparison];
      for (const frame of frames) {
        for (const measure of result.query.measures) {
          expect(frame?.totals[measure], questions[i]?.panel.id).toBeGreaterThan(0);
        }
      }
    });
  });

  it('has an answer for every panel once a project is chosen', () => {
    expect(asked({ project: ['storefront'] }).map(({ panel, error }) => [panel.id, error])).toEqual(
      panels.map(({ id }) => [id, null]),
    );
  });

  it('speaks of credits only to those who have a contract', () => {
    const ofCredits = assistantDashboard.sections.filter(({ panels: shown }) =>
      shown.some((panel) => /"measures?":\[?("\w+",)*"credits/.test(JSON.stringify(panel))),
    );
    expect(ofCredits.map(({ id, needs }) => [id, needs])).toEqual([['credits', 'contract']]);
  });

  it('adds nothing up over the workflows of several projects', () => {
    for (const filters of [{}, { project: ['storefront', 'platform'] }]) {
      const measures = asked(filters).flatMap(({ queries }) => queries.flatMap(({ query }) => query.measures));
      expect(measures.filter((name) => name.startsWith('issue') || name === 'transitionRate')).toEqual([]);
    }
  });
});
