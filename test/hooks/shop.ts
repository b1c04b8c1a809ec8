import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import { choice, reference, text } from '../../src/data/model/attribute.js';
import { count } from '../../src/data/model/declare-measure.js';
import { defineModel } from '../../src/data/model/define-model.js';
import { query } from '../../src/data/query/build-query.js';
import { defineReport } from '../../src/data/report/report.js';
import type { Period } from '../../src/data/time/period.js';

/** A shop: sales at tills by clerks. Small enough to count by hand. */
export const shop = defineModel({
  name: 'shop',
  label: 'Shop',
  entities: { clerk: { label: 'Clerk', plural: 'Clerks', attributes: {} } },
  facts: {
    sale: {
      label: 'Sale',
      plural: 'Sales',
      attributes: {
        till: text('Till'),
        outcome: choice('Outcome', { paid: 'Paid', void: 'Voided' }),
        clerk: reference('Clerk', 'clerk'),
      },
    },
    delivery: { label: 'Delivery', plural: 'Deliveries', attributes: { outcome: choice('Outcome', { paid: 'Paid' }) } },
  },
  dimensions: {
    till: { label: 'Till', plural: 'Tills', path: 'till' },
    outcome: { label: 'Outcome', plural: 'Outcomes', path: 'outcome' },
    clerk: { label: 'Clerk', plural: 'Clerks', path: 'clerk' },
  },
  measures: {
    sales: count('sale', { label: 'Sales', better: 'higher' }),
    deliveries: count('delivery', { label: 'Deliveries' }),
  },
});

export const NOW = Date.UTC(2026, 2, 31, 12);
const DAY = 86_400_000;

/** `n` sales, one each hour back from noon; every third at the till "North", every fifth by nobody. */
export function shopStore(n = 60): EventStore<typeof shop> {
  const store = new EventStore(shop, { clock: () => NOW });
  store.upsert('clerk', [
    { id: 'c1', name: 'Ada' },
    { id: 'c2', name: 'Brook' },
  ]);
  store.append(
    Array.from({ length: n }, (_, i) => ({
      fact: 'sale',
      id: `s${i}`,
      at: NOW - i * 3_600_000,
      till: i % 3 === 0 ? 'North' : 'South',
      outcome: 'paid',
      ...(i % 5 === 0 ? {} : { clerk: i % 2 === 0 ? 'c1' : 'c2' }),
    })),
  );
  store.append([{ fact: 'delivery', id: 'd1', at: NOW - DAY, outcome: 'paid' }]);
  return store;
}

export function shopAdapter(n?: number): UsageAdapter {
  return memoryAdapter(shopStore(n));
}

export const lastDays = (days: number): Period => ({ kind: 'last', count: days, unit: 'day' });

export const salesOf = (days: number) => query(shop, { measures: ['sales'], period: lastDays(days) });

export const salesPanel = { id: 'sales', title: 'Sales', view: 'stat', measure: 'sales' } as const;

export const deliveriesPanel = { id: 'deliveries', title: 'Deliveries', view: 'stat', measure: 'deliveries' } as const;

export const shopReport = defineReport(shop, {
  title: 'Till report',
  period: lastDays(7),
  comparison: { kind: 'previousPeriod' },
  filters: ['till', 'clerk'],
  sections: [
    {
      id: 'overview',
      title: 'Overview',
      description: 'All of it.',
      panels: [
        salesPanel,
        deliveriesPanel,
        { id: 'over-time', title: 'Sales over time', view: 'timeSeries', mark: 'bars', measures: ['sales'] },
        { id: 'tills', title: 'Sales by till', view: 'ranking', measure: 'sales', dimension: 'till' },
      ],
    },
  ],
});
