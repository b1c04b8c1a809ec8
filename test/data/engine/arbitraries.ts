import fc from 'fast-check';
import type { Assumptions } from '../../../src/data/model/assumption.js';
import type { QuerySpec } from '../../../src/data/query/build-query.js';
import type { Filter, MemberKey } from '../../../src/data/query/filter.js';
import { GRAINS } from '../../../src/data/time/grain.js';
import { NOW } from '../workshop.js';
import type { Entities, Row } from './oracle-rows.js';
import { addDays } from './oracle-time.js';

const HOUR = 3_600_000;
const FIRST_DAY = '2026-10-05';

/** Members that are easily mistaken for each other, or for what is none. */
const TEXTS = ['Revit', 'Rhino', 'Other', '', 'null', '__proto__'];
const LABELS = ['a', 'b', 'a,b', '', 'Other'];
const SKILLS = ['cad', 'Other', '', 'constructor'];
const TAGS = ['x', 'y', 'x,y', 'Other'];
const OUTCOMES = ['success', 'failure', 'cancelled'];
const USERS = ['u1', 'u2', 'u3', 'u4', 'Other', '__proto__'];
const TOOLS = ['t1', 't2', 't3', '2,1', 'constructor'];
/** Referred to by events, never told about. */
const STRANGER = 'stranger';

const absent = fc.constantFrom(null, undefined);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: of }, { weight: 1, arbitrary: absent });
const setOf = (members: readonly string[]) => fc.array(fc.constantFrom(...members), { maxLength: 3 });
/** Few names, so that there are ties. */
const names = maybe(fc.constantFrom('Ann', 'Ben', 'Other', ''));

const entityRows = <T>(ids: readonly string[], attributes: Record<string, fc.Arbitrary<T>>) =>
  fc.tuple(...ids.map((id) => fc.record({ ...attributes, name: names }).map((row) => ({ ...row, id }))));

/** Users and tools. */
export const entities: fc.Arbitrary<Entities> = fc.record({
  user: entityRows<unknown>(USERS, {
    department: maybe(fc.constantFrom('Ops', 'Other', '', 'R&D')),
    role: maybe(fc.constantFrom('maker', 'lead')),
    skills: maybe(setOf(SKILLS)),
  }),
  tool: entityRows<unknown>(TOOLS, {
    category: maybe(fc.constantFrom('Draw', 'Check')),
    tags: maybe(setOf(TAGS)),
    minutes: maybe(fc.integer({ min: 0, max: 9 })),
  }),
});

/** Moments of six weeks, many of them right at the start of an hour or a millisecond beside it. */
const moments = fc
  .tuple(fc.integer({ min: -40 * 24, max: 4 * 24 }), fc.constantFrom(0, 0, -1, 1, 1_234_567))
  .map(([hours, beside]) => NOW + hours * HOUR + beside);

const decimals = (scale: number, range: { min: number; max: number }) =>
  fc.integer(range).map((scaled) => Number((scaled / 10 ** scale).toFixed(scale)));

const shareFields = {
  at: moments,
  user: fc.constantFrom(...USERS, STRANGER),
  tool: maybe(fc.constantFrom(...TOOLS, STRANGER)),
  platform: maybe(fc.constantFrom(...TEXTS)),
};

const runs = fc.record({
  fact: fc.constant('run'),
  ...shareFields,
  outcome: maybe(fc.constantFrom(...OUTCOMES)),
  labels: maybe(setOf(LABELS)),
  duration: maybe(fc.integer({ min: 0, max: 50 })),
  credits: maybe(decimals(3, { min: 0, max: 3000 })),
  delta: maybe(decimals(1, { min: -50, max: 50 })),
  weight: maybe(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 2 ** 52, max: Number.MAX_SAFE_INTEGER }))),
});

const shares = fc.record({
  fact: fc.constant('share'),
  ...shareFields,
  recipient: maybe(fc.constantFrom(...USERS)),
});

type Delivery = Omit<Row, 'id'>;

/** Deliveries of events: some of them several times, with other fields each time. The last received one counts. */
export const deliveries: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.tuple(
      fc.array(fc.oneof({ weight: 3, arbitrary: runs }, { weight: 1, arbitrary: shares }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.boolean(),
    ),
    { maxLength: 50 },
  )
  .map((events) =>
    events.flatMap(([versions, isDated], i) =>
      (versions as Delivery[])
        .filter(({ fact }) => fact === versions[0]?.fact)
        .map((row, version): Row => {
          const received = isDated || version > 0 ? { received: NOW + version * 1000 - i } : {};
          return { ...row, fact: row.fact as string, at: row.at as number, id: `e${i}`, ...received };
        }),
    ),
  );

/** What both facts have, and what runs or shares alone have. */
const POOLS = {
  both: {
    measures: [
      'users',
      'departments',
      'tagsUsed',
      'sharesPerRun',
      'runsPerUser',
      'runs',
      'shares',
      'lastShare',
      'meanDuration',
      'userDays',
      'daily',
      'weekly',
      'fourWeekly',
      'stickiness',
      'standingTools',
      'standingUsers',
      'hoursADay',
      'runsPerWeek',
    ],
    dimensions: ['user', 'department', 'role', 'skill', 'tool', 'category', 'tag', 'platform'],
    ranges: [],
  },
  run: {
    measures: [
      'runs',
      'successes',
      'labelled',
      'duration',
      'credits',
      'wasted',
      'delta',
      'weight',
      'meanDuration',
      'meanWeight',
      'lowest',
      'highest',
      'firstRun',
      'median',
      'p90',
      'p25Success',
      'toolsUsed',
      'labelsUsed',
      'sharedTools',
      'sharedTags',
      'successRate',
      'creditsPerRun',
      'lost',
      'doubleRate',
      'toolWeeks',
      'labelMonths',
      'tagsOfThree',
      'daysOfTen',
      'weeksOfTwelve',
      'standingTools',
      'standingLabels',
      'standingShare',
      'runsPerDay',
      'runsPerMonth',
      'utilisation',
      'dues',
      'worth',
      'meanWorth',
      'effort',
      'leastEffort',
      'medianEffort',
      'guess',
      'valued',
      'labelsOfWorth',
      'usersOfEffort',
      'toolsOfEffort',
      'standingWorth',
      'worthPerRun',
    ],
    dimensions: ['user', 'department', 'skill', 'tool', 'category', 'tag', 'platform', 'outcome', 'label'],
    ranges: ['length', 'cost', 'change'],
  },
  share: {
    measures: ['shares', 'lastShare', 'standingUsers', 'standingPlatforms'],
    dimensions: ['recipient', 'role', 'platform', 'tag'],
    ranges: [],
  },
} as const;

const UNKNOWN = 'nobody knows';
const MEMBERS: Record<string, readonly string[]> = {
  user: [...USERS, STRANGER],
  recipient: USERS,
  department: ['Ops', 'Other', ''],
  role: ['maker', 'lead', 'guest'],
  skill: SKILLS,
  tool: [...TOOLS, STRANGER],
  category: ['Draw', 'Check'],
  tag: TAGS,
  platform: TEXTS,
  outcome: OUTCOMES,
  label: LABELS,
};

/** Bounds that lie on values, beside them and between two that can be stored. */
const bounds: fc.Arbitrary<{ readonly atLeast: number | null; readonly below: number | null }> = fc
  .tuple(
    fc.option(fc.constantFrom(-2.5, -0.05, 0, 0.0005, 0.001, 1, 1.5, 1.1, 10), { freq: 3 }),
    fc.option(fc.constantFrom(0.002, 0.29, 1.0000001, 2, 3, 25, 1e300), { freq: 3 }),
  )
  .map(([atLeast, below]) => ({
    atLeast,
    below: atLeast !== null && below !== null && atLeast >= below ? 1e6 : below,
  }));

const ranged = (dimensions: readonly string[]): fc.Arbitrary<Filter> =>
  fc.tuple(fc.constantFrom(...dimensions), bounds).map(([dimension, each]) => ({ kind: 'range', dimension, ...each }));

const chosen = (dimensions: readonly string[]): fc.Arbitrary<Filter> =>
  fc.constantFrom(...dimensions).chain((dimension) =>
    fc.record({
      kind: fc.constantFrom('in', 'in', 'hasAll'),
      dimension: fc.constant(dimension),
      values: fc.array(fc.constantFrom<MemberKey[]>(...(MEMBERS[dimension] ?? []), null, UNKNOWN), { maxLength: 3 }),
    }),
  );

const joined = (of: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> =>
  fc.record({ kind: fc.constantFrom('and', 'or'), filters: fc.array(of, { maxLength: 3 }) });

const negated = (of: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> => fc.record({ kind: fc.constant('not'), filter: of });

/** Filters of some depth. */
function filters(dimensions: readonly string[], numbers: readonly string[], depth: number): fc.Arbitrary<Filter> {
  const leaf =
    numbers.length === 0
      ? chosen(dimensions)
      : fc.oneof({ weight: 2, arbitrary: chosen(dimensions) }, { weight: 1, arbitrary: ranged(numbers) });
  if (depth === 0) return leaf;
  const inner = filters(dimensions, numbers, depth - 1);
  return fc.oneof(leaf, joined(inner), negated(inner));
}

const days = (least: number, most: number) => fc.integer({ min: least, max: most });

const ranges = fc
  .tuple(days(0, 44), days(1, 30))
  .map(([from, length]) => ({ start: addDays(FIRST_DAY, from), end: addDays(FIRST_DAY, from + length) }));

const shortRanges = fc.tuple(days(0, 36), days(1, 3)).map(([from, length]) => ({
  start: addDays('2026-10-30', from % 4),
  end: addDays('2026-10-30', (from % 4) + length),
}));

type Times = Pick<QuerySpec, 'period' | 'grain' | 'comparison'>;

const whole = fc.constantFrom({}, { whole: true }, { whole: false });
const comparisons = fc.oneof(
  fc.constant(null),
  whole.map((each) => ({ kind: 'previousPeriod' as const, ...each })),
  fc.tuple(ranges, whole).map(([range, each]) => ({ kind: 'range' as const, ...range, ...each })),
);

const times: fc.Arbitrary<Times> = fc.oneof(
  fc.record({
    period: fc.oneof(
      ranges.map((range) => ({ kind: 'range' as const, ...range })),
      fc.record({
        kind: fc.constant('last' as const),
        count: days(1, 30),
        unit: fc.constant('day' as const),
        complete: fc.boolean(),
      }),
      fc.constant({ kind: 'toDate' as const, unit: 'month' as const }),
    ),
    grain: fc.constantFrom(null, ...GRAINS.filter((grain) => grain !== 'hour')),
    comparison: comparisons,
  }),
  fc.record({
    period: shortRanges.map((range) => ({ kind: 'range' as const, ...range })),
    grain: fc.constant('hour' as const),
    comparison: fc.constantFrom(null, { kind: 'previousPeriod' as const }),
  }),
);

const calendars = fc.record({
  zone: fc.constantFrom('America/New_York', 'America/New_York', 'UTC', 'Asia/Kolkata'),
  weekStart: fc.constantFrom(1 as const, 7 as const),
  fiscalYearStart: fc.constantFrom(1, 4),
});

const forMember = (assumption: string, path: string, stated: readonly [string | null, number] | null) =>
  stated === null ? [] : [{ assumption, of: { path, member: stated[0] }, value: stated[1], high: stated[1] + 1 }];

/** What is assumed: from always on, or from some day on, by versions that state something or leave it out. */
export const assumed: fc.Arbitrary<Assumptions> = fc
  .array(
    fc.record({
      days: days(0, 44),
      isEver: fc.boolean(),
      hours: fc.option(fc.constantFrom(38.5, 40, 0), { freq: 6 }),
      fee: fc.option(fc.constantFrom(1.25, -3), { freq: 6 }),
      rate: fc.option(fc.constantFrom(0.35, 2), { freq: 2 }),
      department: fc.option(fc.tuple(fc.constantFrom('Ops', 'Other', '', null), fc.constantFrom(1.25, 7)), { freq: 3 }),
      category: fc.option(fc.tuple(fc.constantFrom('Draw', null), fc.constantFrom(0.05, -2)), { freq: 3 }),
      role: fc.option(fc.constantFrom('maker', 'lead', 'guest', null), { freq: 3 }),
    }),
    { maxLength: 3 },
  )
  .map((versions) =>
    [...versions]
      .sort((a, b) => a.days - b.days)
      .filter(({ days: from }, i, all) => from !== all[i - 1]?.days)
      .map(({ days: from, isEver, hours, fee, ...of }, i) => ({
        version: `v${i}`,
        from: i === 0 && isEver ? null : Date.parse(`${addDays(FIRST_DAY, from)}T05:00:00Z`),
        values: [
          ...(hours === null ? [] : [{ assumption: 'hours', value: hours, low: hours - 1, high: hours + 2.25 }]),
          ...(fee === null ? [] : [{ assumption: 'fee', value: fee, high: fee + 1 }]),
          ...(of.rate === null ? [] : [{ assumption: 'rate', value: of.rate, low: of.rate - 0.35 }]),
          ...forMember('rate', 'user.department', of.department),
          ...forMember('rate', 'tool.category', of.category),
          ...(of.role === null ? [] : forMember('usual', 'user.role', [of.role, 3])),
        ],
      })),
  );

const bases = fc.record({
  version: fc.constantFrom(null, null, 'v0'),
  estimate: fc.constantFrom('low' as const, 'expected' as const, 'high' as const),
});

/** Moments before which nothing is kept, at midnight or not; none most of the time. */
export const beginnings: fc.Arbitrary<number | null> = fc.option(
  fc.tuple(days(0, 45), fc.constantFrom(0, 4, 5, 13)).map(([from, hour]) => {
    return Date.parse(`${addDays(FIRST_DAY, from)}T00:00:00Z`) + hour * HOUR;
  }),
  { freq: 1 },
);

const ways = fc.constantFrom('ascending' as const, 'descending' as const);

/** Questions that the workshop can answer. */
export const questions: fc.Arbitrary<QuerySpec> = fc
  .constantFrom(...Object.values(POOLS))
  .chain((pool) =>
    fc.record({
      measures: fc.uniqueArray(fc.constantFrom(...pool.measures), { minLength: 1, maxLength: 4 }),
      dimensions: fc.uniqueArray(fc.constantFrom(...pool.dimensions), { maxLength: 3 }),
      subtotals: fc.boolean(),
      assumptions: bases,
      allMembers: fc.boolean(),
      filter: maybe(filters(pool.dimensions, pool.ranges, 3)),
      count: fc.integer({ min: 1, max: 4 }),
      other: fc.boolean(),
      isTop: fc.boolean(),
      direction: ways,
      order: fc.array(fc.tuple(fc.nat({ max: 5 }), ways), { maxLength: 2 }),
      limit: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 2 }),
      times,
      calendar: calendars,
    }),
  )
  .map(
    ({ measures, dimensions, filter, count, isTop, direction, limit, calendar, assumptions, ...rest }): QuerySpec => {
      const allMembers = rest.allMembers && dimensions.length === 1;
      const by = measures[count % measures.length] as string;
      const dimension = dimensions[count % Math.max(1, dimensions.length)];
      const named = [...measures, ...dimensions];
      return {
        measures,
        dimensions,
        ...rest.times,
        calendar,
        allMembers,
        subtotals: rest.subtotals && dimensions.length > 1,
        assumptions,
        filter: filter ?? null,
        top: isTop && dimension ? { dimension, by, count, direction, other: rest.other && !allMembers } : null,
        order: rest.order.map(([i, way]) => ({ by: named[i % named.length] as string, direction: way })),
        limit,
      };
    },
  );
