import type { AssumptionValue } from '../../../src/data/model/assumption.js';
import type { AutomationSample } from '../../../src/data/models/automation/sample.js';
import type { SampleEvent, SampleRun } from '../../../src/data/models/automation/sample-event.js';

/** Whose assumptions: of the time of each event, or of one version; and which end of their ranges. */
export interface PlainBasis {
  readonly version: string | null;
  readonly estimate: 'low' | 'expected' | 'high';
}

/** What runs and costs come to. Time is milliseconds, values are in cents times milliseconds, costs in billionths. */
export interface PlainTotals {
  runs: number;
  covered: number;
  timeSaved: bigint;
  value: bigint;
  cost: bigint;
}

const HIGHER_IS_CAREFUL = new Set(['reviewMinutes', 'creditPrice', 'netOfRuntime']);

/** Adds up events one by one, in big integers, by the rules as they are written down and nothing else. */
export function plainRoi(sample: AutomationSample, events: readonly SampleEvent[], basis: PlainBasis): PlainTotals {
  const users = new Map(sample.users.map((user) => [user.id, user]));
  const tools = new Map(sample.tools.map((tool) => [tool.id, tool]));
  const totals: PlainTotals = { runs: 0, covered: 0, timeSaved: 0n, value: 0n, cost: 0n };

  const found = new Map<string, number | undefined>();
  const assumed = (
    event: SampleEvent,
    name: string,
    paths: readonly (readonly [string, string | undefined])[] = [],
  ) => {
    const version = sample.assumptions.findLast((each) =>
      basis.version === null ? (each.from ?? 0) <= event.at : each.version === basis.version,
    );
    const key = JSON.stringify([version?.version, name, paths]);
    if (!found.has(key))
      found.set(key, stated(version?.values.filter((value) => value.assumption === name) ?? [], paths));
    return found.get(key);
  };
  const stated = (values: readonly AssumptionValue[], paths: readonly (readonly [string, string | undefined])[]) => {
    for (const [path, member] of paths) {
      const value = values.find(({ of }) => of?.path === path && of.member === member);
      if (value !== undefined) return endOf(value);
    }
    const general = values.find(({ of }) => of === undefined);
    return general && endOf(general);
  };
  const endOf = ({ assumption, value, low = value, high = value }: AssumptionValue) => {
    if (basis.estimate === 'expected') return value;
    return (basis.estimate === 'low') === HIGHER_IS_CAREFUL.has(assumption) ? high : low;
  };
  const toolAt = (run: SampleRun) =>
    sample.toolChanges.filter(({ id, since = 0 }) => id === run.tool && since <= run.at).at(-1) ?? tools.get(run.tool);

  for (const event of events) {
    if (event.fact === 'cost') totals.cost += BigInt(Math.round(event.amount * 1e4)) * 100_000n;
    if (event.fact === 'run' || event.fact === 'generation') {
      const price = assumed(event, 'creditPrice') ?? 0;
      totals.cost += halfToEven(BigInt(Math.round(event.credits * 1e6)) * BigInt(Math.round(price * 1e6)), 1000n);
    }
    if (event.fact !== 'run' || event.outcome !== 'succeeded') continue;
    totals.runs++;
    const tool = toolAt(event);
    const range = { low: tool?.minutesLow, expected: tool?.minutesReplaced, high: tool?.minutesHigh }[basis.estimate];
    const minutes = event.minutesReplaced ?? range ?? tool?.minutesReplaced;
    if (minutes === null || minutes === undefined) continue;
    totals.covered++;
    const category = [['tool.category', tool?.category]] as const;
    const realised = assumed(event, 'realisation', category) ?? 1;
    const review = assumed(event, 'reviewMinutes', category) ?? 0;
    const isNet = (assumed(event, 'netOfRuntime', category) ?? 0) === 1;
    const manual = halfToEven(BigInt(Math.round((event.units ?? 1) * 1000)) * ms(minutes), 1000n);
    const part = halfToEven(manual * BigInt(Math.round(realised * 1e4)), 10_000n);
    const saved = part - ms(review) - BigInt(isNet ? (event.duration ?? 0) : 0);
    totals.timeSaved += saved;
    const { department, role } = users.get(event.user) ?? {};
    const rate = assumed(event, 'hourlyRate', [
      ['user.department', department],
      ['user.role', role],
    ]);
    totals.value += saved * BigInt(Math.round((rate ?? 0) * 100));
  }
  return totals;
}

function ms(minutes: number): bigint {
  return BigInt(Math.round(minutes * 60_000));
}

function halfToEven(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  const twice = (value % by) * 2n;
  return twice > by || (twice === by && quotient % 2n === 1n) ? quotient + 1n : quotient;
}
