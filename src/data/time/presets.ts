import type { Period } from './period.js';

/** A period that people choose by name. Its label is a message, translated where it is shown. */
export interface PeriodPreset {
  readonly id: string;
  readonly period: Period;
}

/** The periods that are offered by name, in the order in which they are listed. */
export const PERIOD_PRESETS = [
  { id: 'today', period: { kind: 'unit', unit: 'day', offset: 0 } },
  { id: 'yesterday', period: { kind: 'unit', unit: 'day', offset: -1 } },
  { id: 'last7Days', period: { kind: 'last', count: 7, unit: 'day' } },
  { id: 'last30Days', period: { kind: 'last', count: 30, unit: 'day' } },
  { id: 'last90Days', period: { kind: 'last', count: 90, unit: 'day' } },
  { id: 'last12Months', period: { kind: 'last', count: 12, unit: 'month' } },
  { id: 'thisWeek', period: { kind: 'unit', unit: 'week', offset: 0 } },
  { id: 'lastWeek', period: { kind: 'unit', unit: 'week', offset: -1 } },
  { id: 'thisMonth', period: { kind: 'unit', unit: 'month', offset: 0 } },
  { id: 'lastMonth', period: { kind: 'unit', unit: 'month', offset: -1 } },
  { id: 'thisQuarter', period: { kind: 'unit', unit: 'quarter', offset: 0 } },
  { id: 'lastQuarter', period: { kind: 'unit', unit: 'quarter', offset: -1 } },
  { id: 'thisYear', period: { kind: 'unit', unit: 'year', offset: 0 } },
  { id: 'lastYear', period: { kind: 'unit', unit: 'year', offset: -1 } },
  { id: 'monthToDate', period: { kind: 'toDate', unit: 'month' } },
  { id: 'quarterToDate', period: { kind: 'toDate', unit: 'quarter' } },
  { id: 'yearToDate', period: { kind: 'toDate', unit: 'year' } },
] as const satisfies readonly PeriodPreset[];

/** The id of a preset. */
export type PeriodPresetId = (typeof PERIOD_PRESETS)[number]['id'];

/** The id of the preset that a period is, or undefined for a free one. */
export function presetOf(period: Period): PeriodPresetId | undefined {
  const wanted = canonical(period);
  return PERIOD_PRESETS.find((preset) => canonical(preset.period) === wanted)?.id;
}

function canonical(period: Period): string {
  switch (period.kind) {
    case 'range':
      return `range ${period.start} ${period.end}`;
    case 'last':
      return `last ${period.count} ${period.unit} ${period.complete === true}`;
    case 'unit':
      return `unit ${period.unit} ${period.offset}`;
    case 'toDate':
      return `toDate ${period.unit}`;
  }
}
