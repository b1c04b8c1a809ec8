import fc from 'fast-check';
import type { Calendar, Weekday } from '../../../src/data/time/calendar.js';
import { utc } from './local-time.js';

/** Every zone that the runtime knows by name. */
const zones = fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone'));

/** Zones whose clocks do what is rare: half hours, midnight, skipped days, Ramadan, a quarter of an hour. */
const oddZones = fc.constantFrom(
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Pacific/Apia',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/Havana',
  'America/Scoresbysund',
  'Africa/Cairo',
  'Asia/Pyongyang',
  'America/Caracas',
  'Antarctica/Troll',
);

export const anyZone = fc.oneof(zones, oddZones);

/** Whole milliseconds of the years 2015 to 2035. */
export const instants = fc.integer({ min: utc('2015-01-01T00:00:00'), max: utc('2035-12-31T23:59:59') });

const weekdays = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);

export const calendars: fc.Arbitrary<Calendar> = fc.record({
  zone: anyZone,
  weekStart: weekdays,
  fiscalYearStart: fc.integer({ min: 1, max: 12 }),
});

/** Civil dates as day numbers of the years 2015 to 2035. */
export const days = fc.integer({ min: utc('2015-01-01T00:00:00') / 864e5, max: utc('2035-12-31T00:00:00') / 864e5 });
