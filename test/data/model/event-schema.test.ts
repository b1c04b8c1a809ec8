import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { eventSchema } from '../../../src/data/model/event-schema.js';
import { savings } from '../engine/computed-model.js';
import { NOW, workshop } from '../workshop.js';

const SECRET = 'hunter2-do-not-tell';
const run = { fact: 'run', id: 'e1', at: NOW, user: 'u1' };

const values = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'u1',
    'success',
    SECRET,
    '__proto__',
    NOW,
    NOW / 1000,
    -1,
    0,
    0.5,
    1e21,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '2026-11-01T10:00:00Z',
    '2026-02-30T10:00:00Z',
    '2026-11-01',
    true,
    'x'.repeat(40_000),
  ),
  fc.constantFrom<unknown>([], ['a'], ['a', 'a'], [null], {}, [SECRET], new Date(NOW), new Date('x')),
  fc.anything(),
);

const rows = fc
  .record(
    {
      fact: fc.oneof({ weight: 8, arbitrary: fc.constantFrom('run', 'share') }, { weight: 1, arbitrary: values }),
      id: fc.oneof({ weight: 8, arbitrary: fc.constant('e1') }, { weight: 1, arbitrary: values }),
      at: fc.oneof({ weight: 8, arbitrary: fc.constant(NOW) }, { weight: 1, arbitrary: values }),
      user: fc.oneof({ weight: 8, arbitrary: fc.constant('u1') }, { weight: 1, arbitrary: values }),
      received: values,
      tool: values,
      platform: values,
      outcome: values,
      labels: values,
      duration: values,
      credits: values,
      delta: values,
      extra: values,
    },
    { requiredKeys: [] },
  )
  .map((row): unknown => row);

const anyRow = fc.oneof({ weight: 6, arbitrary: rows }, { weight: 1, arbitrary: fc.anything() });

describe.each(['strip', 'refuse'] as const)('eventSchema, unknown fields: %s', (unknownFields) => {
  const schema = eventSchema(workshop, { unknownFields });

  it('accepts just what an event store accepts', () => {
    const store = createEventStore(workshop, { unknownFields });
    fc.assert(
      fc.property(anyRow, (row) => {
        const { accepted, duplicates } = store.append([row]);
        expect(schema.safeParse(row).success).toBe(accepted + duplicates === 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('never echoes a value', () => {
    const secret = fc.constantFrom<unknown>(SECRET, [SECRET], { a: SECRET }, new Map([[SECRET, SECRET]]));
    const names = [...Object.keys(workshop.facts.run.attributes), 'fact', 'id', 'at', 'received', 'extra'];
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), secret, (broken, value) => {
        const row: Record<string, unknown> = { ...run };
        for (const name of broken) row[name] = value;
        const { error } = schema.safeParse(row);
        expect(JSON.stringify(error?.issues ?? []) + String(error) + String(error?.stack)).not.toContain(SECRET);
      }),
    );
  });
});

describe('eventSchema', () => {
  it('gives back the declared fields and no others, with the moment in milliseconds', () => {
    const parsed = eventSchema(workshop).parse({
      ...run,
      at: '2026-11-01T10:00:00+01:00',
      labels: ['a'],
      email: SECRET,
    });
    expect(parsed).toEqual({ ...run, at: Date.UTC(2026, 10, 1, 9), labels: ['a'] });
  });

  it('names the field and the rule', () => {
    const { error } = eventSchema(workshop).safeParse({ ...run, duration: -5 });
    expect(error?.issues).toMatchObject([
      { path: ['duration'], message: 'This number is below the smallest that the model allows.' },
    ]);
  });
});

describe('what is computed of an event', () => {
  const event = { fact: 'run', id: 'r1', at: NOW, units: 3, saved: 5_000_000 };

  it('is no field of it: stripped, or a reason to refuse it', () => {
    expect(eventSchema(savings).parse(event)).toEqual({ fact: 'run', id: 'r1', at: NOW, units: 3 });
    expect(eventSchema(savings, { unknownFields: 'refuse' }).safeParse(event).success).toBe(false);
    const report = createEventStore(savings).append([event]);
    expect(report).toMatchObject({ accepted: 1, stripped: 1 });
    expect(createEventStore(savings, { unknownFields: 'refuse' }).append([event])).toMatchObject({ accepted: 0 });
  });
});
