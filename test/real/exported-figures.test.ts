import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { createEventStore, defineReport, type Report } from 'tallyboard/data';
import { assistant, assistantExport, assistantSample, assistantSampleContract } from 'tallyboard/models/assistant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked as answered, dataFile, exported, openDuck, sorted } from './duck.js';
import { hasData, readData } from './real-data.js';

const asked = (sql: string) => answered(duck, sql);
const folder = mkdtempSync(join(tmpdir(), 'tallyboard-figures-'));
let duck: DuckDBConnection;
beforeAll(async () => {
  duck = await openDuck();
});
afterAll(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const table = (id: string, measures: readonly string[], dimension: string) =>
  ({ id, title: id, view: 'table', measures, dimension, limit: 1000 }) as const;

const report = (period: Report['period'], panels: readonly object[]): Report =>
  defineReport(assistant, {
    title: 'Usage',
    period,
    comparison: null,
    filters: ['project'],
    sections: [{ id: 'all', title: 'Sections', panels: panels as never }],
  });

describe.skipIf(!hasData('assistant-telemetry'))(
  'what is exported of the telemetry in ../shared/data/assistant-telemetry, where it is there',
  () => {
    it('is what DuckDB reads in its file: sessions, questions by origin, users, credits', async () => {
      const path = 'assistant-telemetry/aider-events.jsonl';
      const now = Date.UTC(2026, 4, 1);
      const store = createEventStore(assistant, { clock: () => now });
      interface Line {
        readonly event: string;
        readonly properties: { readonly main_model?: string; readonly total_tokens?: number };
        readonly user_id: string | null;
        readonly time: number;
      }
      const lines = readData(path)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      const told = lines.map(({ event, properties, user_id, time }, i) => ({
        event,
        base: { id: String(i), at: time * 1000, user: user_id ?? 'nobody' },
        model: properties.main_model ?? null,
        tokens: properties.total_tokens ?? null,
      }));
      const sent = told.filter(({ event }) => event === 'message_send');
      const opened = told.filter(({ event }) => event === 'cli session');
      store.append(opened.map(({ base, model }) => ({ fact: 'session' as const, ...base, origin: model })));
      store.append(sent.map(({ base, model }) => ({ fact: 'question' as const, ...base, origin: model })));
      store.append(
        sent.map(({ base, model, tokens }) => ({
          fact: 'booking' as const,
          ...base,
          category: model,
          credits: tokens,
        })),
      );
      const tables = await exported(
        store,
        report({ kind: 'range', start: '2024-08-01', end: '2026-05-01' }, [
          table('Sessions', ['sessions'], 'user'),
          table('Questions', ['questions'], 'origin'),
          table('Users', ['askers'], 'origin'),
          table('Credits', ['credits'], 'category'),
          { id: 'months', title: 'Months', view: 'timeSeries', mark: 'bars', measures: ['questions'] },
        ]),
        { now },
      );
      await duck.run(`create table lines as select event, properties.main_model as model, properties.total_tokens as tokens,
        coalesce(user_id, 'nobody') as person, make_timestamp(time * 1000000) as moment
        from read_json(${dataFile(path)}, format = 'newline_delimited', columns = {event: 'VARCHAR',
          properties: 'STRUCT(main_model VARCHAR, total_tokens BIGINT)', user_id: 'VARCHAR', time: 'BIGINT'})`);
      const sends = `from lines where event = 'message_send'`;
      expect(tables.Sessions?.length).toBeGreaterThan(5);
      expect(sorted(tables.Sessions)).toEqual(
        sorted(await asked(`select person, count(*) from lines where event = 'cli session' group by 1`)),
      );
      expect(sorted(tables.Questions)).toEqual(sorted(await asked(`select model, count(*) ${sends} group by 1`)));
      expect(sorted(tables.Credits)).toEqual(sorted(await asked(`select model, sum(tokens) ${sends} group by 1`)));
      const people = await asked(`select model, count(distinct person) ${sends} group by 1`);
      expect(sorted(tables.Users)).toEqual(sorted(people));
      const months = await asked(
        `select strftime(date_trunc('month', moment), '%Y-%m-%d'), count(*) ${sends} group by 1`,
      );
      const period = { kind: 'range', start: '2024-08-01', end: '2026-05-01' } as const;
      const taken = await exported(store, { ...assistantExport, period, comparison: null }, { now });
      expect(sorted(taken['Questions by origin'])).toEqual(sorted(tables.Questions));
      expect(sorted(taken['Users by questions asked'])).toEqual(
        sorted(
          await asked(`select person, count(*) filter (event = 'message_send'), count(*) filter (event = 'cli session')
            from lines where event in ('message_send', 'cli session') group by 1`),
        ),
      );
      const opening = await asked(`select 'None', count(*) from lines where event = 'cli session'`);
      expect(taken['Sessions by role']).toEqual(opening);
      expect(sorted(tables.Months?.filter(([, count]) => count !== 0))).toEqual(sorted(months));
    });
  },
);

describe('what is exported of the sample of the assistant', () => {
  it('is what DuckDB counts in its events, section by section', async () => {
    const now = Date.UTC(2026, 10, 20, 14, 30);
    const { users, projects, stages, systems, events } = assistantSample({ now, days: 120 });
    const store = createEventStore(assistant, { clock: () => now });
    store.upsert('user', users);
    store.upsert('project', projects);
    store.upsert('stage', stages);
    store.upsert('system', systems);
    store.append(events);
    const file = (name: string, rows: readonly object[]) => {
      writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'));
      return `read_json('${join(folder, name)}', format = 'newline_delimited', sample_size = -1)`;
    };
    await duck.run(`create table people as select * from ${file('people.jsonl', users)}`);
    await duck.run(`create table projects as select * from ${file('projects.jsonl', projects)}`);
    await duck.run(`create table stages as select * from ${file('stages.jsonl', stages)}`);
    await duck.run(`create table events as select * exclude (user), "user" as person, "at" < ${now} as done
      from ${file('events.jsonl', events)} where "at" >= ${Date.UTC(2026, 7, 1)} and "at" < ${Date.UTC(2026, 10, 1)}`);
    const tables = await exported(
      store,
      report({ kind: 'range', start: '2026-08-01', end: '2026-11-01' }, [
        table('Sessions by role', ['sessions', 'activeUsers'], 'role'),
        table('Questions by origin', ['questions'], 'origin'),
        table('Questions by role', ['questions'], 'role'),
        table('Users', ['questions'], 'user'),
        table('Scenarios', ['simulations', 'failedSimulations'], 'scenario'),
        table('Layers', ['simulations', 'defectsPrevented'], 'layer'),
        table('Stages', ['issuesProcessed'], 'stage'),
        table('Artifacts', ['artifactsCreated', 'artifactsShared'], 'artifactKind'),
        table('Lines', ['linesAnalysed'], 'project'),
        table('Credits', ['credits'], 'category'),
      ]),
      { now },
    );
    const ofFact = (fact: string) => `from events left join people on events.person = people.id where fact = '${fact}'`;
    const expected: Readonly<Record<string, string>> = {
      'Questions by origin': `select origin, count(*) ${ofFact('question')} group by 1`,
      'Questions by role': `select role, count(*) ${ofFact('question')} group by 1`,
      Users: `select coalesce(people.name, person), count(*) ${ofFact('question')} group by 1, person`,
      Scenarios: `select scenario, count(*), count(*) filter (outcome = 'failed') ${ofFact('simulation')} group by 1`,
      Layers: `select layer, count(*), coalesce(sum(defectsPrevented), 0) ${ofFact('simulation')} group by 1`,
      Stages: `select coalesce(stages.name, events.stage), count(distinct issue) from events
        left join stages on events.stage = stages.id where fact = 'step' group by 1, events.stage`,
      Artifacts: `select case artifactKind when 'document' then 'Document' else 'Diagram' end,
        count(*) filter (artifactUse = 'created'), count(*) filter (artifactUse = 'shared') ${ofFact('artifact')} group by 1`,
      Credits: `select category, sum(credits) ${ofFact('booking')} group by 1`,
    };
    for (const [title, sql] of Object.entries(expected)) {
      expect(tables[title]?.length, title).toBeGreaterThan(1);
      expect(sorted(tables[title]), title).toEqual(sorted(await asked(sql)));
    }
    const period = { kind: 'range', start: '2026-08-01', end: '2026-11-01' } as const;
    const taken = await exported(store, { ...assistantExport, period, comparison: null }, { now });
    const ran = (fact: string, by: string) => `select ${by}, count(*),
      count(*) filter (outcome = 'passed') / nullif(count(*) filter (outcome in ('passed', 'failed')), 0) ${ofFact(fact)} group by 1`;
    const active = ['session', 'question', 'simulation', 'step', 'artifact', 'memory', 'investigation'];
    const sections: Readonly<Record<string, string>> = {
      'Sessions by role': `select role, count(*) ${ofFact('session')} group by 1`,
      'Questions by origin': `select origin, count(*) ${ofFact('question')} group by 1`,
      'Questions by role': `select role, count(*) ${ofFact('question')} group by 1`,
      'Users by questions asked': `select coalesce(people.name, person), count(*) filter (fact = 'question'),
        count(*) filter (fact = 'session') from events left join people on events.person = people.id
        where fact in ('question', 'session') group by 1, person`,
      'People active, by role': `select role, count(distinct person) from events
        left join people on events.person = people.id where fact in ('${active.join("', '")}') group by 1
        having count(distinct person) > 0`,
      'Simulations by scenario type': ran('simulation', 'scenario'),
      'Simulations by system layer': ran('simulation', 'layer'),
      'Artifacts by kind': expected.Artifacts ?? '',
      'Lines of code by project': `select projects.name, coalesce(sum(lines) filter (fact = 'investigation'), 0), sum(lines)
        from events left join projects on events.project = projects.id
        where fact in ('investigation', 'indexing') group by 1`,
    };
    for (const [title, sql] of Object.entries(sections)) {
      expect(taken[title]?.length, title).toBeGreaterThan(1);
      const known = taken[title]?.filter(([name, count]) => title !== 'People active, by role' || (name && count));
      expect(sorted(known), title).toEqual(sorted(await asked(sql)));
    }
    const project = projects[0]?.id ?? '';
    const ofProject = await exported(
      store,
      { ...assistantExport, period, comparison: null, chosen: { project: [project] } },
      { now, contracts: { contractOf: async () => assistantSampleContract({ now }) } },
    );
    const inStages = `from events left join stages on events.stage = stages.id
      where events.project = '${project}' and fact in ('step', 'question', 'simulation')`;
    const stageSections: Readonly<Record<string, string>> = {
      Stages: `select coalesce(stages.name, events.stage), count(distinct issue) filter (fact = 'step'),
        count(distinct issue) filter (fact = 'step' and progress = 'transitioned'), count(*) filter (fact = 'question'),
        count(*) filter (fact = 'simulation') ${inStages} group by 1, events.stage`,
      'Credits by category': `select category, sum(credits), sum(credits) / sum(sum(credits)) over ()
        from events where fact = 'booking' and project = '${project}' group by 1`,
    };
    for (const [title, sql] of Object.entries(stageSections)) {
      expect(ofProject[title]?.length, title).toBeGreaterThan(2);
      expect(sorted(ofProject[title]), title).toEqual(sorted(await asked(sql)));
    }
    const lines = await asked(`select 'all', sum(lines) ${ofFact('investigation')}`);
    expect(tables.Lines?.reduce((sum, [, figure = 0]) => sum + figure, 0)).toBe(lines[0]?.[1]);
    const sessions = await asked(`select role, count(*) ${ofFact('session')} group by 1`);
    const withSessions = tables['Sessions by role']?.flatMap(([role, count = 0]) =>
      count > 0 ? [[role, count] as const] : [],
    );
    expect(sorted(withSessions)).toEqual(sorted(sessions));
  });
});
