import {
  type Assumptions,
  assumed,
  choice,
  computed,
  count,
  createEventStore,
  defineModel,
  defineReport,
  distinct,
  divide,
  duration,
  type EventOf,
  formula,
  mean,
  number,
  quantile,
  ratio,
  reference,
  standing,
  sum,
  text,
  texts,
  times,
} from 'tallyboard/data';

const DOLLARS = { kind: 'money', currency: 'USD' } as const;
const person = reference('Person', 'person', { required: true });

/** A third model: a product for video meetings. Written as a host would, against what is public. */
export const meetings = defineModel({
  name: 'meetings',
  label: 'Meetings',
  people: 'person',
  entities: {
    person: { label: 'Person', plural: 'People', attributes: { team: text('Team') } },
    room: { label: 'Room', plural: 'Rooms', attributes: { building: text('Building') } },
    recording: { label: 'Recording', plural: 'Recordings', attributes: {} },
  },
  facts: {
    meeting: {
      label: 'Meeting',
      plural: 'Meetings',
      attributes: {
        person,
        room: reference('Room', 'room'),
        kind: choice('Kind', { planned: 'Planned', adHoc: 'Ad hoc' }),
        outcome: choice('Outcome', { held: 'Held', cancelled: 'Cancelled', noShow: 'Nobody came' }),
        topics: texts('Topics'),
        length: duration('Length'),
      },
      computed: {
        roomCost: computed('Cost of the room', DOLLARS, times('length', assumed('roomRate')), { dividedBy: 3_600_000 }),
      },
    },
    attendance: {
      label: 'Attendance',
      plural: 'Attendances',
      attributes: {
        person,
        device: text('Device'),
        minutes: number('Minutes', { kind: 'quantity', label: 'minutes' }),
      },
    },
    recordingChange: {
      label: 'Change of a recording',
      plural: 'Changes of recordings',
      attributes: {
        person,
        recording: reference('Recording', 'recording'),
        state: choice('State', { kept: 'Kept', deleted: 'Deleted' }),
      },
    },
    feedback: {
      label: 'Feedback',
      plural: 'Feedback',
      attributes: {
        person,
        room: reference('Room', 'room'),
        stars: number('Stars', { kind: 'quantity', label: 'stars' }, { min: 1 }),
      },
    },
  },
  dimensions: {
    person: { label: 'Person', plural: 'People', path: 'person' },
    team: { label: 'Team', plural: 'Teams', path: 'person.team' },
    room: { label: 'Room', plural: 'Rooms', path: 'room' },
    building: { label: 'Building', plural: 'Buildings', path: 'room.building' },
    topic: { label: 'Topic', plural: 'Topics', path: 'topics' },
    device: { label: 'Device', plural: 'Devices', path: 'device' },
    length: { label: 'Length', plural: 'Lengths', path: 'length' },
  },
  assumptions: {
    roomRate: { label: 'Hourly rate of a room', unit: DOLLARS, scale: 2, by: ['room.building'], better: 'lower' },
  },
  measures: {
    meetings: count('meeting', { label: 'Meetings' }),
    held: count('meeting', { label: 'Held', where: { outcome: ['held'] }, better: 'higher' }),
    heldRate: ratio('held', 'meetings', { label: 'Share held', better: 'higher' }),
    meanLength: mean('meeting.length', { label: 'Mean length' }),
    medianLength: quantile('meeting.length', 0.5, { label: 'Typical length' }),
    attendances: count('attendance', { label: 'Attendances' }),
    minutes: sum('attendance.minutes', { label: 'Minutes attended' }),
    attendancesPerMeeting: formula(divide('attendances', 'meetings'), { label: 'Attendances per meeting' }),
    people: distinct(['meeting', 'attendance'], 'person', { label: 'People', better: 'higher' }),
    people7: distinct(['meeting', 'attendance'], 'person', { label: 'People of 7 days', trailing: 7 }),
    recordings: standing('recordingChange', 'recording', { label: 'Recordings kept', where: { state: ['kept'] } }),
    stars: mean('feedback.stars', { label: 'Stars', better: 'higher' }),
    roomCost: sum('meeting.roomCost', { label: 'Cost of rooms', better: 'lower' }),
    costPerAttendance: formula(divide('roomCost', 'attendances'), { label: 'Cost per attendance', better: 'lower' }),
  },
});

/** The moment at which the days of the sample end: a Wednesday noon. */
export const NOW = Date.UTC(2026, 4, 20, 12);
const at = (day: number, hour: number) => Date.UTC(2026, 4, day, hour);
const MINUTE = 60_000;

/** Eight meetings, small enough to count by hand: six in the last seven days, two in those before. */
export const meetingEvents: readonly EventOf<typeof meetings>[] = [
  {
    fact: 'meeting',
    id: 'm1',
    at: at(18, 9),
    person: 'ann',
    room: 'atrium',
    kind: 'planned',
    outcome: 'held',
    topics: ['roadmap'],
    length: 60 * MINUTE,
  },
  {
    fact: 'meeting',
    id: 'm2',
    at: at(18, 14),
    person: 'ben',
    room: 'loft',
    kind: 'planned',
    outcome: 'held',
    topics: ['roadmap', 'hiring'],
    length: 30 * MINUTE,
  },
  { fact: 'meeting', id: 'm3', at: at(19, 9), person: 'ann', room: 'atrium', kind: 'planned', outcome: 'cancelled' },
  {
    fact: 'meeting',
    id: 'm4',
    at: at(19, 10),
    person: 'cal',
    room: 'loft',
    kind: 'adHoc',
    outcome: 'held',
    topics: ['design'],
    length: 15 * MINUTE,
  },
  {
    fact: 'meeting',
    id: 'm5',
    at: at(20, 9),
    person: 'cal',
    kind: 'adHoc',
    outcome: 'held',
    topics: ['design'],
    length: 45 * MINUTE,
  },
  { fact: 'meeting', id: 'm6', at: at(20, 11), person: 'dee', room: 'atrium', kind: 'planned', outcome: 'noShow' },
  {
    fact: 'meeting',
    id: 'm7',
    at: at(12, 9),
    person: 'ann',
    room: 'atrium',
    kind: 'planned',
    outcome: 'held',
    topics: ['roadmap'],
    length: 60 * MINUTE,
  },
  { fact: 'meeting', id: 'm8', at: at(13, 9), person: 'ben', room: 'loft', kind: 'planned', outcome: 'cancelled' },
  { fact: 'attendance', id: 'a1', at: at(18, 9), person: 'ann', device: 'laptop', minutes: 60 },
  { fact: 'attendance', id: 'a2', at: at(18, 9), person: 'ben', device: 'laptop', minutes: 55 },
  { fact: 'attendance', id: 'a3', at: at(18, 9), person: 'cal', device: 'phone', minutes: 20 },
  { fact: 'attendance', id: 'a4', at: at(18, 14), person: 'ben', device: 'laptop', minutes: 30 },
  { fact: 'attendance', id: 'a5', at: at(18, 14), person: 'dee', device: 'phone', minutes: 30 },
  { fact: 'attendance', id: 'a6', at: at(19, 10), person: 'cal', device: 'laptop', minutes: 15 },
  { fact: 'attendance', id: 'a7', at: at(20, 9), person: 'cal', device: 'laptop', minutes: 45 },
  { fact: 'attendance', id: 'a8', at: at(20, 9), person: 'ann', device: 'phone', minutes: 40 },
  { fact: 'attendance', id: 'a9', at: at(12, 9), person: 'ann', device: 'laptop', minutes: 60 },
  { fact: 'attendance', id: 'a10', at: at(12, 9), person: 'ben', device: 'laptop', minutes: 60 },
  { fact: 'recordingChange', id: 'c1', at: at(12, 10), person: 'ann', recording: 'A', state: 'kept' },
  { fact: 'recordingChange', id: 'c2', at: at(18, 10), person: 'ann', recording: 'B', state: 'kept' },
  { fact: 'recordingChange', id: 'c3', at: at(18, 15), person: 'ben', recording: 'C', state: 'kept' },
  { fact: 'recordingChange', id: 'c4', at: at(19, 15), person: 'ann', recording: 'B', state: 'deleted' },
  { fact: 'feedback', id: 'f1', at: at(18, 11), person: 'ann', room: 'atrium', stars: 5 },
  { fact: 'feedback', id: 'f2', at: at(18, 11), person: 'ben', room: 'atrium', stars: 4 },
  { fact: 'feedback', id: 'f3', at: at(19, 11), person: 'cal', room: 'loft', stars: 2 },
  { fact: 'feedback', id: 'f4', at: at(20, 11), person: 'dee', stars: 3 },
];

/** Who and what the events refer to; nobody met in the vault. */
export const meetingEntities = {
  person: [
    { id: 'ann', name: 'Ann', team: 'Sales' },
    { id: 'ben', name: 'Ben', team: 'Sales' },
    { id: 'cal', name: 'Cal', team: 'Design' },
    { id: 'dee', name: 'Dee' },
  ],
  room: [
    { id: 'atrium', name: 'Atrium', building: 'North' },
    { id: 'loft', name: 'Loft', building: 'South' },
    { id: 'vault', name: 'Vault', building: 'South' },
  ],
};

const rate = (member: string, value: number) => ({
  assumption: 'roomRate',
  of: { path: 'room.building', member },
  value,
});

/** Rooms of the north building cost more from 15 May on. */
export const meetingAssumptions: Assumptions = [
  { version: '2026', from: null, values: [rate('North', 30), rate('South', 12)] },
  { version: '2026-05', from: at(15, 0), values: [rate('North', 36), rate('South', 12)] },
];

/** A store of the sample. */
export function meetingStore() {
  const store = createEventStore(meetings, { clock: () => NOW });
  store.upsert('person', meetingEntities.person);
  store.upsert('room', meetingEntities.room);
  store.assume(meetingAssumptions);
  store.append(meetingEvents);
  return store;
}

/** Panels of every kind. */
export const meetingReport = defineReport(meetings, {
  title: 'How we meet',
  period: { kind: 'last', count: 7, unit: 'day' },
  comparison: { kind: 'previousPeriod' },
  filters: ['team', 'room'],
  sections: [
    {
      id: 'overview',
      title: 'Overview',
      panels: [
        { id: 'meetings', view: 'stat', title: 'Meetings this week', measure: 'meetings', width: 'quarter' },
        { id: 'held', view: 'stat', title: 'Meetings that took place', measure: 'heldRate', width: 'quarter' },
        { id: 'recordings', view: 'stat', title: 'Recordings we keep', measure: 'recordings', width: 'quarter' },
        { id: 'cost', view: 'stat', title: 'What rooms cost', measure: 'roomCost', width: 'quarter' },
        {
          id: 'course',
          view: 'timeSeries',
          title: 'Meetings by room',
          measures: ['meetings'],
          mark: 'bars',
          dimension: 'room',
        },
        {
          id: 'both',
          view: 'timeSeries',
          title: 'Meetings and attendances',
          measures: ['meetings', 'attendances'],
          mark: 'line',
        },
      ],
    },
    {
      id: 'where',
      title: 'Where and about what',
      panels: [
        {
          id: 'rooms',
          view: 'ranking',
          title: 'Rooms in use',
          measure: 'meetings',
          dimension: 'room',
          allMembers: true,
        },
        { id: 'topics', view: 'breakdown', title: 'Topics we met about', measure: 'meetings', dimension: 'topic' },
        {
          id: 'teams',
          view: 'table',
          title: 'Teams side by side',
          measures: ['meetings', 'heldRate', 'attendances', 'medianLength'],
          dimension: 'team',
        },
      ],
    },
  ],
});
