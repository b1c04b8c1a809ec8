import type { Assumptions, AssumptionValue } from '../../model/assumption.js';
import { DAY } from './sample-calendar.js';

/** Hourly rates by department when they were first stated; where none is stated the role decides. */
const RATES: Readonly<Record<string, number>> = {
  'Computational design': 84,
  Architecture: 76,
  'Structural engineering': 88,
  'Building services': 85,
  'BIM management': 72,
  Visualisation: 66,
};

const RATES_OF_ROLES: Readonly<Record<string, number>> = {
  'Project lead': 98,
  'Landscape architect': 74,
  Designer: 64,
};

/** A month of each plugin for one seat, and of those that are paid for all. */
const SEAT_PRICES: Readonly<Record<string, number>> = {
  'FormNest Pro': 85,
  'Heliotrack Studio': 62,
  ScatterWorks: 29,
  SheetRunner: 24,
};

const FLAT_PRICES: Readonly<Record<string, number>> = { 'OpenBIM Gateway': 420, ClashSense: 690 };

/** How many days ago the second and the third version came into force. */
const PRICE_CUT = 231;
const RAISE = 96;

/** What the sample company assumes: versions that came into force one after the other, each of them whole. */
export function assumptionsOf(today: number): Assumptions {
  const since = (daysAgo: number) => {
    const from = (today - daysAgo) * DAY;
    return { version: new Date(from).toISOString().slice(0, 10), from };
  };
  return [
    { version: 'first', from: null, note: 'As agreed when the product came in.', values: valuesOf(1, 0.24) },
    { ...since(PRICE_CUT), note: 'Credits became cheaper.', values: valuesOf(1, 0.2) },
    {
      ...since(RAISE),
      note: 'Salaries were raised, and people are known to wait for analyses.',
      values: [...valuesOf(1.04, 0.2), of('netOfRuntime', 'tool.category', 'Analysis', { value: 1 })],
    },
  ];
}

function valuesOf(raise: number, creditPrice: number): readonly AssumptionValue[] {
  const rate = (value: number) => Math.round(value * raise * 100) / 100;
  const ranged = (value: number) => ({ value: rate(value), low: rate(value * 0.9), high: rate(value * 1.1) });
  return [
    { assumption: 'hourlyRate', ...ranged(70) },
    ...entries(RATES).map(([name, value]) => of('hourlyRate', 'user.department', name, ranged(value))),
    ...entries(RATES_OF_ROLES).map(([name, value]) => of('hourlyRate', 'user.role', name, ranged(value))),
    { assumption: 'creditPrice', value: creditPrice },
    { assumption: 'realisation', value: 0.5, low: 0.35, high: 0.65 },
    of('realisation', 'tool.category', 'Rendering', { value: 0.4, low: 0.25, high: 0.5 }),
    { assumption: 'reviewMinutes', value: 1.5, low: 1, high: 3 },
    of('reviewMinutes', 'tool.category', 'Quality checks', { value: 0.5 }),
    { assumption: 'workingHours', value: 37.5 },
    ...entries(SEAT_PRICES).map(([name, value]) => of('pluginSeatPrice', 'tool.plugin', name, { value })),
    ...entries(FLAT_PRICES).map(([name, value]) => of('pluginFlatPrice', 'tool.plugin', name, { value })),
  ];
}

function of(
  assumption: string,
  path: string,
  member: string,
  value: Pick<AssumptionValue, 'value' | 'low' | 'high'>,
): AssumptionValue {
  return { assumption, of: { path, member }, ...value };
}

function entries(values: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(values);
}
