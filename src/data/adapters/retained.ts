import { UsageError } from '../errors.js';
import { addMonths, civilDateAt, startOfDay } from '../time/civil.js';
import type { RunOptions, UsageAdapter } from './adapter.js';

/** How long events are there to be asked for. */
export interface RetentionOptions {
  /** Whole months, 1 to 60; 24 unless stated. */
  readonly months?: number;
  /** The zone in whose calendar months are counted; UTC unless stated. */
  readonly zone?: string;
  /** The present moment. Retention is counted from it, whatever moment a query is resolved against. */
  readonly clock?: () => number;
}

const LONGEST = 60;

/**
 * The same adapter without what lies past retention: no figure, comparison or member rests on it, whatever a query asks.
 * Periods that reach past it begin where it begins, and results say so by the note `retention`. Everything that is derived
 * from an adapter (explanations, exports, reports) is bound by it in turn.
 *
 * It hides events. To delete them too, hand the same moment to `EventStore.purge`: see {@link retentionStart}.
 *
 * @throws UsageError `invalidOption` for months that are no whole number from 1 to 60, `unknownZone`.
 */
export function retained(adapter: UsageAdapter, options: RetentionOptions = {}): UsageAdapter {
  const clock = options.clock ?? Date.now;
  retentionStart(clock(), options);
  const within = (asked: RunOptions = {}): RunOptions => {
    const notBefore = retentionStart(clock(), options);
    return { ...asked, notBefore: Math.max(notBefore, asked.notBefore ?? notBefore) };
  };
  return {
    model: adapter.model,
    run: async (queries, asked) => adapter.run(queries, within(asked)),
    members: async (request, asked) => adapter.members(request, within(asked)),
  };
}

/**
 * The instant before which events are past retention at `now`: the start of the civil day so many months ago.
 *
 * @throws UsageError `invalidOption`, `unknownZone`.
 */
export function retentionStart(now: number, options: Pick<RetentionOptions, 'months' | 'zone'> = {}): number {
  const { months = 24, zone = 'UTC' } = options;
  if (!Number.isInteger(months) || months < 1 || months > LONGEST) {
    throw new UsageError(
      'invalidOption',
      `Retention of ${months} months cannot be kept: use a whole number from 1 to ${LONGEST}, so that no event is lost or kept by mistake.`,
    );
  }
  return startOfDay(zone, addMonths(civilDateAt(zone, now), -months));
}
