import { count, distinct, mean, quantile, ratio, sum } from '../../model/declare-measure.js';

/** Figures about simulations of code. */
export const simulationMeasures = {
  simulations: count('simulation', {
    label: 'Simulations',
    better: 'higher',
    description: 'How often code was simulated, whatever came of it.',
  }),
  passedSimulations: count('simulation', {
    label: 'Passed simulations',
    better: 'higher',
    where: { outcome: ['passed'] },
    description: 'Simulations in which the code did what it should.',
  }),
  failedSimulations: count('simulation', {
    label: 'Failed simulations',
    better: 'lower',
    where: { outcome: ['failed'] },
    description: 'Simulations in which the code did not do what it should.',
  }),
  cancelledSimulations: count('simulation', {
    label: 'Cancelled simulations',
    better: 'neither',
    where: { outcome: ['cancelled'] },
    description: 'Simulations that were stopped; they count neither as passed nor as failed.',
  }),
  unfinishedSimulations: count('simulation', {
    label: 'Unfinished simulations',
    better: 'neither',
    where: { outcome: ['running'] },
    description: 'Simulations whose end is not known yet; they count neither as passed nor as failed.',
  }),
  endedSimulations: count('simulation', {
    label: 'Simulations with an outcome',
    better: 'neither',
    where: { outcome: ['passed', 'failed'] },
    description: 'Simulations that passed or failed: what the pass rate is a share of.',
  }),
  passRate: ratio('passedSimulations', 'endedSimulations', {
    label: 'Pass rate',
    better: 'higher',
    description: 'Passed simulations as a share of those that passed or failed.',
  }),
  defectsPrevented: sum('simulation.defectsPrevented', {
    label: 'Defects prevented',
    better: 'higher',
    description: 'Defects that simulations found before they were released.',
  }),
  simulators: distinct('simulation', 'user', {
    label: 'People simulating',
    better: 'higher',
    description: 'People for whom at least one simulation was run.',
  }),
  meanSimulationTime: mean('simulation.duration', {
    label: 'Average simulation time',
    better: 'lower',
    description: 'Arithmetic mean of how long simulations took.',
  }),
  p95SimulationTime: quantile('simulation.duration', 0.95, {
    label: 'Simulation time, 95th percentile',
    better: 'lower',
    description: 'Of twenty simulations, nineteen took no longer than this.',
  }),
};
