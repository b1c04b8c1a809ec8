import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReportBuilder } from '../../../src/components/report/report-builder.js';
import { automationDashboard } from '../../../src/data/models/automation/index.js';
import { memoryDraftStore } from '../../../src/data/reports/draft-store.js';
import { SampleUsage } from '../../../stories/dashboard/sample-usage.js';
import { keptDraft, templateReport } from '../../../stories/report/sample-reports.js';
import '../../../src/components/theme/styles.css';

afterEach(cleanup);

const SOON = { timeout: 30_000 };
const rows = () => [...document.querySelectorAll('[role="row"]')].map((row) => row.textContent);
const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

async function begin() {
  const drafts = keptDraft(templateReport('executive'));
  render(
    <SampleUsage>
      <ReportBuilder dashboard={automationDashboard} drafts={drafts} />
    </SampleUsage>,
  );
  await expect.element(row('Active users'), SOON).toBeVisible();
  return drafts;
}

const FIRST = ['Key figures', 'Active users', 'Runs', 'Time saved'];

it('moves a panel by keyboard alone, one step or to any place, and takes it back', async () => {
  await begin();
  await row('Active users').click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(() => rows().slice(0, 3)).toEqual(['Key figures', 'Runs', 'Active users']);
  await expect.element(page.getByText('Active users: now 2 of 4 in Key figures.')).toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => rows().slice(0, 4)).toEqual(FIRST);

  row('Active users').getByRole('button', { name: 'Move Active users' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(page.getByRole('button', { name: /^Insert between Value and cost over time/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => rows().slice(5, 7)).toEqual(['Value and cost over time', 'Active users']);
});

it('moves a panel by dragging', async () => {
  await begin();
  await userEvent.dragAndDrop(row('Active users'), row('Time saved'), { targetPosition: { x: 120, y: 30 } });
  await expect.poll(() => rows().slice(0, 4)).toEqual(['Key figures', 'Runs', 'Time saved', 'Active users']);
});

it('keeps what is not saved, and gives it back after the page was left', async () => {
  const drafts = await begin();
  await row('Active users').click();
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => rows().slice(0, 2)).toEqual(['Key figures', 'Runs']);
  await expect.poll(() => JSON.stringify(drafts.read('automation')?.draft.report)).not.toContain('"Active users"');
  cleanup();
  render(
    <SampleUsage>
      <ReportBuilder dashboard={automationDashboard} drafts={drafts} />
    </SampleUsage>,
  );
  await expect.element(page.getByText(/^Your draft of/), SOON).toBeVisible();
  await expect.poll(() => rows().slice(0, 2)).toEqual(['Key figures', 'Runs']);
});

it('says that a draft cannot be kept, and goes on', async () => {
  const drafts = {
    ...memoryDraftStore(),
    read: () => keptDraft(templateReport('executive')).read('automation'),
    write() {
      throw new Error('Full.');
    },
  };
  render(
    <SampleUsage>
      <ReportBuilder dashboard={automationDashboard} drafts={drafts} />
    </SampleUsage>,
  );
  await expect.element(row('Active users'), SOON).toBeVisible();
  await row('Active users').click();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByText(/^This browser has no room for your draft/)).toBeVisible();
  expect(rows().slice(0, 2)).toEqual(['Key figures', 'Runs']);
});
