import { isCivilDate, parseCivilDate } from './civil.js';
import { firstInstantAt, wallClockAt } from './wall-clock.js';
import { assertZone, offsetAt } from './zone.js';

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?$/;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

/**
 * The instant, in milliseconds since the epoch, at which clocks in `zone` showed `local`, a date and time without an offset
 * such as `2016-12-30T07:04:06`, with `T` or a space and with or without fractions of a second. For logs that write down
 * what the clock on the wall said.
 *
 * A time that clocks showed twice is the first of the two. A time that they skipped is as long after the change as it
 * is after the time that was skipped first: 02:30 where 02:00 became 03:00 is 03:30. Null where `local` is no date and time.
 *
 * @throws UsageError `unknownZone`.
 */
export function instantAt(zone: string, local: string): number | null {
  assertZone(zone);
  const wall = wallClockOf(local);
  if (wall === null) return null;
  const instant = firstInstantAt(zone, wall);
  return wallClockAt(zone, instant) === wall ? instant : wall - offsetAt(zone, instant - 1);
}

function wallClockOf(local: string): number | null {
  const [, date = '', hours, minutes, seconds, fraction = ''] = LOCAL_TIME.exec(local) ?? [];
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (!isCivilDate(date) || !(hour < 24 && minute < 60 && second < 60)) return null;
  const millisecond = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return parseCivilDate(date) * DAY + hour * HOUR + minute * MINUTE + second * SECOND + millisecond;
}
