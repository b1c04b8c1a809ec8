import * as aq from 'arquero';

/** The first instants of a frame's buckets and the end of the last: both engines cut time at the same instants. */
function boundsOf({ buckets }) {
  return [...buckets.map((bucket) => bucket.start), buckets.at(-1).end];
}

function bucketOf(bounds, at) {
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bounds[middle] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const within = (table, { start, end }) => table.filter(aq.escape((row) => row.at >= start && row.at < end));
const byBucket = (table, bounds) => table.derive({ bucket: aq.escape((row) => bucketOf(bounds, row.at)) });
const spread = (rows, bounds, name, empty) => {
  const values = new Array(bounds.length - 1).fill(empty);
  for (const row of rows) values[row.bucket] = row[name];
  return values;
};
const finished = {
  runs: aq.op.count(),
  succeeded: (row) => aq.op.sum(row.isSucceeded),
  finished: (row) => aq.op.sum(row.isFinished),
};

/** The events of the bench as a table, with the columns that a page of figures needs. */
export function makeTable(events, { users, tools }) {
  const department = new Map(users.map((user) => [user.id, user.department]));
  const category = new Map(tools.map((tool) => [tool.id, tool.category]));
  const column = (of) => events.map(of);
  return aq.table({
    at: Float64Array.from(events, (event) => event.at),
    user: column((event) => event.user),
    tool: column((event) => event.tool),
    platform: column((event) => event.platform),
    outcome: column((event) => event.outcome),
    duration: Float64Array.from(events, (event) => event.duration),
    credits: Float64Array.from(events, (event) => event.credits),
    department: column((event) => department.get(event.user)),
    category: column((event) => category.get(event.tool)),
    isSucceeded: column((event) => (event.outcome === 'succeeded' ? 1 : 0)),
    isFinished: column((event) => (event.outcome === 'cancelled' ? 0 : 1)),
  });
}

/** Keeps the events of some departments, as a person does once before all panels of a page. */
export function keepDepartments(table, departments) {
  const kept = new Set(departments);
  return table.filter(aq.escape((row) => kept.has(row.department)));
}

export function countByDay(table, frame) {
  const bounds = boundsOf(frame);
  const rows = byBucket(within(table, frame.period), bounds)
    .groupby('bucket')
    .rollup({ runs: aq.op.count() })
    .objects();
  return spread(rows, bounds, 'runs', 0);
}

export function ratioByTool(table, frame) {
  const rows = within(table, frame.period)
    .groupby('tool')
    .rollup({ ...finished, duration: aq.op.sum('duration') })
    .objects()
    .sort((a, b) => b.runs - a.runs || (a.tool < b.tool ? -1 : 1));
  const total = (part, name) => part.reduce((sum, row) => sum + row[name], 0);
  return [...rows.slice(0, 10).map((row) => [row]), rows.slice(10)].map((part) => [
    total(part, 'runs'),
    total(part, 'succeeded') / total(part, 'finished'),
    total(part, 'duration') / total(part, 'runs'),
  ]);
}

export function usersByWeek(table, frame) {
  const bounds = boundsOf(frame);
  const rows = byBucket(within(table, frame.period), bounds)
    .groupby('bucket')
    .rollup({ users: aq.op.distinct('user') })
    .objects();
  return spread(rows, bounds, 'users', 0);
}

export function quantilesByPlatform(table, frame) {
  return within(table, frame.period)
    .groupby('platform')
    .rollup({ median: aq.op.quantile('duration', 0.5), p95: aq.op.quantile('duration', 0.95) })
    .orderby('platform')
    .objects()
    .map((row) => [row.platform, row.median, row.p95]);
}

export function usersAndRuns(table, current, comparison) {
  const one = (frame) => {
    const [row] = within(table, frame.period)
      .rollup({ users: aq.op.distinct('user'), runs: aq.op.count() })
      .objects();
    return [row.users, row.runs];
  };
  return [one(current), one(comparison)];
}

export function creditsByCategory(table, frame) {
  const bounds = boundsOf(frame);
  return byBucket(within(table, frame.period), bounds)
    .groupby('category', 'bucket')
    .rollup({ credits: aq.op.sum('credits') })
    .orderby('category', 'bucket')
    .objects()
    .map((row) => [row.category, row.bucket, row.credits]);
}

export function byDepartment(table, frame) {
  return within(table, frame.period)
    .groupby('department')
    .rollup({ credits: aq.op.sum('credits'), users: aq.op.distinct('user') })
    .orderby('department')
    .objects()
    .map((row) => [row.department, row.credits, row.users]);
}

export function byPlatformAndOutcome(table, frame) {
  return within(table, frame.period)
    .groupby('platform', 'outcome')
    .rollup(finished)
    .orderby('platform', 'outcome')
    .objects()
    .map((row) => [row.platform, row.outcome, row.runs, row.finished === 0 ? null : row.succeeded / row.finished]);
}
