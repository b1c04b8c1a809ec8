import { count, defineModel, divide, formula, LeftOut, number, sum, text } from 'tallyboard/data';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../demo/sources/catalog.mjs';
import { parseCsv } from '../../demo/sources/csv.js';
import { readSlurm, type SlurmFiles } from '../../demo/sources/slurm.js';
import { byLabel, hasData, openStore, readData } from './real-data.js';

const ZONE = 'America/New_York';
const HOURS = { kind: 'quantity', label: 'hours' } as const;

/** Jobs by the hours on the wall that they took: whole seconds, added up first and divided last. */
const wallTime = defineModel({
  name: 'wallTime',
  label: 'Wall time',
  entities: {},
  facts: {
    job: {
      label: 'Job',
      plural: 'Jobs',
      attributes: {
        cluster: text('Cluster'),
        seconds: number('Runtime', { kind: 'quantity', label: 'seconds' }),
      },
    },
  },
  dimensions: { cluster: { label: 'Cluster', plural: 'Clusters', path: 'cluster' } },
  measures: {
    jobs: count('job', { label: 'Jobs' }),
    seconds: sum('job.seconds', { label: 'Seconds' }),
    hours: formula(divide('seconds', 3600), { label: 'Wall hours', unit: HOURS }),
    hoursPerJob: formula(divide('hours', 'jobs'), { label: 'Wall hours per job', unit: HOURS }),
  },
});

interface Job {
  readonly id: string;
  readonly at: number;
  readonly platform: string;
  readonly duration: number;
}

describe.skipIf(!hasData('slurm-jobs'))('wall hours of ../shared/data/slurm-jobs, where they are there', () => {
  it('are those that are published, in all and for each job', async () => {
    const files = sourceFiles.slurm.map((file) => [file, readData(`slurm-jobs/${file}`)]);
    const { store, ask } = openStore(wallTime, Date.UTC(2017, 0, 2, 5));
    const report = store.append(
      readSlurm(Object.fromEntries(files) as SlurmFiles, ZONE).events.map((event) => {
        if (event instanceof LeftOut) return event;
        const { id, at, platform, duration } = event as Job;
        return { fact: 'job', id, at, cluster: platform, seconds: duration / 1000 };
      }),
    );
    expect(report.accepted).toBe(15_331);
    const result = await ask({
      measures: ['hours', 'hoursPerJob'],
      dimensions: ['cluster'],
      period: { kind: 'range', start: '2016-12-22', end: '2017-01-02' },
      calendar: { zone: ZONE, weekStart: 1, fiscalYearStart: 1 },
    });
    const [hours, perJob] = ['hours', 'hoursPerJob'].map((name) => byLabel(result, name));
    expect(hours?.phillips?.toFixed(4)).toBe('438.8203');
    expect(hours?.pozidriv?.toFixed(4)).toBe('6717.9861');
    // Its last column is a spread of runtimes by a rule that is not told, and is not compared.
    const published = parseCsv(readData('slurm-jobs/published/avg_wallduration_hours__aggregate-Month-reference.csv'));
    for (const cluster of ['phillips', 'pozidriv']) {
      expect(perJob?.[cluster]?.toFixed(8)).toBe(published.find(([name]) => name === cluster)?.[1]);
    }
  });
});
