import type { Query } from '../../data/query/query.js';
import { trialCase } from '../define-case.js';
import { NOW } from '../moment.js';
import { sixDays } from '../six-days.js';
import { studio } from '../studio.js';
import { buildQuery } from '../trial.js';

const top = { dimension: 'platform', by: 'runs', count: 1, direction: 'descending', other: true } as const;

/** What is refused. */
export const refusalCases = [
  trialCase({
    id: 'refusals.unknown-names',
    rule: 33,
    title: 'A measure or dimension that there is not is refused, with what was meant',
    trial: async (trial) => {
      const adapter = await trial.adapter(sixDays);
      const asked = buildQuery(studio, { query: { measures: ['runs'] } });
      const refused = (query: Query, texts: readonly string[]) =>
        trial.expectRefusal(() => adapter.run([query], { now: NOW }), 'unknownName', texts);
      await refused({ ...asked, measures: ['runz'] }, ['runz', 'runs']);
      await refused({ ...asked, dimensions: ['platfrom'] }, ['platfrom', 'platform']);
      await refused({ ...asked, filter: { kind: 'in', dimension: 'taem', values: [] } }, ['taem', 'team']);
      await refused({ ...asked, measures: ['constructor'] }, ['constructor']);
      await refused({ ...asked, measures: ['$events:nothing'] }, []);
    },
  }),
  trialCase({
    id: 'refusals.no-query',
    rule: 33,
    title: 'What is no query, and periods and zones that there are not, are refused with their codes',
    trial: async (trial) => {
      const adapter = await trial.adapter(sixDays);
      const asked = buildQuery(studio, { query: { measures: ['runs'], dimensions: ['platform'] } });
      const refused = (query: Query, code: 'invalidQuery' | 'invalidPeriod' | 'unknownZone') =>
        trial.expectRefusal(() => adapter.run([query], { now: NOW }), code);
      await refused({ ...asked, measures: [] }, 'invalidQuery');
      await refused({ ...asked, measures: ['runs', 'runs'] }, 'invalidQuery');
      await refused({ ...asked, model: 'another' }, 'invalidQuery');
      await refused({ ...asked, limit: 0 }, 'invalidQuery');
      await refused({ ...asked, order: [{ by: 'shares', direction: 'ascending' }] }, 'invalidQuery');
      await refused({ ...asked, top: { ...top, by: 'shares' } }, 'invalidQuery');
      await refused({ ...asked, dimensions: ['platform', 'team'], allMembers: true }, 'invalidQuery');
      await refused({ ...asked, period: { kind: 'range', start: '2026-02-30', end: '2026-03-02' } }, 'invalidPeriod');
      await refused({ ...asked, period: { kind: 'range', start: '2026-03-02', end: '2026-03-02' } }, 'invalidPeriod');
      await refused({ ...asked, period: { kind: 'last', count: 0, unit: 'day' } }, 'invalidPeriod');
      await refused({ ...asked, calendar: { ...asked.calendar, zone: 'Mars/Olympus' } }, 'unknownZone');
    },
  }),
];
