import { readInstant } from '../../model/field.js';

/** In place of what no attribute can be, whatever its kind. */
const UNFIT = false;

/**
 * A value as it can go from one thread to another. What fits no attribute anyway, such as a function or an object, is replaced:
 * it is refused for the same reason, and cannot keep a whole parcel from being sent.
 */
export function plainValue(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'undefined':
      return value;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : UNFIT)) : UNFIT;
    default:
      return UNFIT;
  }
}

/** A moment as a number; null where there is none. What is no moment becomes what is refused as such. */
export function plainInstant(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  const instant = readInstant(value);
  return Number.isNaN(instant) ? UNFIT : instant;
}
