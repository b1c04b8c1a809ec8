import { inOrder, topTen } from '../run/answers.mjs';
import { makeStatements } from './duckdb-questions.mjs';
import { makeTable } from './duckdb-table.mjs';

const plain = (value) => (value === null ? null : Array.isArray(value?.items) ? value.items : Number(value));
const answers = {
  q1: (rows) => inOrder(rows, 1),
  q2: topTen,
  q3: (rows) => inOrder(rows, 2),
  q4: ([row]) => row.map((users) => [users ?? 0]),
  q5: (rows) => inOrder(rows, 2).map(([category, bucket, credits]) => [category, bucket, credits / 1000]),
  q6: (rows) => inOrder(rows, 1).map(([platform, quantiles]) => [platform, ...(quantiles ?? [null, null])]),
  q7: (rows) => inOrder(rows, 1).map(([department, saved, value]) => [department, saved ?? 0, (value ?? 0) / 6000]),
  q8: (rows) => inOrder(rows, 2),
};

/** DuckDB in this process with all its threads. */
export async function open(columns, windows) {
  const start = performance.now();
  const { connection } = await makeTable(columns);
  const ingestMs = performance.now() - start;
  const statements = makeStatements(windows);
  const prepared = new Map();
  for (const [name, statement] of Object.entries(statements)) {
    prepared.set(name, await connection.prepare(statement('')));
  }
  /** Statements about some projects are new each time: only with literals does DuckDB skip what a filter rules out. */
  const run = (name, projects) =>
    projects === null
      ? prepared.get(name).run()
      : connection.run(statements[name](`AND project IN (${projects.join()})`));
  return {
    ingestMs,
    async ask(names, projects) {
      const results = [];
      for (const name of names) results.push(await (await run(name, projects)).getRows());
      const toAnswer = (name, i) => [name, answers[name](results[i].map((row) => row.map(plain)))];
      return () => Object.fromEntries(names.map(toAnswer));
    },
  };
}
