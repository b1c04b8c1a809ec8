import { civilDateAt } from '../data/time/civil.js';
import type { Grain } from '../data/time/grain.js';
import { offsetAt } from '../data/time/zone.js';

/** A moment (milliseconds since the epoch) as ISO 8601 writes it in a zone: `2026-11-22T14:30:00+01:00`. */
export function isoInstant(instant: number, zone: string): string {
  const offset = offsetAt(zone, instant);
  const local = new Date(Math.floor(instant / 1000) * 1000 + offset).toISOString().slice(0, 19);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Where a bucket begins: a date, and a moment where buckets are shorter than a day. */
export function isoBucket(start: number, grain: Grain, zone: string): string {
  return grain === 'hour' ? isoInstant(start, zone) : civilDateAt(zone, start);
}
