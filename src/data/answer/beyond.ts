import { UsageError } from '../errors.js';
import type { Aggregate } from './aggregate.js';

/** The error where a value of an event is no safe integer. */
export function beyond({ facts, value }: Aggregate): UsageError {
  const name = value !== null && value !== 'at' && value.kind === 'value' ? `${facts[0]}.${value.path}` : facts[0];
  return new UsageError(
    'limitExceeded',
    `The value "${name}" of an event is beyond 2^53 at the decimal places that it has, so that no exact figure can be taken from it. Round it in the model, or let its parts keep fewer decimal places.`,
  );
}
