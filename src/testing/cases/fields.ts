import { trialCase } from '../define-case.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');

/** Declared fields and no others. */
export const fieldCases = [
  trialCase({
    id: 'fields.declared-and-no-others',
    rule: 23,
    title: 'A field that the model does not declare changes no figure and is in no answer',
    trial: async (trial) => {
      const secret = 'never-to-be-seen';
      const adapter = await trial.adapter({
        model: studio,
        entities: { person: [{ id: 'p1', name: 'Ada', team: 'A', email: secret }] },
        events: [run({ platform: 'web', email: secret, prompt: secret }), run({ platform: 'web' })],
      });
      const asked = { query: { measures: ['runs', 'runners'], dimensions: ['team', 'platform'] } };
      const result = await trial.ask(adapter, asked);
      trial.expectResult({ groups: [['A', 'web']], groupTotals: { runs: [2], runners: [1] } }, result, asked);
      const lists = await Promise.all(
        ['person', 'team', 'platform', 'label'].map((dimension) => adapter.members({ dimension })),
      );
      trial.expect(
        false,
        JSON.stringify([result, lists]).includes(secret),
        'the value of an undeclared field in the answers',
      );
    },
  }),
];
