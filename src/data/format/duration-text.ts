import { reliableDecimals, significantDecimals } from './decimals.js';
import type { LocaleFormats, SignDisplay, Width } from './locale-formats.js';

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;
const COMPACT_HOURS_FROM = 10_000;

/** How the parts of one duration are written. The sign stands before the first and goes for all of them. */
interface Style {
  readonly width: Width;
  readonly signDisplay: SignDisplay;
}

/** One number, "350ms", "1.2s", "4.1h", or minutes with their seconds, "3m 20s". `duration` is in milliseconds. */
export function compactDuration(
  formats: LocaleFormats,
  duration: number,
  signDisplay: SignDisplay = 'negative',
): string {
  const size = Math.abs(duration);
  const style: Style = { width: 'narrow', signDisplay };
  if (size > 0 && size < SECOND - 0.5) {
    const decimals = size < 100 ? Math.max(1, significantDecimals(size, 2)) : 0;
    return amount(formats, duration, 'millisecond', decimals, style);
  }
  if (rounded(size / SECOND, 1) < MINUTE) return amount(formats, duration / SECOND, 'second', 1, style);
  const seconds = Math.round(size / SECOND);
  if (seconds < HOUR) return minutesAndSeconds(formats, Math.sign(duration), seconds, style);
  const hours = duration / SECOND / HOUR;
  if (Math.abs(hours) >= COMPACT_HOURS_FROM) return amount(formats, hours, 'hour', 1, style, 'compact');
  return amount(formats, hours, 'hour', Math.abs(hours) < 100 ? 1 : 0, style);
}

/** Every part that is not 0: "4 hr, 6 min, 32 sec"; below a minute to the millisecond. `duration` is in milliseconds. */
export function fullDuration(formats: LocaleFormats, duration: number, width: Width): string {
  const size = Math.abs(duration);
  const style: Style = { width, signDisplay: 'negative' };
  if (size > 0 && size < SECOND - 0.05) {
    return amount(formats, duration, 'millisecond', Math.max(1, significantDecimals(size, 3)), style);
  }
  if (rounded(size / SECOND, 3) < MINUTE) return amount(formats, duration / SECOND, 'second', 3, style);
  const seconds = Math.round(size / SECOND);
  if (seconds < HOUR) return minutesAndSeconds(formats, Math.sign(duration), seconds, style);
  const rest = seconds % HOUR;
  const hours = amount(formats, (Math.sign(duration) * (seconds - rest)) / HOUR, 'hour', 0, style);
  return rest === 0 ? hours : formats.units([hours, ...belowHour(formats, 1, rest, style)], width);
}

function minutesAndSeconds(formats: LocaleFormats, sign: number, seconds: number, style: Style): string {
  return formats.units(belowHour(formats, sign, seconds, style), style.width);
}

function belowHour(formats: LocaleFormats, sign: number, seconds: number, style: Style): string[] {
  const rest = seconds % MINUTE;
  const minutes = (seconds - rest) / MINUTE;
  const parts: string[] = [];
  if (minutes > 0) parts.push(amount(formats, sign * minutes, 'minute', 0, style));
  if (rest > 0) parts.push(amount(formats, rest, 'second', 0, { ...style, signDisplay: 'negative' }));
  return parts;
}

function amount(
  formats: LocaleFormats,
  value: number,
  unit: 'millisecond' | 'second' | 'minute' | 'hour',
  decimals: number,
  { width, signDisplay }: Style,
  notation: 'standard' | 'compact' = 'standard',
): string {
  const maximumFractionDigits = reliableDecimals(value, decimals);
  return formats.unit(value, width, { unit, notation, signDisplay, maximumFractionDigits });
}

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
