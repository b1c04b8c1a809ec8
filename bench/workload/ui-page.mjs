import { random } from './random.mjs';

const DAY = 86_400_000;

/** First day of the year that all charts are of, and the first day after it. */
export const YEAR = { start: Date.UTC(2025, 0, 1), end: Date.UTC(2026, 0, 1) };

const STATS = ['Runs', 'Active users', 'Tools used', 'Credits', 'Questions', 'Generations', 'Simulations', 'Exports'];
const ORIGINS = ['Studio', 'Plug-in', 'Schedule', 'API'];
const PLATFORMS = ['Revit', 'Rhino', 'AutoCAD', 'Tekla', 'Navisworks', 'Dynamo'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
export const COLUMNS = ['Runs', 'Users', 'Credits', 'Hours'];

/** A course with the rhythm of weeks that leads upwards. */
function course(next, days, level) {
  return Array.from({ length: days }, (_, i) => {
    const rhythm = i % 7 < 5 ? 1 : 0.25;
    return Math.round(level * rhythm * (0.7 + 0.6 * (i / days)) * (0.75 + 0.5 * next()));
  });
}

/** The hours of a week: working days are busy, most of all at noon. */
function week(next, level) {
  return WEEKDAYS.flatMap((_, weekday) =>
    HOURS.map((_, hour) => {
      const rhythm = Math.exp(-(((hour - 12) / 5) ** 2)) * (weekday < 5 ? 1 : 0.2);
      return Math.round(level * rhythm * (0.7 + 0.6 * next()));
    }),
  );
}

/** What one page of a dashboard shows: plain figures, the same for everybody who draws them. Another seed is another filter. */
export function makePage(seed) {
  const next = random(seed);
  const days = Array.from({ length: 365 }, (_, i) => YEAR.start + i * DAY);
  const named = (names, level) =>
    names
      .map((name, i) => ({ name, value: Math.round((level * (0.8 + 0.4 * next())) / (i + 1)) }))
      .toSorted((a, b) => b.value - a.value);
  return {
    days,
    stats: STATS.map((name) => {
      const values = course(next, 30, 400 * (0.5 + next()));
      const value = values.reduce((sum, each) => sum + each, 0);
      return { name, values, value, before: Math.round(value * (0.8 + 0.3 * next())) };
    }),
    stacked: ORIGINS.map((name, i) => ({ name, values: course(next, 365, 600 / (i + 1)) })),
    line: { name: 'Active users', values: course(next, 365, 240), before: course(next, 365, 200) },
    ranking: named(
      Array.from({ length: 10 }, (_, i) => `Tool ${i + 1}: room schedule`),
      9000,
    ),
    donut: named(PLATFORMS, 5000),
    // In the order of the first figure, as an answer comes: another filter, another order.
    table: Array.from({ length: 500 }, (_, i) => ({
      name: `Person ${String(i + 1).padStart(3, '0')}`,
      values: COLUMNS.map((_, column) => Math.round((5000 / (i + 4)) * (column + 1) * (0.6 + 0.8 * next()))),
    })).toSorted((a, b) => b.values[0] - a.values[0]),
    heat: { rows: WEEKDAYS, columns: HOURS, values: week(next, 900) },
  };
}

/** A line of many points, an hour apart. */
export function makeLongLine(count) {
  const next = random(11);
  let level = 500;
  const values = Array.from({ length: count }, () => {
    level = Math.max(0, level + 20 * (next() - 0.5));
    return Math.round(level);
  });
  return { name: 'Requests', start: YEAR.start, step: 3_600_000, values };
}
