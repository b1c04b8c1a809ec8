import { expect, waitFor, within } from 'storybook/test';
import type { DashboardProps } from '../../src/components/dashboard/dashboard.js';
import type { Report } from '../../src/data/report/report.js';

/** A report of which only one section is left. */
export function onlySection(report: Report, id: string): Report {
  const sections = report.sections.filter((section) => section.id === id);
  if (sections.length !== 1) throw new Error(`"${report.title}" has no section "${id}".`);
  return { ...report, sections };
}

/** Waits until every panel has its figures, each under its title. */
export async function showsEveryPanel({ args, canvasElement }: { args: DashboardProps; canvasElement: HTMLElement }) {
  const page = within(canvasElement);
  for (const { title } of args.report.sections.flatMap(({ panels }) => panels)) {
    await waitFor(() => expect(page.getByRole('region', { name: title })).toHaveAttribute('data-status', 'ready'), {
      timeout: 30_000,
    });
  }
}
