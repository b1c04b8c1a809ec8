import { inOrder, topTen } from '../run/answers.mjs';
import { NONE } from '../workload/columns.mjs';
import { chosen } from '../workload/dashboard.mjs';
import { kindCode, members } from '../workload/members.mjs';
import { bucketOf } from '../workload/windows.mjs';
import { Histogram } from './histogram.mjs';

const size = (dimension) => members[dimension].length + 1;
const mask = (dimension, keys) =>
  Uint8Array.from({ length: size(dimension) }, (_, i) => (keys.includes(members[dimension][i - 1]) ? 1 : 0));

/**
 * What each question keeps up to date while filters change: `change(record, by)` with `by` 1 for a record that comes in and
 * −1 for one that goes, and `read()` for the answer. Records are positions in the columns; figures are in dense arrays.
 */
export function makeGroups(columns, windows) {
  const {
    kind,
    at,
    user,
    role,
    department,
    tool,
    platform,
    origin,
    category,
    outcome,
    duration,
    credits,
    saved,
    value,
  } = columns;
  const buckets = (window) => window.bounds.length - 1;
  const isIn = ({ start, end }, record) => at[record] >= start && at[record] < end;
  const bucket = ({ bounds }, record) => bucketOf(bounds, at[record]);
  const isRun = (record) => kind[record] === kindCode.run;

  return {
    q1() {
      const counts = new Float64Array(buckets(windows.q1));
      return {
        change(record, by) {
          if (isRun(record) && isIn(windows.q1, record)) counts[bucket(windows.q1, record)] += by;
        },
        read: () => cells(counts, 1).map(([day, , count]) => [day, count]),
      };
    },
    q2() {
      const figures = Array.from({ length: size('tool') }, (_, code) => [code, 0, 0, 0, 0, 0]);
      return {
        change(record, by) {
          if (!isRun(record) || !isIn(windows.q2, record)) return;
          const row = figures[tool[record]];
          row[1] += by;
          if (outcome[record] === 1) row[2] += by;
          if (outcome[record] <= 2) row[3] += by;
          if (duration[record] === NONE) return;
          row[4] += by * duration[record];
          row[5] += by;
        },
        read: () => topTen(figures),
      };
    },
    q3() {
      const count = buckets(windows.q3);
      const users = size('user');
      const seen = new Int32Array(count * users);
      const counts = new Float64Array(size('role') * count);
      return {
        change(record, by) {
          if (user[record] === 0 || !isIn(windows.q3, record)) return;
          const week = bucket(windows.q3, record);
          const before = seen[week * users + user[record]];
          seen[week * users + user[record]] = before + by;
          if (before === 0 || before + by === 0) counts[role[record] * count + week] += by;
        },
        read: () => cells(counts, count),
      };
    },
    q4() {
      const frames = [windows.q4, windows.before].map((window) => ({
        window,
        seen: new Int32Array(size('user')),
        count: 0,
      }));
      return {
        change(record, by) {
          if (user[record] === 0) return;
          for (const frame of frames) {
            if (!isIn(frame.window, record)) continue;
            const before = frame.seen[user[record]];
            frame.seen[user[record]] = before + by;
            if (before === 0 || before + by === 0) frame.count += by;
          }
        },
        read: () => frames.map(({ count }) => [count]),
      };
    },
    q5() {
      const count = buckets(windows.q5);
      const sums = new Float64Array(size('category') * count);
      return {
        change(record, by) {
          if (credits[record] === NONE || !isIn(windows.q5, record)) return;
          sums[category[record] * count + bucket(windows.q5, record)] += by * credits[record];
        },
        read: () => cells(sums, count).map(([member, month, sum]) => [member, month, sum / 1000]),
      };
    },
    q6() {
      const values = Array.from({ length: size('platform') }, () => new Histogram());
      return {
        change(record, by) {
          if (!isRun(record) || duration[record] === NONE || !isIn(windows.q6, record)) return;
          values[platform[record]].change(duration[record], by);
        },
        read: () => values.map((histogram, code) => [code, histogram.quantile(0.5), histogram.quantile(0.95)]),
      };
    },
    q7() {
      const sums = Array.from({ length: size('department') }, (_, code) => [code, 0, 0, 0]);
      const isChosen = mask('platform', chosen.platforms);
      return {
        change(record, by) {
          if (!isRun(record) || isChosen[platform[record]] === 0 || !isIn(windows.q7, record)) return;
          const row = sums[department[record]];
          row[3] += by;
          if (outcome[record] !== 1) return;
          if (saved[record] !== NONE) row[1] += by * saved[record];
          if (value[record] !== NONE) row[2] += by * value[record];
        },
        read: () => sums.filter((row) => row[3] > 0).map((row) => [row[0], row[1], row[2] / 6000]),
      };
    },
    q8() {
      const count = size('category');
      const counts = new Float64Array(size('origin') * count);
      const roles = mask('role', chosen.roles);
      const departments = mask('department', chosen.departments);
      return {
        change(record, by) {
          if (kind[record] !== kindCode.question || !isIn(windows.q8, record)) return;
          if (roles[role[record]] & departments[department[record]])
            counts[origin[record] * count + category[record]] += by;
        },
        read: () => cells(counts, count),
      };
    },
  };
}

/** Rows of what is not 0: the position of the group, that in the group, and the figure. */
function cells(figures, count) {
  const rows = Array.from(figures, (figure, i) => [Math.floor(i / count), i % count, figure]);
  return inOrder(
    rows.filter((row) => row[2] !== 0),
    2,
  );
}
