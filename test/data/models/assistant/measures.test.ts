import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import type { DimensionName, MeasureName } from '../../../../src/data/model/define-model.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { type QuerySpec, query } from '../../../../src/data/query/build-query.js';
import { isIn } from '../../../../src/data/query/filter.js';
import type { Member } from '../../../../src/data/query/result.js';
import { cases, type Row } from './worked-out.js';

type Measure = MeasureName<typeof assistant>;
type Spec = Omit<QuerySpec<Measure, DimensionName<typeof assistant>>, 'period'>;

const NOW = Date.UTC(2026, 5, 30, 18);
const EVERY = Object.keys(assistant.measures) as Measure[];
const USERS = [
  { id: 'ada', name: 'Ada', role: 'Developer', team: 'Shop' },
  { id: 'ben', name: 'Ben', role: 'Developer', team: 'Shop' },
  { id: 'cho', name: 'Cho', role: 'Quality engineer', team: 'Apps' },
];

/** The answer about June over some events. */
async function ask(rows: readonly Row[], spec: Spec) {
  const store = createEventStore(assistant, { unknownFields: 'refuse', clock: () => NOW });
  store.upsert('user', USERS);
  const events = rows.map(([day, fact, fields], i) => ({ fact, id: `${i}`, at: `2026-${day}T12:00Z`, ...fields }));
  expect(store.append(events)).toMatchObject({ accepted: events.length, rejected: [] });
  const asked = query(assistant, { ...spec, period: { kind: 'unit', unit: 'month', offset: 0 } });
  const [result] = await memoryAdapter(store).run([asked], { now: NOW });
  if (result === undefined) throw new Error('There is no result.');
  return result;
}

/** Figures by the keys of their group, such as `Developer`. */
async function byGroup(rows: readonly Row[], spec: Spec) {
  const { groups, current } = await ask(rows, spec);
  const keyOf = (member: Member) => (member.kind === 'member' ? member.key : `(${member.kind})`);
  return Object.fromEntries(
    groups.map((group, i) => [
      group.map(keyOf).join(' → '),
      spec.measures.map((measure) => current.groupTotals[measure]?.[i]),
    ]),
  );
}

const rowsOf = (part: string) => cases.find(({ name }) => name.startsWith(part))?.rows ?? [];

describe('the measures of the assistant', () => {
  it.each(cases)('count $name', async ({ rows, figures }) => {
    const { current } = await ask(rows, { measures: EVERY });
    for (const [name, figure] of Object.entries(figures)) {
      const found = current.totals[name as Measure];
      const { kind } = assistant.measures[name as Measure];
      if (kind === 'formula' || kind === 'quantile') expect(found, name).toBeCloseTo(figure ?? Number.NaN, 9);
      else expect(found, name).toBe(figure);
    }
  });

  it('are each worked out by hand above', () => {
    const worked = new Set(cases.flatMap(({ figures }) => Object.keys(figures)));
    expect(EVERY.filter((name) => !worked.has(name))).toEqual([]);
  });

  it('have no rate, mean or quantile where there was nothing, and 0 of everything else', async () => {
    const { current } = await ask([], { measures: EVERY });
    expect(new Set(EVERY.filter((name) => current.totals[name] === null))).toEqual(
      new Set([
        'stickiness',
        'meanSessionTime',
        'medianSessionTime',
        'creditsPerActiveUser',
        'questionsPerActiveUser',
        'questionsPerSession',
        'passRate',
        'meanSimulationTime',
        'p95SimulationTime',
        'transitionRate',
        'linesPerInvestigation',
        'meanInvestigationTime',
      ]),
    );
    expect(EVERY.filter((name) => (current.totals[name] ?? 0) !== 0)).toEqual([]);
  });

  it('say what they are and which way is good', () => {
    for (const [name, measure] of Object.entries(assistant.measures)) {
      expect(measure.label, name).toMatch(/^[A-Z]/);
      expect(measure.description, name).toMatch(/^[A-Z].*\.$/);
      expect(measure.better, name).toMatch(/^(higher|lower|neither)$/);
    }
    const labels = Object.values(assistant.measures).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('the dimensions of the assistant', () => {
  it('break active people down by their role', async () => {
    const rows = rowsOf('activity');
    expect(await byGroup(rows, { measures: ['activeUsers', 'sessions'], dimensions: ['role'] })).toEqual({
      Developer: [2, 1],
      'Quality engineer': [1, 0],
      // The events that are for nobody: no active person, though a group.
      '(null)': [0, 0],
    });
  });

  it('join what belongs to a stage: issues, questions and simulations', async () => {
    const rows: Row[] = [
      ...rowsOf('issues'),
      ['06-03', 'question', { user: 'ada', project: 'shop', stage: 'review' }],
      ['06-03', 'question', { user: 'ada', project: 'shop', stage: 'review' }],
      ['06-03', 'question', { user: 'ada', project: 'apps', stage: 'review' }],
      ['06-03', 'question', { user: 'ada', project: 'shop' }],
      ['06-03', 'simulation', { project: 'shop', stage: 'triage' }],
    ];
    const measures = ['issuesProcessed', 'issuesTransitioned', 'questions', 'simulations'] as const;
    const filter = isIn('project', ['shop']);
    expect(await byGroup(rows, { measures, dimensions: ['stage'], filter })).toEqual({
      triage: [2, 1, 0, 1],
      review: [1, 1, 2, 0],
      '(null)': [0, 0, 1, 0],
    });
  });

  it('tell where issues went on to from a stage', async () => {
    const filter = isIn('progress', ['transitioned']);
    expect(
      await byGroup(rowsOf('issues'), { measures: ['issuesTransitioned'], dimensions: ['stage', 'nextStage'], filter }),
    ).toEqual({ 'triage → review': [1], 'review → triage': [1], 'triage → (null)': [1] });
  });

  it('tell in which stage issues are that are in progress', async () => {
    expect(await byGroup(rowsOf('issues'), { measures: ['issuesOpen'], dimensions: ['stage'] })).toEqual({
      triage: [2],
      review: [1],
    });
  });

  it('tell kinds of what is connected, in all projects or in one', async () => {
    const rows = rowsOf('what is connected');
    const spec = { measures: ['repositories', 'integrations'], dimensions: ['systemKind'] } as const;
    expect(await byGroup(rows, spec)).toEqual({ repository: [2, 0], ticketing: [0, 1], tooling: [0, 2] });
    expect(await byGroup(rows, { ...spec, filter: isIn('project', ['apps']) })).toEqual({ repository: [1, 0] });
  });

  it('are all there for figures over sessions, questions and credits that a dashboard breaks down', async () => {
    const rows = [...rowsOf('sessions'), ...rowsOf('credits')];
    expect(await byGroup(rows, { measures: ['sessions'], dimensions: ['origin'] })).toEqual({
      'Web app': [1],
      Slack: [3],
    });
    expect(await byGroup(rows, { measures: ['questions'], dimensions: ['intent'] })).toEqual({
      Debugging: [2],
      Documentation: [1],
      '(null)': [2],
    });
    expect(await byGroup(rows, { measures: ['credits'], dimensions: ['category'] })).toEqual({
      Player: [0.3],
      Monitor: [0.000001],
    });
  });
});
