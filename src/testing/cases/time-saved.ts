import { answersCase, trialCase } from '../define-case.js';
import { having } from '../mismatch.js';
import { at, NOW } from '../moment.js';
import { savings, version } from '../savings.js';
import { eventsOf } from '../studio.js';

const event = eventsOf('run');
const run = (fields: Readonly<Record<string, unknown>>) => event({ outcome: 'success', ...fields });
const plain = version('plain', null, { realisation: 1, review: 0 });

/** Time saved. */
export const timeSavedCases = [
  answersCase({
    id: 'saved.units-minutes-realisation-review',
    rule: 19,
    title: 'Time saved is units × minutes × realisation − review, over the runs that qualify',
    data: {
      model: savings,
      assumptions: [version('first', null, { realisation: 0.8, review: 1.5 })],
      events: [
        run({ units: 3, minutes: 20, runtime: 0.25 }),
        run({ units: 1, minutes: 10.5, runtime: 1 }),
        run({ minutes: 5, runtime: 0 }),
        run({ units: 5, minutes: 60, outcome: 'failure', runtime: 1 }),
        run({ units: 5, minutes: 60, outcome: 'cancelled', runtime: 1 }),
      ],
    },
    asked: [
      {
        query: { measures: ['saved', 'savedNet', 'covered'] },
        expected: {
          totals: { saved: 55.9, savedNet: 54.65, covered: 3 },
          columns: { saved: { unit: { kind: 'quantity', label: 'minutes' }, better: 'higher' } },
        },
      },
    ],
  }),
  answersCase({
    id: 'saved.event-then-tool-then-category',
    rule: 19,
    title: 'The minutes replaced come from the event, else from its tool, else from the category, else from nowhere',
    data: {
      model: savings,
      assumptions: [
        version('first', null, { realisation: 1, review: 0 }, [
          { assumption: 'minutesOfCategory', of: { path: 'tool.category', member: 'Docs' }, value: 10 },
        ]),
      ],
      entities: {
        tool: [
          { id: 't1', category: 'Docs', minutes: 20 },
          { id: 't2', category: 'Docs' },
          { id: 't3', category: 'Else' },
        ],
      },
      events: [
        run({ tool: 't1', minutes: 7 }),
        run({ tool: 't1' }),
        run({ tool: 't2' }),
        run({ tool: 't2', minutes: 0 }),
        run({ tool: 't3' }),
        run({}),
      ],
    },
    asked: [
      {
        query: { measures: ['saved', 'meanSaved', 'covered', 'runs'], dimensions: ['tool'] },
        expected: {
          groups: ['t1', 't2', 't3', null],
          groupTotals: { saved: [27, 10, 0, 0], meanSaved: [13.5, 5, null, null], covered: [2, 2, 0, 0] },
          totals: { saved: 37, meanSaved: 9.25, covered: 4, runs: 6 },
        },
      },
    ],
  }),
  answersCase({
    id: 'saved.not-covered',
    rule: 19,
    title: 'A run without minutes adds nothing, and the figure says on how many runs it rests',
    data: {
      model: savings,
      assumptions: [plain],
      events: [
        run({ minutes: 5 }),
        run({ minutes: 6 }),
        run({}),
        run({ outcome: 'failure' }),
        run({ outcome: 'failure', minutes: 3 }),
      ],
    },
    asked: [
      {
        query: { measures: ['saved', 'meanSaved'] },
        expected: {
          totals: { saved: 11, meanSaved: 5.5 },
          notes: having(
            { kind: 'coverage', measure: 'saved', covered: 2, of: 3 },
            { kind: 'coverage', measure: 'meanSaved', covered: 2, of: 3 },
          ),
        },
      },
      {
        query: { measures: ['saved'], filter: { kind: 'in', dimension: 'tool', values: ['none'] } },
        expected: { totals: { saved: 0 }, notes: [{ kind: 'unfinished' }] },
      },
    ],
  }),
  answersCase({
    id: 'saved.as-the-tool-stood',
    rule: 19,
    title: 'An event sees the numbers of its tool as they stood at its time, and its texts as they are now',
    data: {
      model: savings,
      assumptions: [plain],
      entities: {
        tool: [
          { id: 't1', category: 'Old', minutes: 10 },
          { id: 't1', category: 'New', minutes: 30, since: at('2026-05-18T00:00Z') },
          { id: 't2', minutes: 4, since: at('2026-05-19T00:00Z') },
        ],
      },
      events: [
        run({ tool: 't1', at: at('2026-05-17T23:59:59.999Z') }),
        run({ tool: 't1', at: at('2026-05-18T00:00Z') }),
        run({ tool: 't1', at: at('2026-05-20T11:00Z') }),
        run({ tool: 't2', at: at('2026-05-18T12:00Z') }),
        run({ tool: 't2', at: at('2026-05-19T12:00Z') }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['saved', 'covered'],
          dimensions: ['category'],
          grain: 'day',
          period: { kind: 'last', count: 4, unit: 'day' },
        },
        expected: {
          groups: ['New', null],
          groupTotals: { saved: [70, 4], covered: [3, 1] },
          values: { saved: [10, 30, 0, 30, 0, 0, 4, 0] },
          totals: { saved: 74 },
        },
      },
    ],
  }),
  answersCase({
    id: 'saved.told-late',
    rule: 19,
    title: 'What is told late of how a tool stood before changes the numbers of then, and no text of now',
    data: {
      model: savings,
      assumptions: [plain],
      entities: {
        tool: [
          { id: 't1', name: 'As it is', category: 'New', minutes: 30, since: at('2026-05-18T00:00Z') },
          { id: 't1', name: 'As it was', category: 'Old', minutes: 10, since: at('2026-05-01T00:00Z') },
        ],
      },
      events: [run({ tool: 't1', at: at('2026-05-17T12:00Z') }), run({ tool: 't1', at: at('2026-05-19T12:00Z') })],
    },
    asked: [
      {
        query: { measures: ['saved'], dimensions: ['category', 'tool'] },
        expected: { groups: [['New', 't1']], groupTotals: { saved: [40] } },
      },
      { query: { measures: ['saved'], dimensions: ['tool'] }, expected: { labels: ['As it is'] } },
    ],
  }),
  answersCase({
    id: 'saved.negative',
    rule: 19,
    title: 'Time saved may be negative, and is shown as it is',
    data: {
      model: savings,
      assumptions: [version('first', null, { realisation: 0.5, review: 5, rate: 30 })],
      events: [run({ minutes: 3 }), run({ minutes: 4 }), run({ minutes: 11 })],
    },
    asked: [{ query: { measures: ['saved', 'worth'] }, expected: { totals: { saved: -6, worth: -3 } } }],
  }),
  answersCase({
    id: 'saved.rounded',
    rule: 19,
    title: 'A computed value that is rounded is rounded half to even, event by event',
    data: { model: savings, assumptions: [plain], events: [1, 3, 5, 2.002, 2.998].map((credits) => run({ credits })) },
    asked: [{ query: { measures: ['halves'] }, expected: { totals: { halves: 6 } } }],
  }),
  trialCase({
    id: 'saved.too-large',
    rule: 19,
    title: 'A computed value that is too large to be exact is refused, and never a wrong number',
    trial: async (trial) => {
      const events = [run({ units: 9_000_000_000, minutes: 9_000_000_000 })];
      await trial.expectRefusal(async () => {
        const adapter = await trial.adapter({ model: savings, assumptions: [plain], events });
        await trial.ask(adapter, { query: { measures: ['saved'] }, now: NOW });
      }, 'limitExceeded');
    },
  }),
];
