import { adapterFaults } from './adapter-faults.js';
import { assumptionFaults } from './assumption-faults.js';
import { calendarFaults } from './calendar-faults.js';
import { eventFaults } from './event-faults.js';
import type { Fault } from './fault.js';
import { figureFaults } from './figure-faults.js';
import { filterFaults } from './filter-faults.js';
import { groupFaults } from './group-faults.js';
import { timeFaults } from './time-faults.js';

/** Mistakes that products of this kind are known to make, each of which the suite has to catch. */
export const faults: readonly Fault[] = [
  ...eventFaults,
  ...timeFaults,
  ...calendarFaults,
  ...figureFaults,
  ...groupFaults,
  ...filterFaults,
  ...assumptionFaults,
  ...adapterFaults,
];
