import { parseCivilDate, weekday } from '../../time/civil.js';
import { offsetAt } from '../../time/zone.js';
import { cumulative, type Random } from '../random.js';
import type { OfficeName } from './sample-people.js';

/** Where people work: when they do, and by which clock. Days are numbers of days since 1970-01-01. */
export interface Office {
  /** How much is done on a day, against an ordinary working day. */
  workload(day: number): number;
  /** A moment of a day, in the hours in which people work. */
  momentOf(day: number, random: Random): number;
  /** The moment of a day at which clocks show an hour, which may have a fraction; as they go at noon, all day long. */
  at(day: number, hour: number): number;
}

/** Milliseconds of a day. */
export const DAY = 86_400_000;
const HOUR = 3_600_000;

/** How many begin something in each hour of the day, against each other. Somebody is always on call. */
const HOURS = cumulative([
  0.3, 0.2, 0.15, 0.15, 0.15, 0.2, 0.5, 1.8, 6, 10, 11, 9.5, 5, 7.5, 10, 10.5, 9, 6, 3.2, 1.8, 1.4, 1.1, 0.8, 0.5,
]);

/** From Monday to Sunday. */
const WEEK = [0.95, 1.06, 1.08, 1.02, 0.76, 0.06, 0.05];

interface Place {
  readonly zone: string;
  /** Public holidays of a year, as day numbers. */
  holidays(year: number): readonly number[];
  /** First and last day of the summer holidays, and how much is done in them. */
  readonly summer: { readonly from: string; readonly to: string; readonly load: number };
}

const PLACES: Readonly<Record<OfficeName, Place>> = {
  Hamburg: {
    zone: 'Europe/Berlin',
    holidays: (year) => {
      const easter = easterOf(year);
      const fixed = ['01-01', '05-01', '10-03', '10-31', '12-24', '12-25', '12-26', '12-31'];
      return [...fixed.map((date) => dayOf(year, date)), easter - 2, easter + 1, easter + 39, easter + 50];
    },
    summer: { from: '07-16', to: '08-26', load: 0.58 },
  },
  Chicago: {
    zone: 'America/Chicago',
    holidays: (year) => {
      const thanksgiving = onWeekday(dayOf(year, '11-22'), 4);
      const fixed = ['01-01', '07-04', '12-24', '12-25'].map((date) => dayOf(year, date));
      const mondays = ['05-25', '09-01'].map((first) => onWeekday(dayOf(year, first), 1));
      return [...fixed, ...mondays, thanksgiving, thanksgiving + 1];
    },
    summer: { from: '06-28', to: '08-15', load: 0.8 },
  },
};

const ON_HOLIDAYS = 0.04;
const BETWEEN_YEARS = 0.3;

/** Opens an office. */
export function openOffice(name: OfficeName): Office {
  const { zone, holidays, summer } = PLACES[name];
  const known = new Map<number, ReadonlySet<number>>();
  const at = (day: number, hour: number) => day * DAY + Math.floor(hour * HOUR) - offsetAt(zone, day * DAY + DAY / 2);
  return {
    workload: (day) => {
      const date = new Date(day * DAY).toISOString();
      const [year, ofYear] = [Number(date.slice(0, 4)), date.slice(5, 10)];
      const free = known.get(year) ?? new Set(holidays(year));
      known.set(year, free);
      if (free.has(day)) return ON_HOLIDAYS;
      const isSummer = ofYear >= summer.from && ofYear <= summer.to;
      const season = ofYear > '12-26' ? BETWEEN_YEARS : isSummer ? summer.load : 1;
      return (WEEK[weekday(day) - 1] ?? 1) * season;
    },
    momentOf: (day, random) => at(day, random.pick(HOURS) + random.next()),
    at,
  };
}

function dayOf(year: number, date: string): number {
  return parseCivilDate(`${year}-${date}`);
}

/** The first such weekday from a day on. */
function onWeekday(day: number, wanted: number): number {
  return day + ((wanted - weekday(day) + 7) % 7);
}

/** Easter Sunday of the Gregorian calendar, by Butcher's rule. */
function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leap = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + leap + 15) % 30;
  const days = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * days) / 451);
  const ofMarch = 22 + epact + days - 7 * late;
  return dayOf(year, '03-01') + ofMarch - 1;
}
