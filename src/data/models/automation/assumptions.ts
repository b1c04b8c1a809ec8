import type { AssumptionDeclaration } from '../../model/assumption.js';
import { MINUTES, MINUTES_SCALE } from './entities.js';

/**
 * What the value of automation rests on besides events, in the currency of the host.
 *
 * Where no version in force states `hourlyRate` or `creditPrice`, time has no value and credits no cost: figures do not take
 * such events, and their coverage says of how many. `realisation`, `reviewMinutes` and `netOfRuntime` correct an estimate:
 * where nothing is stated nothing is corrected.
 */
export function assumptionsIn(currency: string) {
  const money = { kind: 'money', currency } as const;
  return {
    hourlyRate: {
      label: 'Hourly rate',
      unit: money,
      scale: 2,
      by: ['user.department', 'user.role'],
      better: 'higher',
      description: 'What an hour of work costs: that of the department, else that of the role, else the general one.',
    },
    creditPrice: {
      label: 'Price of a credit',
      unit: money,
      scale: 6,
      better: 'lower',
      description: 'What one credit costs.',
    },
    minutesByCategory: {
      label: 'Minutes replaced by tools of a category',
      unit: MINUTES,
      scale: MINUTES_SCALE,
      by: ['tool.category'],
      better: 'higher',
      description: 'Minutes of manual work that one use replaces, for tools whose authors stated none.',
    },
    realisation: {
      label: 'Share of time saved that is realised',
      unit: { kind: 'ratio' },
      scale: 4,
      by: ['tool.category'],
      better: 'higher',
      description: 'How much of the time replaced really becomes free; all of it unless stated.',
    },
    reviewMinutes: {
      label: 'Minutes of review',
      unit: MINUTES,
      scale: MINUTES_SCALE,
      by: ['tool.category'],
      better: 'lower',
      description: 'Time that somebody spends on checking what one run made; none unless stated.',
    },
    netOfRuntime: {
      label: 'Net of runtime',
      unit: { kind: 'count' },
      scale: 0,
      by: ['tool.category'],
      better: 'lower',
      description: '1 where somebody waits while a tool runs, so that its runtime is no time saved; 0 unless stated.',
    },
    workingHours: {
      label: 'Working hours a week',
      unit: { kind: 'quantity', label: 'hours' },
      scale: 2,
      better: 'neither',
      description: 'Hours that one person works in a week: what productivity gain is a share of.',
    },
    pluginSeatPrice: {
      label: 'Price of a plugin for one seat and month',
      unit: money,
      scale: 2,
      by: ['tool.plugin'],
      better: 'higher',
      description: 'What a month of the plugin that a tool replaces costs for each person who would need it.',
    },
    pluginFlatPrice: {
      label: 'Price of a plugin for a month',
      unit: money,
      scale: 2,
      by: ['tool.plugin'],
      better: 'higher',
      description: 'What a month of the plugin that a tool replaces costs, however many people use it.',
    },
  } as const satisfies Readonly<Record<string, AssumptionDeclaration>>;
}
