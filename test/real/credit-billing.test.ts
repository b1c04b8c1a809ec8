import { count, defineModel, distinct, instantAt, number, reference, sum, text } from 'tallyboard/data';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../demo/sources/csv.js';
import { byLabel, type Filled, hasData, openStore, readData } from './real-data.js';

const CREDITS = { kind: 'quantity', label: 'credits' } as const;
const CALENDAR = { zone: 'America/Los_Angeles', weekStart: 7, fiscalYearStart: 1 } as const;
const PERIOD = { kind: 'range', start: '2026-05-01', end: '2026-07-01' } as const;

/** What is billed: quantities of several units in one column. */
const billing = defineModel({
  name: 'billing',
  label: 'Billing',
  entities: { user: { label: 'User', plural: 'Users', attributes: {} } },
  facts: {
    booking: {
      label: 'Booking',
      plural: 'Bookings',
      attributes: {
        user: reference('User', 'user'),
        model: text('Model'),
        unit: text('Unit'),
        repository: text('Repository'),
        quantity: number('Quantity', CREDITS, { scale: 9 }),
        gross: number('Gross amount', { kind: 'money', currency: 'USD' }, { scale: 9 }),
      },
    },
  },
  dimensions: {
    unit: { label: 'Unit', plural: 'Units', path: 'unit' },
    model: { label: 'Model', plural: 'Models', path: 'model' },
    repository: { label: 'Repository', plural: 'Repositories', path: 'repository' },
  },
  measures: {
    bookings: count('booking', { label: 'Bookings' }),
    quantity: sum('booking.quantity', { label: 'Quantity' }),
    credits: sum('booking.quantity', { label: 'Credits', where: { unit: ['ai-credits'] } }),
    gross: sum('booking.gross', { label: 'Gross' }),
    users: distinct('booking', 'user', { label: 'Users' }),
  },
});

describe.skipIf(!hasData('credit-billing'))(
  'the credit export in ../shared/data/credit-billing, where it is there',
  () => {
    let billed: Filled;

    beforeAll(() => {
      const [header = [], ...lines] = parseCsv(readData('credit-billing/credit-usage.csv'));
      const rows = lines.map((line, i) => {
        const field = (name: string) => line[header.indexOf(name)] ?? '';
        return {
          fact: 'booking',
          id: String(i),
          // Dates without a zone are days of the calendar that the export is read in.
          at: instantAt(CALENDAR.zone, `${field('date')} 00:00:00`),
          user: field('username'),
          model: field('model'),
          unit: field('unit_type'),
          repository: field('repository') === '' ? null : field('repository'),
          quantity: Number(field('quantity')),
          gross: Number(field('gross_amount')),
        };
      });
      billed = openStore(billing, Date.UTC(2026, 6, 1, 12));
      const report = billed.store.append(rows);
      expect(report).toMatchObject({ read: 123, accepted: 123, rejected: [], stripped: 0 });
    });

    it('has 70,494.632081 credits, the other unit of the same column left out', async () => {
      const { current } = await billed.ask({
        measures: ['credits', 'quantity', 'bookings', 'users'],
        period: PERIOD,
        calendar: CALENDAR,
      });
      expect(current.totals).toEqual({ credits: 70_494.632081, quantity: 70_633.832081, bookings: 123, users: 2 });
    });

    it('keeps units apart, and rounds what binary fractions made of them', async () => {
      const result = await billed.ask({
        measures: ['quantity', 'gross'],
        dimensions: ['unit'],
        period: PERIOD,
        calendar: CALENDAR,
      });
      expect(byLabel(result, 'quantity')).toEqual({ 'ai-credits': 70_494.632081, requests: 139.2 });
      expect(byLabel(result, 'gross')).toEqual({ 'ai-credits': 704.94632081, requests: 5.568 });
    });

    it('adds up to the same total by day as over all', async () => {
      const { current } = await billed.ask({ measures: ['credits'], period: PERIOD, calendar: CALENDAR, grain: 'day' });
      const days = current.bucketTotals.credits ?? [];
      expect(days).toHaveLength(61);
      expect(days.filter((credits) => credits !== 0).length).toBeGreaterThan(15);
      // Each day has as many decimal places as are kept.
      const scaled = days.reduce<number>((total, credits) => total + Math.round((credits ?? 0) * 1e9), 0);
      expect(scaled).toBe(70_494_632_081_000);
    });

    it('has one member for what is empty', async () => {
      const result = await billed.ask({
        measures: ['bookings'],
        dimensions: ['repository'],
        period: PERIOD,
        calendar: CALENDAR,
      });
      expect(result.groups).toEqual([[{ kind: 'null' }]]);
    });
  },
);
