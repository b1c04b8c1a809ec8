import type { DimensionName, MeasureName } from '../../model/define-model.js';
import type { Basis } from '../../report/panel.js';
import type { Section } from '../../report/report.js';
import type { automation } from './model.js';

/** On how much of it the time saved rests. */
const basis: Basis<MeasureName<typeof automation>> = {
  measures: ['coveredTools', 'qualifyingTools', 'coverage'],
  text: 'Based on {coveredTools} of {qualifyingTools} tools, {coverage} of runs.',
};

/** What automation saves and what it costs: on how much of it that rests, who and what saves, and what was paid. */
export const roiSection: Section<MeasureName<typeof automation>, DimensionName<typeof automation>> = {
  id: 'roi',
  title: 'Savings and cost',
  description: 'Only successful runs save time. What they cost counts however they end.',
  panels: [
    { id: 'time-saved', title: 'Time saved', view: 'stat', measure: 'timeSaved', width: 'quarter', basis, range: true },
    {
      id: 'saved-value',
      title: 'Value of time saved',
      view: 'stat',
      measure: 'savedValue',
      width: 'quarter',
      basis,
      range: true,
    },
    { id: 'cost', title: 'Cost', view: 'stat', measure: 'cost', width: 'quarter' },
    { id: 'roi', title: 'Return on investment', view: 'stat', measure: 'roi', width: 'quarter' },
    {
      id: 'value-and-cost',
      title: 'Value and cost over time',
      view: 'timeSeries',
      mark: 'line',
      measures: ['savedValue', 'cost'],
      width: 'twoThirds',
    },
    {
      id: 'saving-departments',
      title: 'Value by department',
      view: 'ranking',
      measure: 'savedValue',
      dimension: 'department',
      drill: ['user', 'tool'],
      width: 'third',
    },
    {
      id: 'coverage',
      title: 'Runs with an estimate',
      description: 'Runs of tools that state nothing add nothing.',
      view: 'stat',
      measure: 'coverage',
      width: 'quarter',
    },
    {
      id: 'tool-coverage',
      title: 'Tools with an estimate',
      view: 'stat',
      measure: 'toolCoverage',
      width: 'quarter',
    },
    { id: 'productivity', title: 'Productivity gain', view: 'stat', measure: 'productivityGain', width: 'quarter' },
    {
      id: 'time-per-user',
      title: 'Time saved per active user',
      view: 'stat',
      measure: 'timeSavedPerUser',
      width: 'quarter',
    },
    { id: 'net-value', title: 'Net value', view: 'stat', measure: 'netValue', width: 'quarter' },
    { id: 'payback', title: 'Payback period', view: 'stat', measure: 'payback', width: 'quarter' },
    {
      id: 'cost-per-automation',
      title: 'Cost per automation',
      view: 'stat',
      measure: 'costPerAutomation',
      width: 'quarter',
    },
    { id: 'cost-per-run', title: 'Cost per run', view: 'stat', measure: 'costPerRun', width: 'quarter' },
    {
      id: 'saving-tools',
      title: 'What tools save',
      view: 'table',
      measures: ['savedValue', 'creditCost'],
      dimension: 'tool',
      limit: 10,
    },
    {
      id: 'plugins',
      title: 'Tools that replace plugins',
      description: 'What the plugins would have cost, and what the tools cost instead.',
      view: 'plugins',
    },
  ],
};
