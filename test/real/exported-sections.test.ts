import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import { createEventStore, parseContract } from 'tallyboard/data';
import { assistant, assistantExport } from 'tallyboard/models/assistant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, dataFile, exported, openDuck, type Rows, sorted } from './duck.js';
import { hasData, readData } from './real-data.js';

const TELEMETRY = 'assistant-telemetry/aider-events.jsonl';
const PERMITS = 'permit-workflow/receipt.csv';
const RUNS = 'agent-runs/all_runs.jsonl';
const BILLING = 'credit-billing/credit-usage.csv';
const TOKENS = {
  code: 'llm-tokens/AzureLLMInferenceTrace_code.csv',
  chat: 'llm-tokens/AzureLLMInferenceTrace_conv.csv',
};
const FOLDERS = ['assistant-telemetry', 'permit-workflow', 'agent-runs', 'credit-billing', 'llm-tokens'];

const NOW = Date.UTC(2026, 10, 20);
const PERIOD = { kind: 'range', start: '2010-01-01', end: '2026-11-01' } as const;
/** The project whose stages are exported. */
const GROUP = 'Group 5';

/** What is done with artifacts, of the commands of the telemetry. */
const ARTIFACTS: Readonly<Record<string, readonly [kind: string, use: string]>> = {
  command_add: ['document', 'created'],
  command_drop: ['document', 'shared'],
  command_ask: ['diagram', 'created'],
  command_code: ['diagram', 'shared'],
};

const objects = <T>(path: string): readonly T[] =>
  readData(path)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const records = (path: string) =>
  Papa.parse<Record<string, string>>(readData(path).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
    .data;

/** Everything of the real data that the export is about, as events of the assistant model. */
function filledStore() {
  const store = createEventStore(assistant, { clock: () => NOW });
  const roles = new Map<string, string>();
  const playing = (person: string, role: string) => {
    const known = roles.get(person);
    if (known === undefined || role < known) roles.set(person, role);
  };
  interface Told {
    readonly event: string;
    readonly properties: { readonly main_model?: string; readonly aider_version: string };
    readonly user_id: string | null;
    readonly time: number;
  }
  const events = objects<Told>(TELEMETRY).flatMap(({ event, properties, user_id, time }, i): object[] => {
    const user = user_id ?? 'nobody';
    playing(user, properties.aider_version);
    const base = { id: `t${i}`, at: time * 1000, user };
    const [artifactKind, artifactUse] = ARTIFACTS[event] ?? [];
    if (artifactKind !== undefined) return [{ fact: 'artifact', ...base, artifactKind, artifactUse }];
    if (event === 'cli session') return [{ fact: 'session', ...base, origin: properties.main_model ?? null }];
    if (event === 'message_send') return [{ fact: 'question', ...base, origin: properties.main_model ?? null }];
    return [];
  });
  interface Run {
    readonly run_id: string;
    readonly started_at: number;
    readonly task_family: string;
    readonly human_source: string;
    readonly score_binarized: number;
    readonly fatal_error_from: string | null;
  }
  const simulations = objects<Run>(RUNS).map((run, i) => ({
    fact: 'simulation',
    id: `s${i}`,
    at: run.started_at,
    scenario: run.task_family,
    layer: run.human_source,
    outcome: run.fatal_error_from !== null ? 'cancelled' : run.score_binarized === 1 ? 'passed' : 'failed',
  }));
  const cases = new Map<string, { readonly line: Record<string, string>; readonly at: number }[]>();
  for (const line of records(PERMITS)) {
    const of = line['case:concept:name'] ?? '';
    const at = Date.parse((line['time:timestamp'] ?? '').replace(' ', 'T'));
    cases.set(of, [...(cases.get(of) ?? []), { line, at }]);
  }
  const steps = [...cases.values()].flatMap((lines) => {
    const inOrder = lines.toSorted((a, b) => a.at - b.at);
    return inOrder.map(({ line, at }, i) => {
      playing(line['org:resource'] ?? '', line['org:group'] ?? '');
      const next = inOrder[i + 1]?.line;
      return {
        fact: 'step',
        id: line['concept:instance'],
        at,
        user: line['org:resource'],
        project: line['case:group'] || null,
        issue: line['case:concept:name'],
        stage: line['concept:name'],
        progress: next === undefined ? 'worked' : 'transitioned',
        nextStage: next?.['concept:name'] ?? null,
      };
    });
  });
  const read = Object.entries(TOKENS).flatMap(([project, path]) =>
    records(path).flatMap((line, i) => {
      const base = { at: Date.parse(`${line.TIMESTAMP?.slice(0, 23).replace(' ', 'T')}Z`), project };
      return [
        { fact: 'investigation', id: `${project} a${i}`, ...base, lines: Number(line.ContextTokens) },
        { fact: 'indexing', id: `${project} b${i}`, ...base, lines: Number(line.GeneratedTokens) },
      ];
    }),
  );
  const bookings = records(BILLING)
    .filter(({ unit_type }) => unit_type === 'ai-credits')
    .map((line, i) => ({
      fact: 'booking',
      id: `b${i}`,
      at: Date.parse(`${line.date}T12:00:00Z`),
      category: line.model,
      credits: Number(line.quantity),
    }));
  store.upsert(
    'user',
    [...roles].map(([id, role]) => ({ id, name: id, role })),
  );
  const rows = [...events, ...simulations, ...steps, ...read, ...bookings];
  // Runs of people have no moment: they begin at the epoch.
  const rejected = [{ reason: 'beforeEpoch', count: 211 }];
  expect(store.append(rows as never)).toMatchObject({ rejected, duplicates: 0 });
  return store;
}

/** The same files, as DuckDB reads them. */
async function readFiles(duck: DuckDBConnection): Promise<void> {
  await duck.run(`create table told as select event, properties.main_model as model, properties.aider_version as version,
    coalesce(user_id, 'nobody') as person from read_json(${dataFile(TELEMETRY)}, format = 'newline_delimited',
      columns = {event: 'VARCHAR', properties: 'STRUCT(main_model VARCHAR, aider_version VARCHAR)', user_id: 'VARCHAR'})`);
  await duck.run(`create table permits as select "case:group" as project, "case:concept:name" as issue, "concept:name" as stage,
      "org:resource" as person, "org:group" as role,
      lead("concept:name") over (partition by "case:concept:name" order by cast("time:timestamp" as timestamptz), nth) as next
    from (select *, row_number() over () as nth from read_csv(${dataFile(PERMITS)}, all_varchar = true))`);
  await duck.run(`create table runs as select *, make_timestamp(started_at * 1000) as begun
    from read_json(${dataFile(RUNS)}, format = 'newline_delimited') where started_at > 0`);
  await duck.run(`create table tokens as
    select 'code' as project, * from read_csv(${dataFile(TOKENS.code)}) union all
    select 'chat', * from read_csv(${dataFile(TOKENS.chat)})`);
  await duck.run(`create table bills as select model, cast(round_even(cast(quantity as decimal(38, 18)), 6) as decimal(18, 6)) as credits
    from read_csv(${dataFile(BILLING)}, all_varchar = true) where unit_type = 'ai-credits'`);
  await duck.run(`create table roles as select person, min(role) as role from (
    select person, version as role from told union all select person, role from permits) group by 1`);
}

/** Groups by a column, with a row of all of them that is counted anew. */
const by = (column: string, figures: string, from: string) =>
  `select case when grouping(${column}) = 1 then 'Total' else coalesce(${column}, 'None') end, ${figures} ${from}
    group by grouping sets ((${column}), ())`;
const rate = `count(*) filter (fatal_error_from is null and score_binarized = 1) / nullif(count(*) filter (fatal_error_from is null), 0)`;
const commands = (use: string) =>
  Object.entries(ARTIFACTS)
    .filter(([, [, its]]) => its === use)
    .map(([command]) => `'${command}'`)
    .join(', ');

/** The eight sections and credits, in SQL. */
const SECTIONS: Readonly<Record<string, string>> = {
  'Sessions by role': by('role', 'count(*)', `from told join roles using (person) where event = 'cli session'`),
  'Questions by origin': by('model', 'count(*)', `from told where event = 'message_send'`),
  'Questions by role': by('role', 'count(*)', `from told join roles using (person) where event = 'message_send'`),
  'Users by questions asked': by(
    'person',
    `count(*) filter (event = 'message_send'), count(*) filter (event = 'cli session')`,
    `from told where event in ('message_send', 'cli session')`,
  ),
  'People active, by role': by(
    'role',
    'count(distinct person)',
    `from (select person from permits union all select person from told
      where event in ('cli session', 'message_send', ${commands('created')}, ${commands('shared')})) join roles using (person)`,
  ),
  'Simulations by scenario type': by('task_family', `count(*), ${rate}`, 'from runs'),
  'Simulations by system layer': by('human_source', `count(*), ${rate}`, 'from runs'),
  'Artifacts by kind': by(
    'kind',
    `count(*) filter (event in (${commands('created')})), count(*) filter (event in (${commands('shared')}))`,
    `from (select event, case when event in ('command_add', 'command_drop') then 'Document' else 'Diagram' end as kind
      from told where event in (${commands('created')}, ${commands('shared')}))`,
  ),
  'Lines of code by project': by(
    'project',
    'sum(ContextTokens), sum(ContextTokens) + sum(GeneratedTokens)',
    'from tokens',
  ),
  'Credits by category': by(
    'model',
    'sum(credits), cast(sum(credits) as double) / (select cast(sum(credits) as double) from bills)',
    'from bills',
  ),
};

/** What is exported of one project. */
const STAGES: Readonly<Record<string, string>> = {
  Stages: by(
    'stage',
    'count(distinct issue), count(distinct issue) filter (next is not null), 0, 0',
    `from permits where project = '${GROUP}'`,
  ),
};

describe.skipIf(!FOLDERS.every(hasData))(
  'what is exported of the real data in ../shared/data, where it is there',
  () => {
    let duck: DuckDBConnection;
    let store: ReturnType<typeof filledStore>;
    beforeAll(async () => {
      duck = await openDuck();
      await readFiles(duck);
      store = filledStore();
    });
    afterAll(() => duck.closeSync());

    const contract = parseContract({
      id: 'real',
      label: 'Enterprise',
      term: { start: '2026-05-01', end: '2027-05-01' },
      zone: 'UTC',
      allocation: 100_000,
      categories: null,
    });
    const taken = (chosen: Readonly<Record<string, readonly string[]>>) =>
      exported(
        store,
        { ...assistantExport, period: PERIOD, comparison: null, chosen },
        { now: NOW, totals: true, contracts: { contractOf: async () => contract } },
      );
    /** Rows of which nothing is counted are of members that are known beside. */
    const counted = (rows: Rows | undefined) => rows?.filter(([, first]) => first !== 0);

    it('is what DuckDB reads in the same files, section by section and in all', async () => {
      const tables = await taken({});
      for (const [title, sql] of Object.entries(SECTIONS)) {
        const rows = await asked(duck, sql);
        expect(rows.length, title).toBeGreaterThan(2);
        expect(sorted(counted(tables[title])), title).toEqual(sorted(counted(rows)));
      }
      expect(Object.keys(tables)).not.toContain('Stages');
    });

    it('has the stages of one project, with what went on from each', async () => {
      const tables = await taken({ project: [GROUP] });
      for (const [title, sql] of Object.entries(STAGES)) {
        const rows = await asked(duck, sql);
        expect(rows.length, title).toBeGreaterThan(15);
        expect(sorted(tables[title]), title).toEqual(sorted(rows));
      }
      const went = await asked(
        duck,
        `select stage || ' → ' || next, count(distinct issue) from permits where project = '${GROUP}' and next is not null group by 1`,
      );
      // Names of two stages begin with a mark that keeps their order.
      const between = tables.Transitions?.map(
        ([name, ...figures]) => [name.replace('\u200e', ''), ...figures] as const,
      );
      expect(went.length).toBeGreaterThan(20);
      expect(sorted(between?.filter(([name]) => name !== 'Total'))).toEqual(sorted(went));
    });
  },
);
