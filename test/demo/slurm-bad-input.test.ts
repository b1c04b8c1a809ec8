import { createEventStore, type IngestReport, memoryAdapter, query } from 'tallyboard/data';
import { describe, expect, it } from 'vitest';
import { linesOf, summaryOf } from '../../demo/data/ingest-summary.js';
import { readSlurm, type SlurmFiles } from '../../demo/sources/slurm.js';
import { clusterUsage } from '../../demo/sources/slurm-model.js';

const NOW = Date.UTC(2017, 0, 2, 5);

/** A line of a log with what a test is about; everything else is as it should be. */
function line(changes: Partial<Record<'id' | 'user' | 'end' | 'elapsed' | 'state' | 'cpus' | 'nodes', string>> = {}) {
  const { id = '1', user = 'reebu', end = '2016-12-30T10:00:00', elapsed = '00:30:00' } = changes;
  const { state = 'COMPLETED', cpus = '2', nodes = 'cpn-1' } = changes;
  const start = '2016-12-30T09:30:00';
  return `${id}|${id}|pozidriv|black|apple|calla|calla|1|${user}|2|${start}|${start}|${start}|${end}|${elapsed}|0:0|${state}|1|${cpus}|${cpus}|1Mn|cpu=2|billing=2|1-00:00:00|${nodes}|ab12`;
}

function files(log: string, others: Partial<SlurmFiles> = {}): SlurmFiles {
  return {
    'phillips.log': '',
    'pozidriv.log': log,
    'names.csv': 'reebu,Reed,"Bunting, Jr.",screw\nhonbu,,Honey-buzzard,wrench\n',
    'hierarchy.csv':
      '"mps","Mathematical and Physical Sciences",""\n"che","Chemistry","mps"\n"pch","Physical Chemistry","che"\n',
    'group-to-hierarchy.csv': '"calla","pch"\n',
    ...others,
  };
}

function take(log: string, others?: Partial<SlurmFiles>, zone?: string) {
  const rows = readSlurm(files(log, others), zone);
  const store = createEventStore(clusterUsage, { clock: () => NOW });
  store.upsert('user', rows.users);
  store.upsert('tool', rows.tools);
  const report = store.append(rows.events);
  return { rows, report, adapter: memoryAdapter(store) };
}

const reasons = (report: IngestReport) =>
  Object.fromEntries(report.rejected.map(({ reason, field, count }) => [`${reason} ${field}`, count]));

describe('a log with lines that do not fit', () => {
  it('counts each with its reason, and keeps the rest', () => {
    const log = [
      line({ id: 'good' }),
      line({ id: 'queued', nodes: 'None assigned' }),
      line({ id: 'dateless', end: 'Unknown' }),
      line({ id: 'february', end: '2016-02-30T10:00:00' }),
      line({ id: 'timeless', elapsed: 'INVALID' }),
      line({ id: 'backwards', elapsed: '-00:30:00' }),
      line({ id: 'odd', state: 'TIDIED' }),
      line({ id: 'wide' }).concat('|more'),
      line({ id: 'old', end: '1999-12-30T10:00:00' }),
      line({ id: 'cpuless', cpus: 'many' }),
      line({ id: 'nobody', user: '' }),
      'not a line of this log at all',
      '',
    ];
    const { report } = take(log.join('\n'));
    expect(report).toMatchObject({ read: 12, accepted: 1, duplicates: 0 });
    expect(reasons(report)).toEqual({
      'leftOut never started': 1,
      'leftOut unreadable date': 2,
      'leftOut unreadable elapsed time': 1,
      'leftOut too many columns': 1,
      'leftOut incomplete line': 1,
      'belowMinimum duration': 1,
      'unknownValue outcome': 1,
      'beforeEpoch at': 1,
      'wrongType cpuSeconds': 1,
      'missing user': 1,
    });
    expect(summaryOf(report)).toBe(
      '12 rows read, 1 event, 11 left out: 2 unreadable date; 1 at: a date before there were events; 1 duration: a number below the smallest allowed; 1 incomplete line; 1 never started; 1 too many columns; 1 unreadable elapsed time; 1 user: a required field is missing; 1 outcome: a value that is not among those allowed; 1 cpuSeconds: a value of another type',
    );
    expect(JSON.stringify(linesOf(report))).not.toContain('TIDIED');
  });

  it('counts a file that ends in the middle of a line', () => {
    const whole = [line({ id: '1' }), line({ id: '2' }), line({ id: '3' })].join('\n');
    const { report } = take(whole.slice(0, -60));
    expect(report).toMatchObject({ read: 3, accepted: 2 });
    expect(reasons(report)).toEqual({ 'leftOut incomplete line': 1 });
  });

  it('counts a job that both logs tell of once', () => {
    const { report } = take(line(), { 'phillips.log': `${line()}\n` });
    expect(report).toMatchObject({ read: 2, accepted: 1, duplicates: 1, rejected: [] });
    expect(summaryOf(report)).toBe('2 rows read, 1 event, 1 delivered again, none left out');
  });

  it('keeps events from the future apart until they are there', async () => {
    const { report, adapter } = take([line({ id: '1' }), line({ id: '2', end: '2017-01-02T01:00:00' })].join('\n'));
    expect(report).toMatchObject({ read: 2, accepted: 2, future: 1, rejected: [] });
    expect(summaryOf(report)).toBe('2 rows read, 2 events, 1 of them yet to come, none left out');
    const runs = query(clusterUsage, { measures: ['runs'], period: { kind: 'unit', unit: 'year', offset: 0 } });
    const ask = async (now: number) => (await adapter.run([runs], { now }))[0];
    expect(await ask(NOW)).toMatchObject({
      current: { totals: { runs: 0 } },
      notes: expect.arrayContaining([{ kind: 'excluded', reason: 'future', count: 1 }]),
    });
    expect((await ask(NOW + 7_200_000))?.current.totals.runs).toBe(1);
  });

  it('refuses a zone that there is none of, and says which is meant', () => {
    expect(() => take(line(), {}, 'America/NewYork')).toThrow(
      expect.objectContaining({ code: 'unknownZone', message: expect.stringContaining('America/New_York') }),
    );
  });
});

describe('the mapping of a log', () => {
  it('makes one event of a line', () => {
    const { rows } = take([line({ state: 'CANCELLED by 380693' }), line({ id: '2', state: 'TIMEOUT' })].join('\r\n'));
    expect(rows.events).toEqual([
      {
        fact: 'run',
        id: 'pozidriv/1',
        at: Date.UTC(2016, 11, 30, 15),
        user: 'reebu',
        tool: 'black',
        platform: 'pozidriv',
        outcome: 'cancelled',
        errorKind: null,
        duration: 1_800_000,
        cpuSeconds: 3600,
      },
      expect.objectContaining({ id: 'pozidriv/2', outcome: 'failed', errorKind: 'timeout' }),
    ]);
    expect(rows.users).toEqual([{ id: 'reebu', name: 'Reed Bunting, Jr.', department: 'Chemistry' }]);
    expect(rows.tools).toEqual([{ id: 'black', name: 'black', category: 'apple' }]);
  });

  it('takes the second level of the organisation as the department, or the first where there is no other', () => {
    const department = (hierarchy: string) => {
      const [user] = take(line(), { 'hierarchy.csv': hierarchy }).rows.users;
      return user?.department;
    };
    expect(department('"mps","Sciences",""\n"pch","Physics","mps"')).toBe('Physics');
    expect(department('"pch","Sciences",""')).toBe('Sciences');
    expect(department('"pch","Round","pch"')).toBe('Round');
    expect(department('')).toBeUndefined();
  });

  it('names a person whom no list knows by what they sign in with', () => {
    expect(take(line({ user: 'turdo' })).rows.users).toEqual([expect.objectContaining({ id: 'turdo', name: 'turdo' })]);
    expect(take(line({ user: 'honbu' })).rows.users).toEqual([expect.objectContaining({ name: 'Honey-buzzard' })]);
  });

  it('reads days of elapsed time', () => {
    const { rows } = take(line({ elapsed: '10-13:27:06', cpus: '12' }));
    expect(rows.events).toEqual([expect.objectContaining({ duration: 912_426_000, cpuSeconds: 12 * 912_426 })]);
  });
});
