import { defineModel, divide, formula, number, sum } from 'tallyboard/data';
import { automation } from 'tallyboard/models/automation';

const CPU_SECONDS = { kind: 'quantity', label: 'CPU seconds' } as const;
const CPU_HOURS = { kind: 'quantity', label: 'CPU hours' } as const;

/**
 * The automation model in the words of a computing centre. A host takes a model as it is, or declares what is different with
 * it: here a job also has the seconds that processors spent on it, and credits are the hours that these come to. Seconds are
 * whole numbers, hours are not: added up first and divided last, they are exact.
 */
export const clusterUsage = defineModel({
  ...automation,
  name: 'clusterUsage',
  label: 'Cluster usage',
  facts: {
    ...automation.facts,
    run: {
      ...automation.facts.run,
      label: 'Job',
      plural: 'Jobs',
      attributes: {
        ...automation.facts.run.attributes,
        cpuSeconds: number('CPU seconds', CPU_SECONDS, { scale: 4 }),
      },
    },
  },
  dimensions: {
    ...automation.dimensions,
    platform: { label: 'Cluster', plural: 'Clusters', path: 'platform' },
    tool: { label: 'Partition', plural: 'Partitions', path: 'tool' },
    category: { label: 'Quality of service', plural: 'Qualities of service', path: 'tool.category' },
  },
  measures: {
    ...automation.measures,
    runs: { ...automation.measures.runs, label: 'Jobs', description: 'Jobs that ended, whatever came of them.' },
    failedRuns: {
      ...automation.measures.failedRuns,
      label: 'Failed jobs',
      description: 'Jobs that ended with an error.',
    },
    cpuSeconds: sum('run.cpuSeconds', { label: 'CPU seconds' }),
    credits: formula(divide('cpuSeconds', 3600), {
      label: 'CPU hours',
      unit: CPU_HOURS,
      description: 'Processors that jobs held, times the hours that they held them.',
    }),
  },
});
