import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** Compares the engine with the oracle of SQL on many random queries, on several processors at once. */
const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 30)) },
    jobs: { type: 'string', default: String(availableParallelism()) },
    /** The job that a process of this one does. */
    job: { type: 'string' },
  },
});
const [queries, seed] = [Number(values.queries), Number(values.seed)];
const jobs = Math.max(1, Math.min(Number(values.jobs), Math.ceil(queries / 100)));

async function work(job) {
  process.on('disconnect', () => process.exit(1));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { module } = await runnerImport('/test/fuzz/engine-fuzz.ts', { root, configFile: false, logLevel: 'error' });
  const report = await module.fuzzEngine({
    queries: Math.ceil(queries / jobs),
    seed: seed + job,
    step: jobs,
    onProgress: (asked) => process.send({ job, asked }),
  });
  const failure = report.failure === null ? null : module.describeFailure(report.failure);
  process.send({ job, asked: report.queries, failure }, () => process.exit());
}

async function lead() {
  process.stdout.write(`seed ${seed}: ${queries} random queries on ${jobs} processors\n`);
  const began = performance.now();
  const asked = Array.from({ length: jobs }, () => 0);
  const rate = () => {
    const total = asked.reduce((sum, each) => sum + each, 0);
    const seconds = (performance.now() - began) / 1000;
    return `${total} queries in ${seconds.toFixed(0)} s, ${(total / seconds).toFixed(0)} a second`;
  };
  const ticker = setInterval(() => process.stdout.write(`${rate()}\n`), 30_000);
  const failures = [];
  const workers = asked.map((_, job) =>
    fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--seed', String(seed), '--job', String(job)]),
  );
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve) => {
          worker.on('message', (message) => {
            asked[message.job] = message.asked;
            if (!message.failure) return;
            failures.push(message.failure);
            for (const other of workers) if (other !== worker) other.kill();
          });
          worker.on('exit', (code, signal) => {
            if (code !== 0 && signal === null) failures.push(`A process ended with ${code}.`);
            resolve();
          });
        }),
    ),
  );
  clearInterval(ticker);
  process.stdout.write(`seed ${seed}: ${rate()}, ${failures.length} mismatches\n`);
  if (failures.length === 0) return;
  process.stdout.write(`${failures[0]}\n`);
  process.exitCode = 1;
}

await (values.job === undefined ? lead() : work(Number(values.job)));
