import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { EventStore } from '../../../src/data/engine/event-store.js';
import { reference, text } from '../../../src/data/model/attribute.js';
import { count } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import type { Report } from '../../../src/data/report/report.js';
import { lastDays, NOW } from '../../hooks/shop.js';

/** A shop whose dimensions, measures, tills and clerks have these names, one sale at each till. */
export function namedShop(names: readonly string[]) {
  const keys = names.map((_, i) => i);
  const label = (i: number) => names[i] ?? '';
  const model = defineModel({
    name: 'shop',
    label: 'Shop',
    entities: { clerk: { label: 'Clerk', plural: 'Clerks', attributes: {} } },
    facts: {
      sale: { label: 'Sale', plural: 'Sales', attributes: { till: text('Till'), clerk: reference('Clerk', 'clerk') } },
    },
    dimensions: {
      till: { label: 'Till', plural: 'Tills', path: 'till' },
      clerk: { label: 'Clerk', plural: 'Clerks', path: 'clerk' },
      ...Object.fromEntries(keys.map((i) => [`d${i}`, { label: label(i), plural: label(i), path: 'till' }])),
    },
    measures: {
      sales: count('sale', { label: 'Sales' }),
      ...Object.fromEntries(keys.map((i) => [`m${i}`, count('sale', { label: label(i) })])),
    },
  });
  const store = new EventStore(model, { clock: () => NOW });
  store.upsert(
    'clerk',
    names.map((name, i) => ({ id: `c${i}`, name: name === '' ? ' ' : name })),
  );
  store.append(names.map((till, i) => ({ fact: 'sale', id: `${i}`, at: NOW - i * 60_000, till, clerk: `c${i}` })));
  return { model, adapter: memoryAdapter(store) };
}

/** A report over it, with nothing on its pages unless stated. */
export function namedReport(of: Partial<Report> = {}): Report {
  return {
    kind: 'report',
    version: 2,
    model: 'shop',
    title: 'Named',
    period: lastDays(2),
    grain: null,
    comparison: null,
    filters: [],
    chosen: {},
    sections: [],
    ...of,
  };
}
