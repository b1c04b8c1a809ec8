import { existsSync, readFileSync } from 'node:fs';
import {
  createEventStore,
  type DimensionName,
  type MeasureName,
  memoryAdapter,
  type Query,
  query,
} from 'tallyboard/data';
import { beforeAll, describe, expect, it } from 'vitest';
import { summaryOf } from '../../demo/data/ingest-summary.js';
import { sourceFiles } from '../../demo/sources/catalog.mjs';
import { parseCsv } from '../../demo/sources/csv.js';
import { readSlurm, type SlurmFiles } from '../../demo/sources/slurm.js';
import { clusterUsage } from '../../demo/sources/slurm-model.js';

const FOLDER = new URL('../../../shared/data/slurm-jobs/', import.meta.url);
const CALENDAR = { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 } as const;
const PERIOD = { kind: 'range', start: '2016-12-22', end: '2017-01-02' } as const;
const NOW = Date.UTC(2017, 0, 2, 5);

type Ask = {
  measures: readonly MeasureName<typeof clusterUsage>[];
  dimensions?: readonly DimensionName<typeof clusterUsage>[];
  grain?: 'day';
};

/** Reads the files as the demo does, and answers questions about them. */
function open(files: SlurmFiles) {
  const rows = readSlurm(files, CALENDAR.zone);
  const store = createEventStore(clusterUsage, { clock: () => NOW });
  store.upsert('user', rows.users);
  store.upsert('tool', rows.tools);
  const report = store.append(rows.events);
  const adapter = memoryAdapter(store);
  const ask = async (question: Ask) => {
    const asked: Query = query(clusterUsage, { ...question, period: PERIOD, calendar: CALENDAR });
    const [result] = await adapter.run([asked], { now: NOW });
    if (result === undefined) throw new Error('No result.');
    const label = (i: number) => {
      const [member] = result.groups[i] ?? [];
      return member?.kind === 'member' ? member.label : '';
    };
    const byMember = (measure: string) =>
      Object.fromEntries((result.current.groupTotals[measure] ?? []).map((figure, i) => [label(i), figure]));
    return { result, byMember };
  };
  return { report, ask, rows };
}

/** A figure that is published by cluster, from a file of the folder `published`. */
function published(file: string): Record<string, string> {
  const rows = parseCsv(readFileSync(new URL(`published/${file}`, FOLDER), 'utf8'));
  return Object.fromEntries(rows.map(([cluster = '', figure = '']) => [cluster, figure]));
}

describe.skipIf(!existsSync(FOLDER))('the logs of ../shared/data/slurm-jobs, where they are there', () => {
  let source: ReturnType<typeof open>;

  beforeAll(() => {
    const files = sourceFiles.slurm.map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]);
    source = open(Object.fromEntries(files) as SlurmFiles);
  });

  it('are read to the last row', () => {
    expect(source.report).toMatchObject({ read: 15_989, accepted: 15_331, duplicates: 0, stripped: 0, future: 0 });
    expect(source.report.rejected).toEqual([{ reason: 'leftOut', field: 'never started', count: 658 }]);
    expect(summaryOf(source.report)).toBe('15,989 rows read, 15,331 events, 658 left out: never started');
  });

  it('have as many runs, active users and processor hours as are published', async () => {
    const { byMember } = await source.ask({ measures: ['runs', 'activeUsers', 'credits'], dimensions: ['platform'] });
    expect(byMember('runs')).toEqual({ phillips: 4046, pozidriv: 11_285 });
    expect(byMember('activeUsers')).toEqual({ phillips: 4, pozidriv: 18 });
    for (const cluster of ['phillips', 'pozidriv']) {
      const figure = (file: string) => published(`${file}__aggregate-Month-reference.csv`)[cluster];
      expect(String(byMember('runs')[cluster])).toBe(figure('job_count'));
      expect(String(byMember('activeUsers')[cluster])).toBe(figure('active_person_count'));
      expect(byMember('credits')[cluster]?.toFixed(4)).toBe(figure('total_cpu_hours'));
    }
  });

  it('have the average runtime that is published', async () => {
    const { byMember } = await source.ask({ measures: ['meanRuntime'], dimensions: ['platform'] });
    const hours = published('avg_wallduration_hours__aggregate-Month-reference.csv');
    for (const cluster of ['phillips', 'pozidriv']) {
      expect(((byMember('meanRuntime')[cluster] ?? 0) / 3_600_000).toFixed(8)).toBe(hours[cluster]);
    }
  });

  it('have as many runs on each day as are published', async () => {
    const { result } = await source.ask({ measures: ['runs'], dimensions: ['platform'], grain: 'day' });
    const rows = parseCsv(readFileSync(new URL('published/job_count__timeseries-Day-reference.csv', FOLDER), 'utf8'));
    const header = rows.find(([first]) => first === 'Day') ?? [];
    const days = rows.filter(([first]) => /^\d{4}-/.test(first ?? '') && !first?.includes(',')).slice(-11);
    const buckets = result.current.buckets;
    expect(days).toHaveLength(11);
    expect(buckets).toHaveLength(11);
    result.groups.forEach(([member], group) => {
      const cluster = member?.kind === 'member' ? member.label : '';
      const column = header.indexOf(`[${cluster}] Number of Jobs Ended`);
      expect(column, cluster).toBeGreaterThan(0);
      const counted = buckets.map((_, i) => result.current.values.runs?.[group * buckets.length + i]);
      expect(counted, cluster).toEqual(days.map((day) => Number(day[column])));
    });
  });

  it('name people and departments', async () => {
    const byUser = (await source.ask({ measures: ['runs'], dimensions: ['user'] })).byMember('runs');
    expect(byUser).toMatchObject({ 'Honey-buzzard': expect.any(Number), "Swainson's Thrush": 1 });
    const byDepartment = (await source.ask({ measures: ['runs'], dimensions: ['department'] })).byMember('runs');
    expect(byDepartment).toMatchObject({
      Chemistry: expect.any(Number),
      'Social and Economic Science': expect.any(Number),
    });
    expect(Object.values(byDepartment).reduce<number>((sum, runs) => sum + (runs ?? 0), 0)).toBe(15_331);
  });
});
