import { chosen } from '../workload/dashboard.mjs';
import { kindCode, members } from '../workload/members.mjs';

const DAY = 86_400_000;
const RUNS = `kind = ${kindCode.run}`;
const USERS = `bit_count(bitstring_agg("user", 1, ${members.user.length}))`;

/** The questions in SQL, written for DuckDB as it runs them fastest, with all boundaries of time handed in. */
export function makeStatements({ q1, q2, q3, q4, q5, q6, q7, q8, before, days }) {
  const week = `(${civilDay(days)} - ${dayNumber(q3.bounds, 1) - 7}) // 7`;
  return {
    q1: (which) => `
      SELECT ${civilDay(days)} - ${dayNumber(q1.bounds, 0)} AS bucket, count(*)
      FROM events WHERE ${RUNS} AND ${within(q1)} ${which} GROUP BY bucket`,
    q2: (which) => `
      SELECT tool, count(*), count(*) FILTER (outcome = 1), count(*) FILTER (outcome <= 2), sum(duration), count(duration)
      FROM events WHERE ${RUNS} AND ${within(q2)} ${which} GROUP BY tool`,
    q3: (which) => `
      SELECT "role", CAST(${week} AS UTINYINT) AS bucket, ${USERS}
      FROM events WHERE "user" > 0 AND ${within(q3)} ${which} GROUP BY bucket, "role"`,
    q4: (which) => `
      SELECT (SELECT ${USERS} FROM events WHERE "user" > 0 AND ${within(q4)} ${which}),
             (SELECT ${USERS} FROM events WHERE "user" > 0 AND ${within(before)} ${which})`,
    q5: (which) => `
      SELECT category, CAST(${bucketIn(q5.bounds)} AS UTINYINT) AS bucket, sum(credits)
      FROM events WHERE credits IS NOT NULL AND ${within(q5)} ${which} GROUP BY category, bucket`,
    q6: (which) => `
      SELECT platform, quantile_cont(duration, [0.5, 0.95])
      FROM events WHERE ${RUNS} AND ${within(q6)} ${which} GROUP BY platform`,
    q7: (which) => `
      SELECT department, sum(saved) FILTER (outcome = 1), sum("value") FILTER (outcome = 1)
      FROM events WHERE ${RUNS} AND ${within(q7)} ${which} AND platform IN (${codes('platform', chosen.platforms)})
      GROUP BY department`,
    q8: (which) => `
      SELECT origin, category, count(*)
      FROM events WHERE kind = ${kindCode.question} AND ${within(q8)} ${which}
        AND "role" IN (${codes('role', chosen.roles)}) AND department IN (${codes('department', chosen.departments)})
      GROUP BY origin, category`,
  };
}

const within = ({ start, end }) => `instant >= ${start} AND instant < ${end}`;
const codes = (dimension, keys) => keys.map((key) => members[dimension].indexOf(key) + 1);
const dayNumber = (bounds, i) => Math.floor(bounds[i] / DAY);

/** The number of an event's civil day: one division, with the offset of the zone as it changes within the days handed in. */
function civilDay(days) {
  const offsets = days.slice(0, -1).map((start) => start % DAY);
  const changes = offsets.flatMap((offset, i) => (i > 0 && offset !== offsets[i - 1] ? [i] : []));
  // A day that is longer has its last hour by the new offset, or it would end a day later.
  const until = (i) => days[i] - Math.max(0, offsets[i] - offsets[i - 1]);
  const cases = changes.map((i) => `WHEN instant < ${until(i)} THEN ${offsets[i - 1]}`);
  const offset = cases.length === 0 ? offsets[0] : `CASE ${cases.join(' ')} ELSE ${offsets.at(-1)} END`;
  return `((instant - ${offset}) // ${DAY})`;
}

/** The number of an event's bucket, by bisection. */
function bucketIn(bounds, low = 0, high = bounds.length - 1) {
  if (high - low === 1) return `${low}`;
  const middle = (low + high) >> 1;
  const [before, since] = [bucketIn(bounds, low, middle), bucketIn(bounds, middle, high)];
  return `CASE WHEN instant < ${bounds[middle]} THEN ${before} ELSE ${since} END`;
}
