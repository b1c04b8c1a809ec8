import type { MembersRequest } from '../../data/query/members.js';
import { trialCase } from '../define-case.js';
import { NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';
import type { PartialDataset } from '../trial.js';

const run = eventsOf('run');

const data: PartialDataset = {
  model: studio,
  entities: {
    person: [
      { id: 'p1', name: 'Émile', role: 'lead' },
      { id: 'p2', name: 'anna' },
      { id: 'p3', name: 'Anna', team: 'Design' },
    ],
  },
  events: [
    run({ person: 'p4', platform: 'web', labels: ['b', 'a'] }),
    run({ person: 'p1', labels: [] }),
    run({ person: 'p1', platform: '', labels: ['a'] }),
  ],
};

/** A member in full, labelled by its key unless it has a name. */
const member = (key: string, label = key) => ({ kind: 'member', key, label });
const NONE = { kind: 'null' };

type Listed = Omit<MembersRequest, 'dimension'>;
const listing = (dimension: string, members: readonly object[], request: Listed = {}, more = false) => ({
  request: { dimension, ...request },
  expected: { members, more },
});

/** A case that lists members. */
function listingCase(id: string, title: string, listings: readonly ReturnType<typeof listing>[]) {
  return trialCase({
    id,
    rule: 31,
    title,
    trial: async (trial) => {
      const adapter = await trial.adapter(data);
      for (const { request, expected } of listings) {
        trial.expect(expected, await adapter.members(request, { now: NOW }), `members(${JSON.stringify(request)})`);
      }
    },
  });
}

const people = [member('p3', 'Anna'), member('p2', 'anna'), member('p4'), member('p1', 'Émile')];

/** What can be filtered by. */
export const memberCases = [
  listingCase(
    'members.by-label',
    'Members come in the order of their labels, those without events too, and the member of none last',
    [
      listing('person', people),
      listing('role', [member('guest', 'Guest'), member('lead', 'Lead'), member('maker', 'Maker'), NONE]),
      listing('team', [member('Design'), NONE]),
      listing('platform', [member(''), member('web'), NONE]),
      listing('label', [member('a'), member('b'), NONE]),
    ],
  ),
  listingCase(
    'members.search',
    'A search keeps members whose label contains it, whatever its case, and not the member of none',
    [
      listing('person', people.slice(0, 2), { search: 'AN' }),
      listing('person', [member('p1', 'Émile')], { search: 'émi' }),
      listing('person', [member('p4')], { search: 'P4' }),
      listing('platform', [member('web')], { search: 'e' }),
      listing('platform', [], { search: 'nothing' }),
    ],
  ),
  listingCase('members.limit', 'A limit says that there are more', [
    listing('person', people.slice(0, 2), { limit: 2 }, true),
    listing('person', people, { limit: 4 }),
    listing('person', people.slice(0, 1), { search: 'an', limit: 1 }, true),
  ]),
  listingCase(
    'members.by-key',
    'Members can be asked for by their keys, that of none too, and those that there are not are left out',
    [
      listing('person', [member('p2', 'anna'), member('p1', 'Émile')], { keys: ['p1', 'p2', 'p99'] }),
      listing('platform', [member('web'), NONE], { keys: [null, 'web', 'desktop'] }),
      listing('platform', [member('')], { keys: [''] }),
      listing('person', [], { keys: [] }),
    ],
  ),
  trialCase({
    id: 'members.unknown-dimension',
    rule: 31,
    title: 'Members of a dimension that there is not are refused, with what was meant',
    trial: async (trial) => {
      const adapter = await trial.adapter(data);
      await trial.expectRefusal(() => adapter.members({ dimension: 'persn' }), 'unknownName', ['persn', 'person']);
      await trial.expectRefusal(() => adapter.members({ dimension: '__proto__' }), 'unknownName');
      await trial.expectRefusal(() => adapter.members({ dimension: 'runs' }), 'unknownName');
    },
  }),
  trialCase({
    id: 'members.of-live-events',
    rule: 26,
    title: 'A member that only a replaced delivery had is listed no more',
    trial: async (trial) => {
      const first = { ...run({ person: 'gone', platform: 'gone', labels: ['gone', 'kept'] }), received: 1 };
      const adapter = await trial.adapter({
        model: studio,
        events: [first, { ...first, person: 'p1', platform: 'web', labels: ['kept'], received: 2 }],
      });
      for (const [dimension, key] of Object.entries({ person: 'p1', platform: 'web', label: 'kept' })) {
        const { members } = await adapter.members({ dimension }, { now: NOW });
        trial.expect([member(key)], members, `members of "${dimension}"`);
      }
    },
  }),
];
