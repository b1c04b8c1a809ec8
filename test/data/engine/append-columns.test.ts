import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import type { AttributeColumn, EventColumns } from '../../../src/data/engine/event-columns.js';
import { createEventStore, type EventStore, type EventStoreOptions } from '../../../src/data/engine/event-store.js';
import { query } from '../../../src/data/query/build-query.js';
import { NOW, workshop } from '../workshop.js';

const DAY = 86_400_000;
type Store = EventStore<typeof workshop>;
type Columns = EventColumns<'run'>;

const newStore = (options: EventStoreOptions = {}) => createEventStore(workshop, { clock: () => NOW, ...options });

/** Everything that queries can tell of the runs of a store. */
async function contents(store: Store) {
  const measures = ['runs', 'duration', 'credits', 'median', 'delta'] as const;
  const period = { kind: 'last', count: 3650, unit: 'day' } as const;
  const dimensions = ['user', 'tool', 'platform', 'outcome', 'label'] as const;
  const asked = dimensions.map((dimension) =>
    query(workshop, { measures, period, grain: 'year', dimensions: [dimension] }),
  );
  const adapter = memoryAdapter(store, { clock: () => NOW });
  const [results, members] = await Promise.all([
    adapter.run(asked),
    Promise.all(dimensions.map((dimension) => adapter.members({ dimension }))),
  ]);
  return { results, members, size: store.size };
}

/** The value at a position, as it would stand in a row. */
function valueAt(column: AttributeColumn, i: number): unknown {
  if ('codes' in column) {
    const code = column.codes[i] as number;
    return code === -1 ? null : code < column.values.length ? column.values[code] : { beyond: code };
  }
  const value = column[i];
  return column instanceof Float64Array && Number.isNaN(value) ? null : value;
}

function rowsOf({ fact, ids, at, received, attributes }: Columns): unknown[] {
  return Array.from(ids, (id, i) => ({
    fact,
    id,
    at: at[i],
    ...(received == null ? {} : { received: Number.isNaN(received[i]) ? null : received[i] }),
    ...Object.fromEntries(Object.entries(attributes).map(([name, column]) => [name, valueAt(column, i)])),
  }));
}

const hostile = fc.constantFrom('__proto__', 'constructor', '', '\uD800', 'x'.repeat(10_000), 'x'.repeat(40_000), '0');
const wrong = fc.constantFrom<unknown>(7, true, {}, ['a'], Symbol.iterator.toString(), Number.NaN);
const textValue = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>('a', 'b', 'c', null, undefined) },
  { weight: 1, arbitrary: hostile },
  { weight: 1, arbitrary: wrong },
);
const outcomeValue = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>('success', 'failure', 'cancelled', null) },
  { weight: 1, arbitrary: textValue },
);
const setValue = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }) },
  { weight: 1, arbitrary: textValue },
  { weight: 1, arbitrary: fc.constant(['a', 7]) },
);
const numberValue = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 100_000 }).map((value) => value / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, -1, 0, -0, 2 ** 53, 2 ** 53 + 2, 1e300, 0.0005, Infinity) },
);
const numberOrOther = fc.oneof({ weight: 6, arbitrary: numberValue }, { weight: 1, arbitrary: textValue });
const instant = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -100, max: 3 }).map((days) => NOW + days * DAY) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, Number.NaN, Infinity, 253402300799999, 253402300800000, NOW + 0.7) },
);
const id = fc.oneof({ weight: 12, arbitrary: fc.nat({ max: 30 }).map(String) }, { weight: 1, arbitrary: hostile });

/** A column of texts or sets: as they are, or by code. */
function codable(value: fc.Arbitrary<unknown>, rows: number): fc.Arbitrary<AttributeColumn> {
  const plain = fc.array(value, { minLength: rows, maxLength: rows });
  const coded = fc
    .array(value, { maxLength: 6 })
    .chain((values) =>
      fc
        .array(fc.integer({ min: -1, max: Math.max(-1, values.length) }), { minLength: rows, maxLength: rows })
        .map((codes) => ({ values, codes: Int32Array.from(codes) })),
    );
  return fc.oneof(plain, coded) as fc.Arbitrary<AttributeColumn>;
}

const numeric = (rows: number): fc.Arbitrary<AttributeColumn> =>
  fc.oneof(
    fc.array(numberValue, { minLength: rows, maxLength: rows }).map((values) => Float64Array.from(values)),
    fc.array(numberOrOther, { minLength: rows, maxLength: rows }) as fc.Arbitrary<AttributeColumn>,
  );

const columns = fc.integer({ min: 0, max: 25 }).chain((rows) => {
  const of = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: rows, maxLength: rows });
  const required = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('u1', 'u2') }, { weight: 1, arbitrary: textValue });
  return fc.record<Columns>({
    fact: fc.constant('run'),
    ids: of(id),
    at: fc.oneof(
      of(instant),
      of(instant).map((values) => Float64Array.from(values)),
    ),
    received: fc.option(
      of(fc.oneof(instant, fc.constant(Number.NaN))).map((values) => Float64Array.from(values)),
      { nil: null },
    ),
    attributes: fc.record(
      {
        user: codable(required, rows),
        tool: codable(textValue, rows),
        platform: codable(textValue, rows),
        outcome: codable(outcomeValue, rows),
        labels: codable(setValue, rows),
        duration: numeric(rows),
        credits: numeric(rows),
        delta: numeric(rows),
        unheardOf: codable(textValue, rows),
      },
      { requiredKeys: ['user'] },
    ),
  });
});

describe('columns', () => {
  it.each([
    ['dropped', 'strip'],
    ['refused', 'refuse'],
  ] as const)(
    'give the report and the figures that their rows would give, undeclared fields being %s',
    async (_, unknownFields) => {
      await fc.assert(
        fc.asyncProperty(fc.array(columns, { minLength: 1, maxLength: 3 }), async (deliveries) => {
          const [byRow, byColumn] = [newStore({ unknownFields }), newStore({ unknownFields })];
          for (const delivery of deliveries) {
            expect(byColumn.appendColumns(delivery)).toEqual(byRow.append(rowsOf(delivery)));
          }
          expect(await contents(byColumn)).toEqual(await contents(byRow));
        }),
        { numRuns: 150 },
      );
    },
  );

  it('of more events than a chunk holds are taken in as their rows are', async () => {
    const rows = 150_000;
    const delivery: Columns = {
      fact: 'run',
      ids: Array.from({ length: rows }, (_, i) => `run-${i % 140_000}`),
      at: Float64Array.from({ length: rows }, (_, i) => NOW - ((i * 7919) % rows) * 60_000),
      attributes: {
        user: { values: ['u1', 'u2', 'u3'], codes: Uint8Array.from({ length: rows }, (_, i) => i % 3) },
        platform: { values: ['a', null], codes: Uint16Array.from({ length: rows }, (_, i) => i % 2) },
        duration: Float64Array.from({ length: rows }, (_, i) => (i % 5 === 0 ? Number.NaN : i)),
      },
    };
    const [byRow, byColumn] = [newStore(), newStore()];
    expect(byColumn.appendColumns(delivery)).toEqual(byRow.append(rowsOf(delivery)));
    expect(byColumn.appendColumns(delivery)).toMatchObject({ accepted: 0, duplicates: rows });
    byRow.append(rowsOf(delivery));
    expect(await contents(byColumn)).toEqual(await contents(byRow));
  });

  it('make known just the values that events have, and the store keeps none of their arrays', async () => {
    const store = newStore();
    const values = ['a', 'never', 'late'];
    const codes = Int32Array.of(0, 0);
    const user = ['u1', 'u1'];
    store.appendColumns({
      fact: 'run',
      ids: ['1', '2'],
      at: [NOW, NOW],
      attributes: { user, platform: { values, codes } },
    });
    values[0] = 'changed';
    user[0] = 'changed';
    const { members } = await memoryAdapter(store).members({ dimension: 'platform' });
    expect(members).toEqual([{ kind: 'member', key: 'a', label: 'a' }]);
  });

  it.each<[string, unknown, string]>([
    ['differ in length', { at: [NOW] }, 'The column "at" has 1 values for 2 events.'],
    ['are none', { ids: 'ab' }, 'The column "ids" is no array.'],
    [
      'of numbers are by code',
      { attributes: { duration: { values: ['1'], codes: [0, 0] } } },
      '"duration" cannot be of codes',
    ],
    ['have no values to their codes', { attributes: { platform: { codes: [0, 0] } } }, '"platform" cannot be of codes'],
    ['of receipts are shorter', { received: [] }, 'The column "received" has 0 values for 2 events.'],
  ])('that %s are refused as a whole, and say which', (_, fields, message) => {
    const store = newStore();
    const listener = vi.fn();
    store.subscribe(listener);
    const delivery = {
      fact: 'run',
      ids: ['1', '2'],
      at: [NOW, NOW],
      attributes: { user: ['u', 'u'] },
      ...(fields as object),
    };
    expect(() => store.appendColumns(delivery as Columns)).toThrow(message);
    expect(() => store.appendColumns(delivery as Columns)).toThrow(expect.objectContaining({ code: 'invalidColumns' }));
    expect(store.size).toBe(0);
    expect(listener).not.toHaveBeenCalled();
  });

  it('of a fact that the model lacks are refused, and say which was meant', () => {
    const delivery = { fact: 'runs', ids: [], at: [], attributes: {} } as unknown as Columns;
    expect(() => newStore().appendColumns(delivery)).toThrow('The model has no fact "runs". Did you mean "run"?');
  });
});
