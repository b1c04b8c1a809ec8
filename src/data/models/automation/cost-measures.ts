import { formula, max, ratio, sum } from '../../model/declare-measure.js';
import { add, divide, elapsed, subtract } from '../../model/formula.js';

/** Figures about what automation costs, and what it earns beyond that. */
export const costMeasures = {
  runCreditCost: sum('run.creditCost', {
    label: 'Cost of credits for runs',
    better: 'lower',
    description: 'Credits of runs at the price in force, those of failed runs included.',
  }),
  generationCreditCost: sum('generation.creditCost', {
    label: 'Cost of credits for generation',
    better: 'lower',
    description: 'Credits of generations at the price in force, those of failed ones included.',
  }),
  creditCost: formula(add('runCreditCost', 'generationCreditCost'), {
    label: 'Cost of credits',
    better: 'lower',
    description: 'Credits of runs and generations at the price in force, whatever came of them.',
  }),
  otherCost: sum('cost.amount', {
    label: 'Other costs',
    better: 'lower',
    description: 'What was paid besides credits, such as seats, set-up and training.',
  }),
  cost: formula(add('creditCost', 'otherCost'), {
    label: 'Cost',
    better: 'lower',
    description: 'Credits at the price in force, and other costs.',
  }),
  netValue: formula(subtract('savedValue', 'cost'), {
    label: 'Net value',
    better: 'higher',
    description: 'Value of time saved, less its cost.',
  }),
  roi: ratio('netValue', 'cost', {
    label: 'Return on investment',
    better: 'higher',
    description: 'Net value as a share of the cost; there is none where nothing was paid.',
  }),
  payback: formula(divide('cost', divide('savedValue', elapsed('month'))), {
    label: 'Payback period',
    better: 'lower',
    unit: { kind: 'quantity', label: 'months' },
    description: 'Months in which time saved earns the cost of the period, at the pace of the period.',
  }),
  costPerAutomation: formula(divide('cost', 'toolsGenerated'), {
    label: 'Cost per automation',
    better: 'lower',
    description: 'Cost, divided by the tools that were generated.',
  }),
  costPerRun: formula(divide('cost', 'runs'), {
    label: 'Cost per run',
    better: 'lower',
    description: 'Cost, divided by all runs.',
  }),
  pluginSeatPrice: max('run.pluginSeatPrice', {
    label: 'Price of a plugin for one seat and month',
    better: 'neither',
    description: 'The highest price in force of a plugin that tools replace, for each person and month.',
  }),
  pluginFlatPrice: max('run.pluginFlatPrice', {
    label: 'Price of a plugin for a month',
    better: 'neither',
    description: 'The highest price in force of a plugin that tools replace, for each month.',
  }),
};
