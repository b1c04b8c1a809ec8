import { inOrder } from '../run/answers.mjs';
import { ask } from '../workload/dashboard.mjs';
import { members } from '../workload/members.mjs';

const codes = Object.fromEntries(
  Object.entries(members).map(([dimension, keys]) => [dimension, new Map(keys.map((key, i) => [key, i + 1]))]),
);
const codeOf = (dimension, { kind, key }) => (kind === 'member' ? codes[dimension].get(key) : kind === 'null' ? 0 : -1);

/** Rows of an answer: codes of the group, the bucket where there are some, and the figures. */
function rowsOf({ query, groups, current }) {
  const buckets = Math.max(1, current.buckets.length);
  const figures = query.measures.map((name) => current.values[name]);
  return groups.flatMap((group, i) =>
    Array.from({ length: buckets }, (_, bucket) => [
      ...group.map((member, position) => codeOf(query.dimensions[position], member)),
      ...(query.grain === null ? [] : [bucket]),
      ...figures.map((values) => values[i * buckets + bucket]),
    ]),
  );
}

const counting = (rows) => rows.filter((row) => row.at(-1) !== 0);
const answers = {
  q1: (result) => counting(rowsOf(result)),
  q2: (result) => rowsOf(result),
  q3: (result) => inOrder(counting(rowsOf(result)), 2),
  q4: ({ current, comparison }) => [[current.totals.users], [comparison.totals.users]],
  q5: (result) => inOrder(counting(rowsOf(result)), 2),
  q6: (result) => inOrder(rowsOf(result), 1),
  q7: (result) => inOrder(rowsOf(result), 1),
  q8: (result) => inOrder(counting(rowsOf(result)), 2),
};

/** Asks an adapter some of the questions; resolves to what reads the answers. */
export async function askAdapter(adapter, names, projects, now) {
  const asked = ask(projects);
  const results = await adapter.run(
    names.map((name) => asked[name]),
    { now },
  );
  return () => Object.fromEntries(names.map((name, i) => [name, answers[name](results[i])]));
}
