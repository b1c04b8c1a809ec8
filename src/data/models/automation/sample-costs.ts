import { DAY } from './sample-calendar.js';
import type { Company } from './sample-company.js';
import type { SampleCost } from './sample-event.js';

const HOUR = 3_600_000;
/** A month of the product for one person, and of help with it. */
const SEAT = 39;
const SUPPORT = 480;
/** A month of machines that render, which only one platform needs. */
const RENDERING = { platform: 'Blender', amount: 260 };

/** What is paid once, by days before the present. Money came back after the release that broke things. */
const ONCE: Readonly<Record<number, readonly [kind: string, amount: number]>> = {
  405: ['Set-up', 4800],
  391: ['Training', 1650],
  204: ['Training', 1100],
  33: ['Training', 1100],
  11: ['Refund', -600],
};

/** What was paid on one day besides credits: seats, support and machines on the first of a month. */
export function costsOf(company: Company, day: number, today: number): Omit<SampleCost, 'id'>[] {
  const at = day * DAY + 8 * HOUR;
  const costs: Omit<SampleCost, 'id'>[] = [];
  const pay = (costKind: string, amount: number, platform: string | null = null) =>
    costs.push({ fact: 'cost', at, platform, costKind, amount });
  if (new Date(at).getUTCDate() === 1) {
    pay('Seats', company.present(day).length * SEAT);
    pay('Support', SUPPORT);
    pay('Rendering machines', RENDERING.amount, RENDERING.platform);
  }
  const once = ONCE[today - day];
  if (once !== undefined) pay(...once);
  return costs;
}
