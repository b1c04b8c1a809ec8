import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod';
import { registry, toJSONSchema } from 'zod/mini';
import { assistantDashboard } from '../../../../src/data/models/assistant/dashboard.js';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { comparisonShape, membersShape, nameShape, periodShape } from '../../../../src/data/query/query-shape.js';
import { PANEL_SHAPES } from '../../../../src/data/report/definition/panel-shape.js';
import { wholeShape } from '../../../../src/data/report/definition/report-shape.js';
import { asJson } from './arbitrary-report.js';

const FILE = '../../../../src/schemas/report.schema.json';

/** What parts of a report are called in its schema. */
const parts = registry<{ id: string }>();
parts.add(periodShape, { id: 'period' });
parts.add(comparisonShape, { id: 'comparison' });
parts.add(nameShape, { id: 'name' });
parts.add(membersShape, { id: 'members' });
for (const [view, shape] of Object.entries(PANEL_SHAPES)) parts.add(shape, { id: `${view}Panel` });

describe('the published schema of reports', () => {
  // Written anew by `vitest -u` where the definition changes.
  it('is that of the shape that reports are read by', async () => {
    const schema = toJSONSchema(wholeShape(), { reused: 'ref', metadata: parts });
    const { $schema, ...rest } = schema;
    const published = { $schema, title: 'Report', ...rest };
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(FILE);
  });

  const published = fromJSONSchema(JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8')));

  it.each([automationDashboard, assistantDashboard])('holds for the dashboard $model', (report) => {
    expect(published.safeParse(asJson(report)).error).toBeUndefined();
  });

  it.each([
    ['an earlier version', { version: 1 }],
    ['what it does not know', { colour: 'red' }],
    ['a grain that is none', { grain: 'fortnight' }],
    ['a panel that is none', { sections: [{ id: 'a', title: 'A', panels: [{ id: 'b', title: 'B', view: 'pie' }] }] }],
  ])('does not hold for %s', (_, over) => {
    expect(published.safeParse({ ...asJson(automationDashboard), ...over }).success).toBe(false);
  });
});
