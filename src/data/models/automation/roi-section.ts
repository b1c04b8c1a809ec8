import type { DimensionName, MeasureName } from '../../model/define-model.js';
import { notIn } from '../../query/filter.js';
import type { Section } from '../../report/report.js';
import type { automation } from './model.js';

/** What automation saves and what it costs: on how much of it that rests, who and what saves, and what was paid. */
export const roiSection: Section<MeasureName<typeof automation>, DimensionName<typeof automation>> = {
  id: 'roi',
  title: 'Savings and cost',
  description: 'Only successful runs save time. What they cost counts however they end.',
  panels: [
    { id: 'time-saved', title: 'Time saved', view: 'stat', measure: 'timeSaved', width: 'quarter' },
    { id: 'saved-value', title: 'Value of time saved', view: 'stat', measure: 'savedValue', width: 'quarter' },
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
    { id: 'productivity', title: 'Productivity gain', view: 'stat', measure: 'productivityGain', width: 'quarter' },
    { id: 'payback', title: 'Payback period', view: 'stat', measure: 'payback', width: 'quarter' },
    {
      id: 'cost-per-automation',
      title: 'Cost per automation',
      view: 'stat',
      measure: 'costPerAutomation',
      width: 'quarter',
    },
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
      description: 'Who would need a seat of the plugin, and what the tools cost instead.',
      view: 'table',
      measures: ['toolUsers', 'cost'],
      dimension: 'plugin',
      filter: notIn('plugin', [null]),
    },
  ],
};
