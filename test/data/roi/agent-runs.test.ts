import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import type { IngestReport } from '../../../src/data/model/ingest-report.js';
import { automation } from '../../../src/data/models/automation/model.js';
import { query } from '../../../src/data/query/build-query.js';

/** Real runs of agents, with the minutes that a person needs for the same task. */
const FILE = new URL('../../../../shared/data/agent-runs/all_runs.jsonl', import.meta.url);
const isThere = existsSync(FILE);

interface AgentRun {
  readonly run_id: string | number;
  readonly alias: string;
  readonly started_at: number;
  readonly completed_at: number;
  readonly score_binarized: 0 | 1;
  readonly human_minutes: number;
  readonly human_source: 'baseline' | 'estimate' | 'qa' | 'external_qa';
  readonly fatal_error_from: string | null;
}

const MINUTE = 60_000;
/** Dollars an hour of a person, and a minute of a machine, of which one is a credit here. */
const RATE = 61.25;
const PRICE = 0.07;
const PERIOD = { kind: 'range', start: '2024-10-01', end: '2025-02-01' } as const;

/** Only minutes that were measured are taken; what was estimated is not covered. */
const isMeasured = (run: AgentRun) => run.human_source === 'baseline';

/** What plain loops make of some runs. */
function plain(runs: readonly AgentRun[]) {
  const successes = runs.filter((run) => run.score_binarized === 1);
  const covered = successes.filter(isMeasured);
  // Minutes are kept to a ten-thousandth, which is 6 milliseconds.
  const timeSaved = covered.reduce((sum, run) => sum + Math.round(run.human_minutes * 10_000) * 6, 0);
  const runtime = runs.reduce((sum, run) => sum + run.completed_at - run.started_at, 0);
  const savedValue = (timeSaved / (60 * MINUTE)) * RATE;
  const credits = runs.reduce((sum, run) => sum + Math.round(minutesOf(run) * 1e6), 0) / 1e6;
  return { runs, successes, covered, timeSaved, runtime, savedValue, cost: credits * PRICE };
}

function minutesOf(run: AgentRun): number {
  return (run.completed_at - run.started_at) / MINUTE;
}

describe.skipIf(!isThere)(
  `runs of agents${isThere ? '' : ' (skipped: ../shared/data/agent-runs is not there)'}`,
  () => {
    let all: readonly AgentRun[];
    let adapter: UsageAdapter;
    let ingest: IngestReport;

    beforeAll(() => {
      const lines = readFileSync(FILE, 'utf8').split('\n');
      all = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as AgentRun);
      const store = createEventStore(automation, { unknownFields: 'refuse' });
      ingest = store.append(
        all.map((run) => ({
          fact: 'run',
          id: String(run.run_id),
          at: run.started_at,
          user: 'evaluation',
          tool: run.alias,
          outcome: run.score_binarized === 1 ? 'succeeded' : 'failed',
          errorKind: run.fatal_error_from,
          duration: run.completed_at - run.started_at,
          credits: minutesOf(run),
          minutesReplaced: isMeasured(run) ? run.human_minutes : null,
        })),
      );
      store.assume([
        {
          version: 'as paid',
          from: null,
          values: [
            { assumption: 'hourlyRate', value: RATE },
            { assumption: 'creditPrice', value: PRICE },
          ],
        },
        {
          version: 'while somebody waits',
          from: Date.UTC(2030, 0, 1),
          values: [
            { assumption: 'hourlyRate', value: RATE },
            { assumption: 'creditPrice', value: PRICE },
            { assumption: 'netOfRuntime', value: 1 },
          ],
        },
      ]);
      adapter = memoryAdapter(store, { clock: () => Date.UTC(2025, 1, 1) });
    });

    it('are 7,063, of which 211 have no moment: people did these tasks themselves', () => {
      expect(ingest).toMatchObject({
        read: 7063,
        accepted: 6852,
        duplicates: 0,
        rejected: [{ reason: 'beforeEpoch', field: 'at', count: 211 }],
      });
      expect(all.filter(({ started_at }) => started_at === 0).every(({ alias }) => alias === 'human')).toBe(true);
      expect(all.filter(({ score_binarized }) => score_binarized === 1)).toHaveLength(2129);
    });

    it('yield an ROI with its coverage, as plain loops do', async () => {
      const { runs, successes, covered, timeSaved, savedValue, cost } = plain(all.filter((run) => run.started_at > 0));
      const measures = [
        'runs',
        'succeededRuns',
        'coveredRuns',
        'coverage',
        'timeSaved',
        'savedValue',
        'cost',
        'netValue',
        'roi',
      ] as const;
      const [result] = await adapter.run([query(automation, { measures, period: PERIOD })]);
      expect([runs.length, successes.length, covered.length]).toEqual([6852, 1977, 1197]);
      expect(result?.current.totals).toEqual({
        runs: 6852,
        succeededRuns: 1977,
        coveredRuns: 1197,
        coverage: 1197 / 1977,
        timeSaved,
        savedValue: expect.closeTo(savedValue, 6),
        cost: expect.closeTo(cost, 6),
        netValue: expect.closeTo(savedValue - cost, 6),
        roi: expect.closeTo((savedValue - cost) / cost, 9),
      });
      expect(result?.notes).toContainEqual({ kind: 'coverage', measure: 'savedValue', covered: 1197, of: 1977 });
    });

    it('yield it for every agent, those that failed costing and saving nothing', async () => {
      const measures = ['timeSaved', 'cost', 'failedRuns', 'coverage'] as const;
      const [result] = await adapter.run([query(automation, { measures, dimensions: ['tool'], period: PERIOD })]);
      expect(result?.groups).toHaveLength(10);
      result?.groups.forEach(([tool], i) => {
        const name = tool?.kind === 'member' ? tool.key : null;
        const { runs, successes, covered, timeSaved, cost } = plain(all.filter((run) => run.alias === name));
        const figures = Object.fromEntries(measures.map((name) => [name, result.current.groupTotals[name]?.[i]]));
        expect(figures, `${name}`).toEqual({
          timeSaved,
          cost: expect.closeTo(cost, 6),
          failedRuns: runs.length - successes.length,
          coverage: successes.length === 0 ? null : covered.length / successes.length,
        });
      });
      const failed = { kind: 'in', dimension: 'outcome', values: ['failed'] } as const;
      const [ofFailed] = await adapter.run([
        query(automation, { measures: ['timeSaved', 'runCreditCost'], period: PERIOD, filter: failed }),
      ]);
      const paid = plain(all.filter((run) => run.started_at > 0 && run.score_binarized === 0)).cost;
      expect(paid).toBeGreaterThan(0);
      expect(ofFailed?.current.totals).toEqual({ timeSaved: 0, runCreditCost: expect.closeTo(paid, 6) });
    });

    it('save less where somebody waits for them, which is shown as it is', async () => {
      const spec = { measures: ['timeSaved'], dimensions: ['tool'], period: PERIOD } as const;
      const restated = query(automation, { ...spec, assumptions: { version: 'while somebody waits' } });
      const [result] = await adapter.run([restated]);
      result?.groups.forEach(([tool], i) => {
        const name = tool?.kind === 'member' ? tool.key : null;
        const { covered, timeSaved } = plain(all.filter((run) => run.alias === name));
        expect(result.current.groupTotals.timeSaved?.[i]).toBe(timeSaved - plain(covered).runtime);
      });
    });
  },
);
