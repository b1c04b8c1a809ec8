import { activityCases } from './cases/activity.js';
import { allMemberCases } from './cases/all-members.js';
import { assumptionCases } from './cases/assumptions.js';
import { batchCases } from './cases/batches.js';
import { bucketCases } from './cases/buckets.js';
import { calendarPartCases } from './cases/calendar-parts.js';
import { changeCases } from './cases/changes.js';
import { comparisonCases } from './cases/comparisons.js';
import { deliveryCases } from './cases/deliveries.js';
import { distinctCountCases } from './cases/distinct-counts.js';
import { elapsedCases } from './cases/elapsed.js';
import { emptinessCases } from './cases/emptiness.js';
import { factCases } from './cases/facts.js';
import { fieldCases } from './cases/fields.js';
import { filterCases } from './cases/filters.js';
import { integerCases } from './cases/integers.js';
import { lateEventCases } from './cases/late-events.js';
import { memberCases } from './cases/members.js';
import { moneyCases } from './cases/money.js';
import { orderCases } from './cases/orders.js';
import { periodCases } from './cases/periods.js';
import { quantileCases } from './cases/quantiles.js';
import { rankingCases } from './cases/rankings.js';
import { ratioCases } from './cases/ratios.js';
import { refusalCases } from './cases/refusals.js';
import { retentionCases } from './cases/retention.js';
import { standingCases } from './cases/standing.js';
import { successRateCases } from './cases/success-rates.js';
import { systemMeasureCases } from './cases/system-measures.js';
import { timeSavedCases } from './cases/time-saved.js';
import { totalCases } from './cases/totals.js';
import { unfinishedCases } from './cases/unfinished.js';
import { worthCases } from './cases/worth.js';
import type { ConformanceCase } from './conformance-case.js';

/**
 * The whole contract of figures as cases, by rule. `describeAdapter` runs them as tests; each can also be run by itself
 * and rejects where an adapter breaks its rule.
 */
export const conformanceCases: readonly ConformanceCase[] = Object.freeze(
  [
    ...deliveryCases,
    ...periodCases,
    ...bucketCases,
    ...unfinishedCases,
    ...comparisonCases,
    ...lateEventCases,
    ...integerCases,
    ...emptinessCases,
    ...changeCases,
    ...ratioCases,
    ...distinctCountCases,
    ...quantileCases,
    ...rankingCases,
    ...successRateCases,
    ...activityCases,
    ...factCases,
    ...allMemberCases,
    ...moneyCases,
    ...timeSavedCases,
    ...worthCases,
    ...assumptionCases,
    ...elapsedCases,
    ...systemMeasureCases,
    ...fieldCases,
    ...retentionCases,
    ...filterCases,
    ...orderCases,
    ...totalCases,
    ...standingCases,
    ...memberCases,
    ...batchCases,
    ...refusalCases,
    ...calendarPartCases,
  ].sort((a, b) => a.rule - b.rule),
);
