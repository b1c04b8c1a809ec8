import { possibleMembers } from '../plain-adapter/all-members.js';
import { shownAt } from '../plain-adapter/clock.js';
import { keeps, pathOf } from '../plain-adapter/filters.js';
import { compareMembers } from '../plain-adapter/labels.js';
import { membersOf } from '../plain-adapter/members.js';
import { fault, faultAround } from './fault.js';

const HOUR = 3_600_000;

/** Mistakes in weekdays and hours. */
export const calendarFaults = [
  fault(34, 'weekdays and hours are those of UTC', { shownAt: (_, instant, part) => shownAt('UTC', instant, part) }),
  fault(34, 'filters ask for weekdays and hours of UTC', {
    keeps: (world, filter, event) => {
      const isLeaf = filter !== null && 'dimension' in filter && pathOf(world, filter.dimension).startsWith('at.');
      return keeps(isLeaf ? { ...world, calendar: { ...world.calendar, zone: 'UTC' } } : world, filter, event);
    },
  }),
  fault(34, 'zones are whole hours apart', {
    shownAt: (zone, instant, part) => shownAt(zone, Math.floor(instant / HOUR) * HOUR, part),
  }),
  fault(34, 'a zone has the offset that it has in January', {
    shownAt: (zone, instant, part) => {
      const january = Date.UTC(2026, 0, 12) + (instant % (7 * 24 * HOUR)) - 4 * 24 * HOUR;
      return shownAt(zone, january, part);
    },
  }),
  fault(34, 'an hour without events is no member', { possibleMembers: () => [] }),
  fault(34, 'weekdays that the filter leaves out are members', {
    possibleMembers: (question) => possibleMembers({ ...question, query: { ...question.query, filter: null } }),
  }),
  fault(34, 'weeks begin on Monday everywhere', { compareMembers: (a, b) => compareMembers(a, b, 1) }),
  fault(34, 'members are those of events', {
    membersOf: (world, request, notBefore) => {
      const { members, more } = membersOf(world, request, notBefore);
      const shown = new Set(
        world.events.flatMap(({ at }) => [shownAt('UTC', at, 'weekday'), shownAt('UTC', at, 'hour')]),
      );
      return { members: members.filter((each) => each.kind === 'member' && shown.has(each.key)), more };
    },
  }),
  faultAround(34, 'members do not say what they are', (adapter) => ({
    ...adapter,
    async members(request, options) {
      const { members, more } = await adapter.members(request, options);
      return {
        members: members.map((each) =>
          each.kind === 'member' ? { kind: 'member', key: each.key, label: each.label } : each,
        ),
        more,
      };
    },
  })),
];
