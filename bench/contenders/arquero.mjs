import * as aq from 'arquero';
import { inOrder, topTen } from '../run/answers.mjs';
import { NONE } from '../workload/columns.mjs';
import { chosen } from '../workload/dashboard.mjs';
import { kindCode, members } from '../workload/members.mjs';
import { bucketOf } from '../workload/windows.mjs';

const { op } = aq;
const COLUMNS = ['at', 'user', 'department', 'role', 'project', 'tool', 'platform', 'origin', 'category', 'outcome'];
const NUMBERS = ['duration', 'credits', 'saved', 'value'];

/** A table for all events and one for each kind that a question is about: typed columns of codes, numbers or NaN. */
function makeTables(columns) {
  const numbers = NUMBERS.map((name) => [
    name,
    Float64Array.from(columns[name], (value) => (value === NONE ? NaN : value)),
  ]);
  const texts = ['kind', ...COLUMNS].map((name) => [name, columns[name]]);
  const all = aq.table(Object.fromEntries([...texts, ...numbers]));
  const of = (kind) =>
    all
      .params({ kind })
      .filter((row, $) => row.kind === $.kind)
      .reify();
  return { all, runs: of(kindCode.run), questions: of(kindCode.question) };
}

const codes = (dimension, keys) => keys.map((key) => members[dimension].indexOf(key) + 1);
const within = (table, { start, end }) =>
  table.params({ start, end }).filter((row, $) => row.at >= $.start && row.at < $.end);
const keeping = (table, name, kept) => {
  const isKept = Uint8Array.from({ length: 256 }, (_, code) => (kept.includes(code) ? 1 : 0));
  return table.filter(aq.escape((row) => isKept[row[name]] === 1));
};
const bucketed = (table, { bounds }) => table.derive({ bucket: aq.escape((row) => bucketOf(bounds, row.at)) });
const rowsOf = (table, ...names) => table.objects().map((row) => names.map((name) => row[name] || 0));
const users = (table, window) => {
  const [row] = within(table, window)
    .filter((each) => each.user > 0)
    .rollup({ users: op.distinct('user') })
    .objects();
  return [row?.users ?? 0];
};

const questions = {
  q1: ({ runs }, { q1 }) =>
    inOrder(rowsOf(bucketed(within(runs, q1), q1).groupby('bucket').rollup({ runs: op.count() }), 'bucket', 'runs'), 1),
  q2: ({ runs }, { q2 }) => {
    const tools = within(runs, q2)
      .groupby('tool')
      .rollup({
        runs: op.count(),
        succeeded: (row) => op.sum(row.outcome === 1),
        finished: (row) => op.sum(row.outcome <= 2),
        time: op.sum('duration'),
        timed: op.valid('duration'),
      });
    return topTen(rowsOf(tools, 'tool', 'runs', 'succeeded', 'finished', 'time', 'timed'));
  },
  q3: ({ all }, { q3 }) => {
    const known = within(all, q3).filter((row) => row.user > 0);
    const weeks = bucketed(known, q3)
      .groupby('bucket', 'role')
      .rollup({ users: op.distinct('user') });
    return inOrder(rowsOf(weeks, 'role', 'bucket', 'users'), 2);
  },
  q4: ({ all }, { q4, before }) => [users(all, q4), users(all, before)],
  q5: ({ all }, { q5 }) => {
    const charged = within(all, q5).filter((row) => op.is_finite(row.credits));
    const months = bucketed(charged, q5)
      .groupby('category', 'bucket')
      .rollup({ credits: op.sum('credits') });
    return inOrder(rowsOf(months, 'category', 'bucket', 'credits'), 2).map(([a, b, credits]) => [a, b, credits / 1000]);
  },
  q6: ({ runs }, { q6 }) => {
    const quantiles = { median: op.quantile('duration', 0.5), p95: op.quantile('duration', 0.95) };
    return inOrder(rowsOf(within(runs, q6).groupby('platform').rollup(quantiles), 'platform', 'median', 'p95'), 1);
  },
  q7: ({ runs }, { q7 }) => {
    const kept = keeping(within(runs, q7), 'platform', codes('platform', chosen.platforms));
    const sums = {
      saved: (row) => op.sum(row.outcome === 1 ? row.saved : null),
      value: (row) => op.sum(row.outcome === 1 ? row.value : null),
    };
    return inOrder(rowsOf(kept.groupby('department').rollup(sums), 'department', 'saved', 'value'), 1).map(
      ([code, saved, value]) => [code, saved, value / 6000],
    );
  },
  q8: ({ questions: asked }, { q8 }) => {
    const ofRoles = keeping(within(asked, q8), 'role', codes('role', chosen.roles));
    const kept = keeping(ofRoles, 'department', codes('department', chosen.departments));
    return inOrder(
      rowsOf(kept.groupby('origin', 'category').rollup({ count: op.count() }), 'origin', 'category', 'count'),
      2,
    );
  },
};

/** arquero, with tables that hold what questions are about. */
export async function open(columns, windows) {
  const start = performance.now();
  const tables = makeTables(columns);
  const ingestMs = performance.now() - start;
  return {
    ingestMs,
    async ask(names, projects) {
      const asked =
        projects === null
          ? tables
          : Object.fromEntries(
              Object.entries(tables).map(([name, table]) => [name, keeping(table, 'project', projects)]),
            );
      const results = names.map((name) => [name, questions[name](asked, windows)]);
      return () => Object.fromEntries(results);
    },
  };
}
