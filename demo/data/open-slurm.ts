import { sourceFiles } from '../sources/catalog.mjs';
import { readSlurm, type SlurmFiles } from '../sources/slurm.js';
import { partitionReport, slurmDashboard } from '../sources/slurm-dashboard.js';
import { clusterUsage } from '../sources/slurm-model.js';
import type { OpenedSource } from './open-usage.js';

const ZONE = 'America/New_York';

/** The present of these logs: midnight after their last day, so that their period is over and its figures stand. */
const NOW = Date.UTC(2017, 0, 2, 5);

/** The logs of two clusters, from the server that this page came from. */
export async function openSlurm(): Promise<OpenedSource> {
  const files = await Promise.all(sourceFiles.slurm.map(async (file) => [file, await textOf(file)] as const));
  return {
    model: clusterUsage,
    rows: readSlurm(Object.fromEntries(files) as SlurmFiles, ZONE),
    now: NOW,
    calendar: { zone: ZONE, weekStart: 1, fiscalYearStart: 1 },
    report: slurmDashboard,
    toolReport: partitionReport,
    remarks: [
      'These are real jobs of two computing clusters, phillips and pozidriv. A job is a run, its partition the tool, its quality of service the category, and its cluster the platform. CPU hours are processors times elapsed time.',
      'Departments are the second of the three levels of the organisation that the logs come with.',
      'The logs end on 1 January 2017, so the present of this page is the midnight after it, in New York.',
    ],
  };
}

async function textOf(file: string): Promise<string> {
  const response = await fetch(`/source-files/slurm/${file}`);
  if (response.ok) return response.text();
  throw new Error(`${file} could not be read: ${(await response.text()).trim()}`);
}
