import { count, distinct, formula, max, mean, quantile, ratio, shared, sum } from '../../model/declare-measure.js';
import { add } from '../../model/formula.js';

/** Figures about tools at work. */
export const runMeasures = {
  runs: count('run', {
    label: 'Runs',
    better: 'higher',
    description: 'How often tools were run, whatever came of it.',
  }),
  succeededRuns: count('run', {
    label: 'Succeeded runs',
    better: 'higher',
    where: { outcome: ['succeeded'] },
    description: 'Runs that ended without an error.',
  }),
  failedRuns: count('run', {
    label: 'Failed runs',
    better: 'lower',
    where: { outcome: ['failed'] },
    description: 'Runs that ended with an error.',
  }),
  cancelledRuns: count('run', {
    label: 'Cancelled runs',
    better: 'neither',
    where: { outcome: ['cancelled'] },
    description: 'Runs that somebody stopped; they count neither as succeeded nor as failed.',
  }),
  unfinishedRuns: count('run', {
    label: 'Unfinished runs',
    better: 'neither',
    where: { outcome: ['running'] },
    description: 'Runs whose end is not known yet; they count neither as succeeded nor as failed.',
  }),
  endedRuns: count('run', {
    label: 'Runs with an outcome',
    better: 'neither',
    where: { outcome: ['succeeded', 'failed'] },
    description: 'Runs that succeeded or failed: what success rate and error rate are shares of.',
  }),
  successRate: ratio('succeededRuns', 'endedRuns', {
    label: 'Success rate',
    better: 'higher',
    description: 'Succeeded runs as a share of those that succeeded or failed.',
  }),
  errorRate: ratio('failedRuns', 'endedRuns', {
    label: 'Error rate',
    better: 'lower',
    description: 'Failed runs as a share of those that succeeded or failed.',
  }),
  meanRuntime: mean('run.duration', {
    label: 'Average runtime',
    better: 'lower',
    description: 'Arithmetic mean of how long runs took.',
  }),
  medianRuntime: quantile('run.duration', 0.5, {
    label: 'Median runtime',
    better: 'lower',
    description: 'Half of the runs took no longer than this.',
  }),
  p95Runtime: quantile('run.duration', 0.95, {
    label: 'Runtime, 95th percentile',
    better: 'lower',
    description: 'Of twenty runs, nineteen took no longer than this.',
  }),
  lastUsed: max('run.at', {
    label: 'Last used',
    better: 'neither',
    description: 'When the last run began.',
  }),
  toolUsers: distinct('run', 'user', {
    label: 'People running tools',
    better: 'higher',
    description: 'People who ran at least one tool.',
  }),
  toolsUsed: distinct('run', 'tool', {
    label: 'Tools used',
    better: 'higher',
    description: 'Tools that were run at least once.',
  }),
  toolsUsedByTwo: shared('run', 'tool', 'user', 2, {
    label: 'Tools used together',
    better: 'higher',
    description: 'Tools that two people or more have run.',
  }),
  toolsAcrossDepartments: shared('run', 'tool', 'user.department', 2, {
    label: 'Tools used across departments',
    better: 'higher',
    description: 'Tools that people of two departments or more have run.',
  }),
  runCredits: sum('run.credits', {
    label: 'Credits for runs',
    better: 'neither',
    description: 'Credits that runs consumed.',
  }),
  credits: formula(add('runCredits', 'generationCredits'), {
    label: 'Credits consumed',
    better: 'neither',
    description: 'Credits that runs and generations consumed together.',
  }),
};
