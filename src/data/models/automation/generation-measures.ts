import { count, distinct, mean, quantile, ratio, sum } from '../../model/declare-measure.js';

/** Figures about how tools come into being. */
export const generationMeasures = {
  generations: count('generation', {
    label: 'Generations',
    better: 'higher',
    description: 'How often a tool was asked for, whatever came of it.',
  }),
  toolsGenerated: distinct('generation', 'tool', {
    label: 'Tools generated',
    better: 'higher',
    where: { verdict: ['accepted', 'regenerated'] },
    description: 'Distinct tools that came of a generation.',
  }),
  acceptedGenerations: count('generation', {
    label: 'Generations accepted at once',
    better: 'higher',
    where: { verdict: ['accepted'] },
    description: 'Generations whose first result was kept.',
  }),
  regeneratedGenerations: count('generation', {
    label: 'Generations regenerated',
    better: 'lower',
    where: { verdict: ['regenerated'] },
    description: 'Generations that somebody asked for once more before keeping a result.',
  }),
  failedGenerations: count('generation', {
    label: 'Failed generations',
    better: 'lower',
    where: { verdict: ['failed'] },
    description: 'Generations of which no tool came.',
  }),
  judgedGenerations: count('generation', {
    label: 'Generations with a verdict',
    better: 'neither',
    where: { verdict: ['accepted', 'regenerated', 'failed'] },
    description: 'Generations that were accepted, regenerated or failed: what the three rates are shares of.',
  }),
  acceptedRate: ratio('acceptedGenerations', 'judgedGenerations', {
    label: 'Accepted at once',
    better: 'higher',
    description: 'Share of generations whose first result was kept.',
  }),
  regeneratedRate: ratio('regeneratedGenerations', 'judgedGenerations', {
    label: 'Regenerated',
    better: 'lower',
    description: 'Share of generations that somebody asked for once more.',
  }),
  generationFailedRate: ratio('failedGenerations', 'judgedGenerations', {
    label: 'Failed',
    better: 'lower',
    description: 'Share of generations of which no tool came.',
  }),
  meanGenerationTime: mean('generation.duration', {
    label: 'Average generation time',
    better: 'lower',
    description: 'Arithmetic mean of how long generations took.',
  }),
  medianGenerationTime: quantile('generation.duration', 0.5, {
    label: 'Median generation time',
    better: 'lower',
    description: 'Half of the generations took no longer than this.',
  }),
  p95GenerationTime: quantile('generation.duration', 0.95, {
    label: 'Generation time, 95th percentile',
    better: 'lower',
    description: 'Of twenty generations, nineteen took no longer than this.',
  }),
  generationCredits: sum('generation.credits', {
    label: 'Credits for generation',
    better: 'neither',
    description: 'Credits that generating tools consumed.',
  }),
};
