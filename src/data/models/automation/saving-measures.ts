import { count, distinct, formula, ratio, sum } from '../../model/declare-measure.js';
import { accrued, divide, multiply } from '../../model/formula.js';
import type { Outcome } from './facts.js';

const HOUR = 3_600_000;

/** Figures about the time that runs saved, and on how many runs and tools they rest. Only runs of these outcomes qualify. */
export function savingMeasuresOf(qualifying: readonly Outcome[]) {
  const where = { outcome: qualifying };
  return {
    timeSaved: sum('run.timeSaved', {
      label: 'Time saved',
      better: 'higher',
      where,
      description:
        'Manual work that runs replaced, as far as it became free, without review and what else is deducted.',
    }),
    savedValue: sum('run.savedValue', {
      label: 'Value of time saved',
      better: 'higher',
      where,
      description: 'Time saved at the hourly rate in force for the person who ran the tool.',
    }),
    qualifyingRuns: count('run', {
      label: 'Runs that qualify',
      better: 'higher',
      where,
      description: 'Runs that may have saved time, by how they ended.',
    }),
    coveredRuns: count('run', {
      label: 'Runs with an estimate',
      better: 'higher',
      where,
      given: 'timeSaved',
      description: 'Runs that qualify and of which it is stated how much work one use replaces.',
    }),
    coverage: ratio('coveredRuns', 'qualifyingRuns', {
      label: 'Share of runs with an estimate',
      better: 'higher',
      description: 'Runs with an estimate as a share of those that qualify: what time saved is based on.',
    }),
    qualifyingTools: distinct('run', 'tool', {
      label: 'Tools with runs that qualify',
      better: 'higher',
      where,
      description: 'Distinct tools of the runs that may have saved time.',
    }),
    coveredTools: distinct('run', 'tool', {
      label: 'Tools with an estimate',
      better: 'higher',
      where,
      given: 'timeSaved',
      description: 'Distinct tools of the runs with an estimate.',
    }),
    toolCoverage: ratio('coveredTools', 'qualifyingTools', {
      label: 'Share of tools with an estimate',
      better: 'higher',
      description: 'Tools with an estimate as a share of those with runs that qualify.',
    }),
    timeSavedPerUser: formula(divide('timeSaved', 'activeUsers'), {
      label: 'Time saved per active user',
      better: 'higher',
      description: 'Time saved, divided by the people who were active.',
    }),
    productivityGain: ratio('timeSaved', multiply('activeUsers', multiply(accrued('workingHours', 'week'), HOUR)), {
      label: 'Productivity gain',
      better: 'higher',
      description: 'Time saved as a share of the working hours, so far, of the people who were active.',
    }),
  };
}
