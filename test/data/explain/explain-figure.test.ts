import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { retained } from '../../../src/data/adapters/retained.js';
import { suppressed } from '../../../src/data/adapters/suppressed.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { explainFigure } from '../../../src/data/explain/explain-figure.js';
import type { ExplainedFigure } from '../../../src/data/explain/explanation.js';
import { choice, number, reference, text } from '../../../src/data/model/attribute.js';
import { computed } from '../../../src/data/model/computed.js';
import { count, distinct, formula, ratio, sum } from '../../../src/data/model/declare-measure.js';
import { type DimensionName, defineModel, type MeasureName } from '../../../src/data/model/define-model.js';
import { assumed, firstOf, minus, times } from '../../../src/data/model/expression.js';
import { add, divide, multiply, subtract } from '../../../src/data/model/formula.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { figureAt } from '../../../src/data/query/figure-at.js';
import { isIn } from '../../../src/data/query/filter.js';
import type { Result } from '../../../src/data/query/result.js';

const EUR = { kind: 'money', currency: 'EUR' } as const;
const MINUTES = { kind: 'quantity', label: 'minutes' } as const;

const garage = defineModel({
  name: 'garage',
  label: 'Garage',
  people: 'user',
  entities: {
    user: { label: 'User', plural: 'Users', attributes: { team: text('Team') } },
    tool: { label: 'Tool', plural: 'Tools', attributes: { minutes: number('Minutes replaced', MINUTES) } },
  },
  facts: {
    job: {
      label: 'Job',
      plural: 'Jobs',
      attributes: {
        user: reference('User', 'user', { required: true }),
        tool: reference('Tool', 'tool'),
        outcome: choice('Outcome', { done: 'Done', failed: 'Failed' }),
        minutes: number('Minutes of this job', MINUTES),
        price: number('Price', EUR, { scale: 2 }),
      },
      computed: {
        saved: computed('Time saved', MINUTES, firstOf('minutes', 'tool.minutes')),
        value: computed('Value', EUR, times(minus('saved', 1), assumed('rate')), { dividedBy: 60 }),
      },
    },
  },
  dimensions: {
    team: { label: 'Team', plural: 'Teams', path: 'user.team' },
    tool: { label: 'Tool', plural: 'Tools', path: 'tool' },
  },
  measures: {
    jobs: count('job', { label: 'Jobs' }),
    done: count('job', { label: 'Jobs done', where: { outcome: ['done'] } }),
    failed: count('job', { label: 'Jobs failed', where: { outcome: ['failed'] } }),
    doneRate: ratio('done', 'jobs', { label: 'Done' }),
    users: distinct('job', 'user', { label: 'Users' }),
    weekly: distinct('job', 'user', { label: 'Users of seven days', trailing: 7 }),
    cost: sum('job.price', { label: 'Cost' }),
    value: sum('job.value', { label: 'Value of time saved', where: { outcome: ['done'] } }),
    net: formula(subtract('value', 'cost'), { label: 'Net' }),
    odd: formula(multiply(divide(subtract('net', add('value', 'cost')), 'jobs'), 2), { label: 'Odd' }),
  },
  assumptions: { rate: { label: 'Hourly rate', unit: EUR, scale: 2, by: ['user.team'], better: 'higher' } },
});

type Spec = QuerySpec<MeasureName<typeof garage>, DimensionName<typeof garage>>;

const NOW = Date.UTC(2026, 4, 20, 12);
const PERIOD = { kind: 'range', start: '2026-05-01', end: '2026-05-15' } as const;

function sample() {
  const store = createEventStore(garage);
  store.upsert('user', [
    { id: 'a', name: 'Ada', team: 'North' },
    { id: 'b', name: 'Bo', team: 'South' },
    { id: 'c', name: 'Cy', team: 'South' },
  ]);
  store.upsert('tool', [
    { id: 'saw', name: 'Saw', minutes: 31 },
    { id: 'glue', name: 'Glue' },
  ]);
  store.assume([
    {
      version: 'v1',
      from: null,
      values: [{ assumption: 'rate', of: { path: 'user.team', member: 'South' }, value: 60 }],
    },
  ]);
  const job = (id: string, day: number, user: string, tool: string, outcome: string, more: object = {}) => ({
    fact: 'job',
    id,
    at: Date.UTC(2026, 4, day, 9),
    user,
    tool,
    outcome,
    price: 2.5,
    ...more,
  });
  store.append([
    job('1', 1, 'b', 'saw', 'done'),
    job('2', 1, 'c', 'saw', 'failed'),
    job('3', 2, 'b', 'glue', 'done'),
    job('4', 2, 'b', 'glue', 'done', { minutes: 11 }),
    job('5', 3, 'a', 'saw', 'done'),
    job('6', 3, 'b', 'saw', 'done', { price: undefined }),
    job('7', 18, 'b', 'saw', 'done'),
  ]);
  return memoryAdapter(store, { clock: () => NOW });
}

async function ask(adapter: ReturnType<typeof sample>, spec: Omit<Spec, 'period'>) {
  const [result] = await adapter.run([query(garage, { ...spec, period: PERIOD })]);
  return result as Result;
}

/** The explained figure of a measure, wherever it is below another. */
function find(figure: ExplainedFigure, measure: string): ExplainedFigure {
  const found = [figure, ...figure.inputs.flatMap((input) => [input, ...input.inputs])].find(
    (each) => each.measure.name === measure,
  );
  if (found === undefined) throw new Error(`There is no ${measure}.`);
  return found;
}

describe('explainFigure', () => {
  it('tells formula, inputs, events counted and left out with the reason, and the assumptions', async () => {
    const adapter = sample();
    const result = await ask(adapter, { measures: ['net'] });
    const explanation = await explainFigure(adapter, result, { measure: 'net' });
    const { figure } = explanation;
    expect(figure.figure).toBe(result.current.totals.net);
    expect(figure.formula?.text).toBe('Value of time saved − Cost');
    // 30 and 10 and 30 minutes at 60 an hour, less five prices.
    expect(figure.inputs.map((input) => [input.measure.label, input.figure])).toEqual([
      ['Value of time saved', 70],
      ['Cost', 12.5],
    ]);
    expect(figure.figure).toBe(57.5);
    expect(find(figure, 'value').source).toMatchObject({
      kind: 'sum',
      value: '(Time saved − 1) × Hourly rate ÷ 60',
      events: [
        {
          fact: 'job',
          label: 'Jobs',
          considered: 6,
          counted: 3,
          excluded: [
            { reason: 'condition', where: { outcome: ['done'] }, count: 1 },
            { reason: 'noValue', text: '(Minutes of this job, else Tool: Minutes replaced)', count: 1 },
            { reason: 'noValue', text: 'Hourly rate', count: 1 },
          ],
        },
      ],
    });
    expect(find(figure, 'cost').source?.events).toEqual([
      expect.objectContaining({
        considered: 6,
        counted: 5,
        excluded: [expect.objectContaining({ text: 'Price', count: 1 })],
      }),
    ]);
    expect(explanation.basis).toMatchObject({
      version: null,
      estimate: 'expected',
      versions: [{ version: 'v1', from: null, values: [{ assumption: 'rate', value: 60 }] }],
    });
    expect(explanation.assumptions.rate?.label).toBe('Hourly rate');
    expect(explanation.filter).toBeNull();
  });

  it('explains one group, one bucket, "Other" and the comparison, each with its own events', async () => {
    const adapter = sample();
    const result = await ask(adapter, {
      measures: ['doneRate'],
      dimensions: ['team'],
      grain: 'day',
      filter: isIn('tool', ['saw', 'glue']),
      comparison: { kind: 'range', start: '2026-05-15', end: '2026-05-20' },
      top: { dimension: 'team', by: 'doneRate', count: 1, direction: 'descending', other: true },
    });
    const events = async (address: object) => {
      const { figure } = await explainFigure(adapter, result, { measure: 'doneRate', ...address });
      const own = find(figure, 'done').source?.events[0];
      return [figure.figure, own?.considered, own?.counted];
    };
    const other = result.groups.findIndex(([member]) => member?.kind === 'other');
    expect(other).toBe(1);
    expect(await events({})).toEqual([5 / 6, 6, 5]);
    expect(await events({ group: other })).toEqual([0.8, 5, 4]);
    expect(await events({ group: other, bucket: 0 })).toEqual([0.5, 2, 1]);
    expect(await events({ bucket: 1 })).toEqual([1, 2, 2]);
    expect(await events({ frame: 'comparison' })).toEqual([1, 1, 1]);
    const explanation = await explainFigure(adapter, result, { measure: 'doneRate', group: other, bucket: 0 });
    expect(explanation.group).toEqual([{ kind: 'other', count: 1 }]);
    expect(explanation.bucket?.start).toBe(Date.UTC(2026, 4, 1));
    expect(explanation.filter).toEqual(isIn('tool', ['glue', 'saw']));
  });

  it('explains a subtotal by the events of all groups that begin with it', async () => {
    const adapter = sample();
    const result = await ask(adapter, { measures: ['doneRate'], dimensions: ['team', 'tool'], subtotals: true });
    const south = result.subtotals[0]?.groups.findIndex(([team]) => team?.kind === 'member' && team.key === 'South');
    const address = { measure: 'doneRate', subtotals: 0, group: south as number };
    const { figure, group } = await explainFigure(adapter, result, address);
    expect(figure.figure).toBe(figureAt(result, address));
    expect(figure.figure).toBe(0.8);
    expect(group).toEqual([{ kind: 'member', key: 'South', label: 'South' }]);
    expect(find(figure, 'done').source?.events[0]).toMatchObject({ considered: 5, counted: 4 });
    await expect(explainFigure(adapter, result, { ...address, subtotals: 1 })).rejects.toThrow('no such subtotals');
  });

  it('writes formulas with as few brackets as they need', async () => {
    const adapter = sample();
    const result = await ask(adapter, { measures: ['odd'] });
    const { figure } = await explainFigure(adapter, result, { measure: 'odd' });
    expect(figure.formula?.text).toBe('(Net − (Value of time saved + Cost)) ÷ Jobs × 2');
  });

  it('counts no events for what is not taken from its own period', async () => {
    const adapter = sample();
    const result = await ask(adapter, { measures: ['weekly'] });
    const { figure } = await explainFigure(adapter, result, { measure: 'weekly' });
    expect(figure.source).toMatchObject({ kind: 'distinct', events: [] });
  });

  it('is bound by retention and suppression', async () => {
    const plain = sample();
    const few = suppressed(plain, { minimum: 5 });
    const withheld = await ask(few, { measures: ['net'] });
    const { figure } = await explainFigure(few, withheld, { measure: 'net' });
    const told = JSON.stringify(figure, (key, value) =>
      key === 'measure' || key === 'expression' ? undefined : value,
    );
    expect(told.match(/"(figure|considered|counted|count)":\d/g)).toBeNull();
    const young = retained(plain, { months: 1, clock: () => Date.UTC(2026, 5, 3) });
    const kept = await ask(young, { measures: ['jobs'] });
    const explanation = await explainFigure(young, kept, { measure: 'jobs' });
    expect(explanation.figure.source?.events[0]).toMatchObject({ considered: 2, counted: 2 });
    expect(explanation.notes).toContainEqual({ kind: 'retention', from: Date.UTC(2026, 4, 3) });
  });

  it('tells a figure that is shown though too few people are behind it to say more', async () => {
    const few = suppressed(sample(), { minimum: 2 });
    const result = await ask(few, { measures: ['failed'], dimensions: ['tool'] });
    const group = result.groups.findIndex(([member]) => member?.kind === 'member' && member.key === 'glue');
    expect(result.current.groupTotals.failed?.[group]).toBe(0);
    const { figure } = await explainFigure(few, result, { measure: 'failed', group });
    expect(figure).toMatchObject({ figure: 0, source: { events: [{ considered: null, counted: null }] } });
  });

  it('refuses what the result does not have', async () => {
    const adapter = sample();
    const result = await ask(adapter, { measures: ['net'] });
    await expect(explainFigure(adapter, result, { measure: 'nett' })).rejects.toThrow('Did you mean "net"?');
    await expect(explainFigure(adapter, result, { measure: 'net', group: 4 })).rejects.toThrow('no such group');
    await expect(explainFigure(adapter, result, { measure: 'net', bucket: 0 })).rejects.toThrow('no such bucket');
    await expect(explainFigure(adapter, result, { measure: 'net', frame: 'comparison' })).rejects.toThrow('comparison');
  });
});
