import { decimalText, scaled } from '../plain-adapter/event.js';
import { keysOf, stoodAt } from '../plain-adapter/world.js';
import { fault } from './fault.js';

/** Mistakes on the way from rows to events. */
export const eventFaults = [
  fault(1, 'a duplicate counts again', { identityOf: (_, position) => String(position) }),
  fault(1, 'the first delivery wins', { isLater: () => false }),
  fault(1, 'the delivery that came last wins, whenever it was received', { isLater: () => true }),
  fault(1, 'ids are shared by all facts', { identityOf: ({ id }) => id }),
  fault(1, 'equal content is one event', {
    identityOf: ({ id: _, received: __, ...content }) => JSON.stringify(content),
  }),
  fault(26, 'an event stays where a replaced delivery had put it too', {
    identityOf: ({ fact, id, at }) => JSON.stringify([fact, id, at]),
  }),
  fault(26, 'a group stays that only a replaced delivery had', {
    identityOf: ({ fact, id, platform }) => JSON.stringify([fact, id, platform]),
  }),
  fault(6, 'late events count when they were received', {
    momentOf: ({ at, received }) => (typeof received === 'number' && received > at ? received : at),
  }),
  fault(6, 'events before the epoch count', { isEvent: () => true }),
  fault(7, 'halves are rounded up', {
    scaled: (value, scale) => BigInt(Math.floor(Number((value * 10 ** scale).toPrecision(12)) + 0.5)),
  }),
  fault(7, 'what does not fit the scale is cut off', {
    scaled: (value, scale) => {
      const [whole = '', fraction = ''] = decimalText(Math.abs(value)).split('.');
      return BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale)) * (value < 0 ? -1n : 1n);
    },
  }),
  fault(8, 'a value that is absent is 0', {
    numberOf: (_, measure, event) => {
      const value = event.fields.get(measure.of.split('.')[1] ?? '');
      return typeof value === 'bigint' ? value : measure.of.endsWith('.at') ? BigInt(event.at) : 0n;
    },
  }),
  fault(19, 'a tool is taken as it stands now for all of its events', {
    stoodAt: (rows, name) => stoodAt(rows, name, Number.POSITIVE_INFINITY),
  }),
  fault(19, 'texts are those of the row that came last', { describedBy: (rows) => rows.at(-1) }),
  fault(19, 'what was stated before a change is forgotten', {
    stoodAt: (rows, name, at) => stoodAt(rows.slice(-1), name, at),
  }),
  fault(13, 'the member of none is taken for an empty text', {
    keysOf: (world, event, path) => keysOf(world, event, path).map((key) => key ?? ''),
  }),
  fault(27, 'members are told apart regardless of case', {
    keysOf: (world, event, path) => keysOf(world, event, path).map((key) => key?.toLowerCase() ?? null),
  }),
  fault(27, 'names are trimmed', {
    keysOf: (world, event, path) => keysOf(world, event, path).map((key) => key?.trim() ?? null),
  }),
  fault(11, 'of several tags only the first counts', {
    keysOf: (world, event, path) => keysOf(world, event, path).slice(0, 1),
  }),
  fault(19, 'numbers of events are rounded to whole ones', {
    scaled: (value, scale) => scaled(value, 0) * 10n ** BigInt(scale),
  }),
];
