import { answersCase, trialCase } from '../define-case.js';
import { NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';
import { buildQuery } from '../trial.js';

const run = eventsOf('run');
const share = eventsOf('share');

/** Several facts, and what does not go together. */
export const factCases = [
  trialCase({
    id: 'facts.incompatible-dimension',
    rule: 16,
    title: 'A measure by a dimension that its fact does not have is refused, and the refusal names both',
    trial: async (trial) => {
      const adapter = await trial.adapter({ model: studio, events: [run(), share()] });
      const asked = buildQuery(studio, { query: { measures: ['shares'] } });
      const names = ['shares', 'platform'];
      const grouped = { ...asked, dimensions: ['platform'] };
      await trial.expectRefusal(() => adapter.run([grouped], { now: NOW }), 'incompatible', names);
      const filter = { kind: 'in', dimension: 'platform', values: ['web'] } as const;
      await trial.expectRefusal(() => adapter.run([{ ...asked, filter }], { now: NOW }), 'incompatible', names);
      const formula = { ...asked, measures: ['sharesPerRun'], dimensions: ['recipient'] };
      await trial.expectRefusal(() => adapter.run([formula], { now: NOW }), 'incompatible', [
        'sharesPerRun',
        'recipient',
      ]);
    },
  }),
  answersCase({
    id: 'facts.no-fan-out',
    rule: 16,
    title: 'Measures of several facts are aggregated each on its own, and no event of one counts for each of the other',
    data: {
      model: studio,
      events: [
        run({ person: 'p1', credits: 1 }),
        run({ person: 'p1', credits: 2 }),
        run({ person: 'p2', credits: 4 }),
        share({ person: 'p1' }),
        share({ person: 'p1' }),
        share({ person: 'p1' }),
        share({ person: 'p3' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'shares', 'credits', 'sharesPerRun'], dimensions: ['person'] },
        expected: {
          groups: ['p1', 'p2', 'p3'],
          groupTotals: { runs: [2, 1, 0], shares: [3, 0, 1], credits: [3, 4, 0], sharesPerRun: [1.5, 0, null] },
          totals: { runs: 3, shares: 4, credits: 7, sharesPerRun: 4 / 3 },
          counted: 7,
        },
      },
    ],
  }),
  answersCase({
    id: 'facts.common-dimensions',
    rule: 16,
    title: 'Facts are joined by what they have in common: a member is one whichever fact it comes from',
    data: {
      model: studio,
      entities: {
        person: [
          { id: 'p1', team: 'A' },
          { id: 'p2', team: 'B' },
        ],
        tool: [
          { id: 't1', category: 'Draw' },
          { id: 't2', category: 'Draw' },
        ],
      },
      events: [
        run({ person: 'p1', tool: 't1' }),
        run({ person: 'p2', tool: 't2' }),
        share({ person: 'p2', tool: 't1' }),
        share({ person: 'p9' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'shares'], dimensions: ['category', 'team'] },
        expected: {
          groups: [
            ['Draw', 'A'],
            ['Draw', 'B'],
            [null, null],
          ],
          groupTotals: { runs: [1, 1, 0], shares: [0, 1, 1] },
        },
      },
    ],
  }),
];
