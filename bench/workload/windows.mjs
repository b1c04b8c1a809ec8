import { bucketsOf, createEventStore, memoryAdapter, resolvePeriod } from 'tallyboard/data';
import { ask, now } from './dashboard.mjs';
import { model } from './model.mjs';

const windowOf = ({ period, buckets }) => ({
  start: period.start,
  end: Math.min(period.end, now + 1),
  // First instants of the buckets, and the end of the last.
  bounds: buckets.length === 0 ? null : [...buckets.map((bucket) => bucket.start), buckets.at(-1).end],
});

/** When each question begins and ends, and where its buckets are: all engines cut time at the same instants. */
export async function makeWindows() {
  const questions = ask(null);
  const results = await memoryAdapter(createEventStore(model)).run(Object.values(questions), { now });
  const windows = Object.keys(questions).map((name, i) => [name, windowOf(results[i].current)]);
  const { period, calendar } = questions.q2;
  const days = bucketsOf(resolvePeriod(period, calendar, now), 'day', calendar, now);
  return {
    ...Object.fromEntries(windows),
    /** The period that that of q4 is compared with. */
    before: windowOf(results[3].comparison),
    /** First instants of all days. */
    days: [...days.map((day) => day.start), days.at(-1).end],
  };
}

/** The number of the bucket that holds an instant within `bounds`. */
export function bucketOf(bounds, at) {
  let low = 0;
  let high = bounds.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bounds[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
