import { type Contract, parseContract } from '../../credits/contract.js';
import { DEFAULT_CALENDAR } from '../../time/calendar.js';
import { addUnits, civilDateAt, formatCivilDate, parseCivilDate, startOfUnit } from '../../time/civil.js';
import { CREDIT_CATEGORIES } from './sample-booking.js';

/** Where the contract was signed. */
const ZONE = 'Europe/Berlin';
/** Months of the term that are over. */
const OVER = 11;
const ALLOCATION = 35_000;

/**
 * The contract of the sample organisation at the moment `now`: a year that is in its last month, of whose credits somewhat
 * more are consumed than were bought.
 */
export function assistantSampleContract({ now = Date.now() }: { readonly now?: number } = {}): Contract {
  const today = parseCivilDate(civilDateAt(ZONE, now));
  const start = addUnits(startOfUnit(today, 'month', DEFAULT_CALENDAR), 'month', -OVER);
  return parseContract({
    id: `enterprise-${formatCivilDate(start)}`,
    label: 'Enterprise',
    term: { start: formatCivilDate(start), end: formatCivilDate(addUnits(start, 'year', 1)) },
    zone: ZONE,
    allocation: ALLOCATION,
    categories: CREDIT_CATEGORIES,
  });
}
