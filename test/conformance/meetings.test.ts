import {
  explainFigure,
  inRange,
  isIn,
  isQueryPanel,
  memoryAdapter,
  panelQuery,
  type QuerySpec,
  query,
  type Result,
  resolveSelection,
  selectionOf,
  suppressed,
  type UsageAdapter,
} from 'tallyboard/data';
import { describe, expect, it } from 'vitest';
import {
  meetingAssumptions,
  meetingEntities,
  meetingEvents,
  meetingReport,
  meetingStore,
  meetings,
  NOW,
} from './meetings.js';
import { plainAdapter } from './plain-adapter/plain-adapter.js';

const MINUTE = 60_000;
const lastWeek = { kind: 'last', count: 7, unit: 'day' } as const;
const calendar = { zone: 'UTC', weekStart: 1, fiscalYearStart: 1 } as const;
const adapter = memoryAdapter(meetingStore());

async function ask(
  spec: Omit<QuerySpec<keyof typeof meetings.measures, keyof typeof meetings.dimensions>, 'period'>,
  of: UsageAdapter = adapter,
): Promise<Result> {
  const [result] = await of.run([query(meetings, { period: lastWeek, ...spec })], { now: NOW });
  if (result === undefined) throw new Error('There is no result.');
  return result;
}

const keys = ({ groups }: Result) => groups.map(([member]) => (member?.kind === 'member' ? member.key : null));

describe('meetings, counted by hand', () => {
  it('has measures of every kind, this week and the week before', async () => {
    const { current, comparison, notes, assumptions } = await ask({
      measures: [
        'meetings',
        'held',
        'heldRate',
        'meanLength',
        'medianLength',
        'attendances',
        'minutes',
        'attendancesPerMeeting',
        'people',
        'people7',
        'recordings',
        'stars',
        'roomCost',
        'costPerAttendance',
      ],
      comparison: { kind: 'previousPeriod' },
    });
    expect(current.totals).toEqual({
      meetings: 6,
      held: 4,
      heldRate: 4 / 6,
      meanLength: 37.5 * MINUTE,
      medianLength: 37.5 * MINUTE,
      attendances: 8,
      minutes: 295,
      attendancesPerMeeting: 8 / 6,
      people: 4,
      people7: 4,
      recordings: 2,
      stars: 3.5,
      // An hour in the north at 36, 45 minutes in the south at 12; nobody stated what no room costs.
      roomCost: 45,
      costPerAttendance: 5.625,
    });
    expect(comparison?.totals).toMatchObject({
      meetings: 2,
      heldRate: 0.5,
      people: 2,
      recordings: 1,
      stars: null,
      roomCost: 30,
    });
    expect(notes).toContainEqual({ kind: 'coverage', measure: 'roomCost', covered: 3, of: 6 });
    expect(assumptions?.versions.map(({ version }) => version)).toEqual(['2026', '2026-05']);
  });

  it('groups by what people and rooms are like, and by topics that overlap', async () => {
    const teams = await ask({ measures: ['meetings', 'attendances'], dimensions: ['team'] });
    expect([keys(teams), teams.current.groupTotals.meetings]).toEqual([
      ['Sales', 'Design', null],
      [3, 2, 1],
    ]);
    expect(teams.current.groupTotals.attendances).toEqual([4, 3, 1]);
    const topics = await ask({ measures: ['meetings'], dimensions: ['topic'] });
    expect([keys(topics), topics.current.groupTotals.meetings]).toEqual([
      ['design', 'roadmap', null, 'hiring'],
      [2, 2, 2, 1],
    ]);
    expect(topics.notes).toContainEqual({ kind: 'overlapping', measures: ['meetings'] });
    const rooms = await ask({ measures: ['meetings', 'roomCost'], dimensions: ['room'], allMembers: true });
    expect([keys(rooms), rooms.current.groupTotals.meetings]).toEqual([
      ['atrium', 'loft', null, 'vault'],
      [3, 2, 1, 0],
    ]);
    expect(rooms.current.groupTotals.roomCost).toEqual([36, 9, 0, 0]);
    const stars = await ask({ measures: ['stars'], dimensions: ['room'] });
    expect([keys(stars), stars.current.groupTotals.stars]).toEqual([
      ['atrium', null, 'loft'],
      [4.5, 3, 2],
    ]);
  });

  it('filters by people, by buildings and by length', async () => {
    const held = async (filter: NonNullable<QuerySpec['filter']>) =>
      (await ask({ measures: ['held'], filter: filter as never })).current.totals.held;
    expect(await held(isIn('team', ['Sales']))).toBe(2);
    expect(await held(isIn('building', ['South', null]))).toBe(3);
    expect(await held(inRange('length', { atLeast: 30 * MINUTE, below: 60 * MINUTE }))).toBe(2);
  });

  it('explains its figures and withholds those about few people, without knowing what a meeting is', async () => {
    const result = await ask({ measures: ['costPerAttendance'] });
    const explanation = await explainFigure(adapter, result, { measure: 'costPerAttendance' });
    expect(explanation.figure).toMatchObject({ figure: 5.625 });
    expect(JSON.stringify(explanation)).toContain('roomRate');
    const careful = suppressed(adapter, { minimum: 2 });
    const { current, notes } = await ask({ measures: ['meetings'], dimensions: ['person'] }, careful);
    expect(current.groupTotals.meetings).toEqual([null, null, null, null]);
    expect(notes).toContainEqual({ kind: 'suppressed', minimum: 2 });
    expect((await ask({ measures: ['meetings'] }, careful)).current.totals.meetings).toBe(6);
  });
});

describe('panels over meetings', () => {
  const panels = meetingReport.sections.flatMap((section) => section.panels.filter(isQueryPanel));
  const selection = selectionOf(meetingReport);
  const queriesUnder = (filters: Readonly<Record<string, readonly (string | null)[]>>) =>
    panels.map((panel) =>
      panelQuery(panel, { model: meetings, calendar, grain: 'day', selection: { ...selection, filters } }),
    );

  it('are of every view, and ask what they show', () => {
    expect(new Set(panels.map(({ view }) => view))).toEqual(
      new Set(['stat', 'timeSeries', 'ranking', 'breakdown', 'table']),
    );
    expect(queriesUnder({}).map(({ query: { measures } }) => measures)).toEqual(
      panels.map((panel) => ('measures' in panel ? panel.measures : [panel.measure])),
    );
  });

  it('tell which filters do not apply to what they show', () => {
    expect(queriesUnder({ room: ['loft'] }).map(({ ignored }) => ignored)).toEqual([
      [],
      [],
      ['room'],
      [],
      [],
      ['room'],
      [],
      [],
      ['room'],
    ]);
  });

  it('are answered by both ways to compute figures alike, whatever is filtered by', async () => {
    const plain = plainAdapter({
      model: meetings,
      events: meetingEvents as never,
      entities: meetingEntities,
      assumptions: meetingAssumptions,
    });
    for (const filters of [
      {},
      { team: ['Sales'] },
      { team: [null] },
      { room: ['loft', null] },
      { team: ['Design'], room: ['loft'] },
    ]) {
      const queries = queriesUnder(filters).map((each) => each.query);
      expect(await adapter.run(queries, { now: NOW })).toEqual(await plain.run(queries, { now: NOW }));
    }
  });

  it('have grains that go with the period', () => {
    expect(resolveSelection(selection, calendar, NOW)).toMatchObject({ grain: 'day', grains: ['hour', 'day'] });
  });
});
