import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { count, defineModel, distinct, number, reference, sum, text } from 'tallyboard/data';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Filled, hasData, openStore, readData } from './real-data.js';

const TOKENS = { kind: 'quantity', label: 'tokens' } as const;
const NOW = Date.UTC(2026, 4, 1);
const PERIOD = { kind: 'range', start: '2024-08-01', end: '2026-05-01' } as const;

/** What an assistant reports of itself. Of two costs one is a running total, which is none to be added up. */
const telemetry = defineModel({
  name: 'telemetry',
  label: 'Telemetry',
  entities: { user: { label: 'User', plural: 'Users', attributes: {} } },
  facts: {
    action: {
      label: 'Action',
      plural: 'Actions',
      attributes: {
        user: reference('User', 'user'),
        kind: text('Kind'),
        model: text('Model'),
        tokens: number('Tokens', TOKENS),
        cost: number('Cost', { kind: 'money', currency: 'USD' }, { scale: 9 }),
      },
    },
  },
  dimensions: {
    user: { label: 'User', plural: 'Users', path: 'user' },
    kind: { label: 'Kind', plural: 'Kinds', path: 'kind' },
    model: { label: 'Model', plural: 'Models', path: 'model' },
  },
  measures: {
    actions: count('action', { label: 'Actions' }),
    sends: count('action', { label: 'Messages', where: { kind: ['message_send'] } }),
    exceptions: count('action', { label: 'Exceptions', where: { kind: ['message_send_exception'] } }),
    tokens: sum('action.tokens', { label: 'Tokens' }),
    cost: sum('action.cost', { label: 'Cost' }),
    users: distinct('action', 'user', { label: 'Users' }),
    models: distinct('action', 'model', { label: 'Models' }),
  },
  people: 'user',
});

const MEASURES = Object.keys(telemetry.measures) as (keyof typeof telemetry.measures)[];

interface Line {
  readonly event: string;
  readonly properties: { readonly main_model?: string; readonly total_tokens?: number; readonly cost?: number };
  readonly user_id: string | null;
  readonly time: number;
}

/** Events of one delivery. Many are equal to the letter: they are told apart by how many of the kind came before them. */
function readDelivery(path: string) {
  const seen = new Map<string, number>();
  return readData(path)
    .trimEnd()
    .split('\n')
    .map((line) => {
      const occurrence = (seen.get(line) ?? 0) + 1;
      seen.set(line, occurrence);
      const { event, properties, user_id, time } = JSON.parse(line) as Line;
      return {
        fact: 'action',
        id: `${createHash('sha256').update(line).digest('base64')} ${occurrence}`,
        at: time * 1000,
        user: user_id,
        kind: event,
        model: properties.main_model ?? null,
        tokens: properties.total_tokens ?? null,
        cost: properties.cost ?? null,
      };
    });
}

describe.skipIf(!hasData('assistant-telemetry'))(
  'the telemetry in ../shared/data/assistant-telemetry, where it is there',
  () => {
    describe('as it was merged', () => {
      let merged: Filled;

      beforeAll(() => {
        merged = openStore(telemetry, NOW);
        const report = merged.store.append(readDelivery('assistant-telemetry/aider-events.jsonl'));
        expect(report).toMatchObject({ read: 39_572, accepted: 39_572, duplicates: 0, rejected: [] });
      });

      it('comes to $10,182.70 and 75,976,956 tokens', async () => {
        const { current } = await merged.ask({ measures: MEASURES, period: PERIOD });
        expect(current.totals.cost?.toFixed(2)).toBe('10182.70');
        expect(current.totals).toMatchObject({ tokens: 75_976_956, actions: 39_572, sends: 5563, exceptions: 61 });
      });

      it('has 15 users and 132 models, those of events that name none among them', async () => {
        const users = await merged.ask({ measures: ['actions', 'users'], dimensions: ['user'], period: PERIOD });
        const models = await merged.ask({ measures: ['actions', 'models'], dimensions: ['model'], period: PERIOD });
        expect([users.groups.length, models.groups.length]).toEqual([15, 132]);
        expect(
          [users, models].map(({ groups }) => groups.filter(([member]) => member?.kind === 'null').length),
        ).toEqual([1, 1]);
        expect([users.current.totals.users, models.current.totals.models]).toEqual([14, 131]);
      });

      it('has months without events, which are empty and not missing', async () => {
        const { current } = await merged.ask({ measures: ['actions', 'tokens'], period: PERIOD, grain: 'month' });
        const months = current.bucketTotals.actions ?? [];
        expect(months).toHaveLength(21);
        // 2024-09, 2025-10 and 2026-01.
        expect(months.flatMap((actions, month) => (actions === 0 ? [month] : []))).toEqual([1, 14, 17]);
        expect(months[0]).toBe(73);
        expect(months.reduce<number>((total, actions) => total + (actions ?? 0), 0)).toBe(39_572);
      });
    });

    describe('as it was delivered, in 20 overlapping deliveries', () => {
      const names = Array.from({ length: 20 }, (_, i) => `assistant-telemetry/deliveries/${200 + i}.jsonl`);
      let deliveries: ReturnType<typeof readDelivery>[];

      beforeAll(() => {
        deliveries = names.map(readDelivery);
      });

      const totalsOf = async (order: readonly number[]) => {
        const filled = openStore(telemetry, NOW);
        for (const position of order) filled.store.append(deliveries[position] ?? []);
        const { current } = await filled.ask({ measures: MEASURES, period: PERIOD, grain: 'month' });
        return {
          totals: current.totals,
          months: current.bucketTotals,
          counted: current.counted,
          size: filled.store.size,
        };
      };

      it('comes to the same whatever the order and the number of deliveries', async () => {
        const once = await totalsOf([...names.keys()]);
        expect(once).toMatchObject({ counted: 2282, size: 2282 });
        expect(once.totals).toMatchObject({ tokens: 2_928_393, users: 1 });
        expect(once.totals.cost).toBeCloseTo(7.674108769982, 6);
        const order = fc
          .tuple(fc.shuffledSubarray([...names.keys()], { minLength: 20 }), fc.array(fc.nat(19), { maxLength: 20 }))
          .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }));
        const property = fc.asyncProperty(order, async (positions) => {
          expect(await totalsOf(positions)).toEqual(once);
        });
        await fc.assert(property, { numRuns: 12 });
      });
    });
  },
);
