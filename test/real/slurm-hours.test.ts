import { computed, count, defineModel, divide, formula, LeftOut, number, sum, text, times } from 'tallyboard/data';
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
    part: {
      label: 'Part of a job in one month',
      plural: 'Parts of jobs in one month',
      attributes: {
        cluster: text('Cluster'),
        seconds: number('Runtime', { kind: 'quantity', label: 'seconds' }),
      },
      computed: { squared: computed('Runtime squared', { kind: 'count' }, times('seconds', 'seconds')) },
    },
  },
  dimensions: { cluster: { label: 'Cluster', plural: 'Clusters', path: 'cluster' } },
  measures: {
    jobs: count('job', { label: 'Jobs' }),
    seconds: sum('job.seconds', { label: 'Seconds' }),
    hours: formula(divide('seconds', 3600), { label: 'Wall hours', unit: HOURS }),
    hoursPerJob: formula(divide('hours', 'jobs'), { label: 'Wall hours per job', unit: HOURS }),
    squares: sum('part.squared', { label: 'Squares of seconds' }),
  },
});

const MONTHS = [Date.UTC(2016, 10), Date.UTC(2016, 11), Date.UTC(2017, 0), Date.UTC(2017, 1)];
/** What the clocks of the clusters lack to UTC: the publisher cuts jobs by the times that the logs have, as if these were of UTC. */
const OFFSET = -5 * 3_600_000;

/** The seconds of a job in each month. */
function partsOf({ id, at, platform, duration }: Job) {
  const end = at + OFFSET;
  return MONTHS.slice(1).flatMap((until, i) => {
    const from = MONTHS[i] as number;
    const seconds = (Math.min(end, until) - Math.max(end - duration, from)) / 1000;
    return seconds > 0 ? [{ fact: 'part', id: `${id} ${i}`, at, cluster: platform, seconds }] : [];
  });
}

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
    const { events } = readSlurm(Object.fromEntries(files) as SlurmFiles, ZONE);
    const report = store.append(
      events.map((event) => {
        if (event instanceof LeftOut) return event;
        const { id, at, platform, duration } = event as Job;
        return { fact: 'job', id, at, cluster: platform, seconds: duration / 1000 };
      }),
    );
    expect(report.accepted).toBe(15_331);
    store.append(events.flatMap((event) => (event instanceof LeftOut ? [] : partsOf(event as Job))));
    const result = await ask({
      measures: ['hours', 'hoursPerJob', 'jobs', 'seconds', 'squares'],
      dimensions: ['cluster'],
      period: { kind: 'range', start: '2016-12-22', end: '2017-01-02' },
      calendar: { zone: ZONE, weekStart: 1, fiscalYearStart: 1 },
    });
    const [hours, perJob, jobs, seconds, squares] = ['hours', 'hoursPerJob', 'jobs', 'seconds', 'squares'].map((name) =>
      byLabel(result, name),
    );
    expect(hours?.phillips?.toFixed(4)).toBe('438.8203');
    expect(hours?.pozidriv?.toFixed(4)).toBe('6717.9861');
    const published = parseCsv(readData('slurm-jobs/published/avg_wallduration_hours__aggregate-Month-reference.csv'));
    for (const cluster of ['phillips', 'pozidriv']) {
      const [, mean, error] = published.find(([name]) => name === cluster) ?? [];
      expect(perJob?.[cluster]?.toFixed(8)).toBe(mean);
      // The standard error of that mean, of squares of what a job took in each month.
      const n = jobs?.[cluster] ?? 0;
      const variance = (squares?.[cluster] ?? 0) / n - ((seconds?.[cluster] ?? 0) / n) ** 2;
      expect(Math.sqrt(variance / n) / 3600).toBeCloseTo(Number(error), 14);
    }
  });
});
