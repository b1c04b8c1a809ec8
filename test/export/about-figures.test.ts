import { describe, expect, it } from 'vitest';
import { english } from '../../src/data/messages/messages.js';
import { allOf, anyOf, hasAll, inRange, isIn, not } from '../../src/data/query/filter.js';
import { aboutFigures } from '../../src/export/about-figures.js';
import { fileName } from '../../src/export/file-name.js';
import { filterTexts } from '../../src/export/filter-text.js';
import { isoInstant } from '../../src/export/iso-time.js';

describe('what a file says of its figures', () => {
  it('is period, comparison, zone, filters, moments and notes', () => {
    const lines = aboutFigures(
      {
        title: 'Runs',
        period: { startDate: '2026-11-01', endDate: '2026-12-01' },
        comparison: { startDate: '2026-10-01', endDate: '2026-11-01' },
        zone: 'Europe/Berlin',
        filters: ['Department: Design', 'Tool: Stair'],
        notes: ['Events before 2026 are not kept.'],
        asOf: Date.UTC(2026, 10, 22, 14),
        exportedAt: Date.UTC(2026, 6, 22, 14, 30, 5),
      },
      english.action,
    );
    expect(lines).toEqual([
      ['Runs'],
      ['First day', '2026-11-01'],
      ['Last day', '2026-11-30'],
      ['Compared from', '2026-10-01'],
      ['Compared to', '2026-10-31'],
      ['Time zone', 'Europe/Berlin'],
      ['Filters', 'Department: Design', 'Tool: Stair'],
      ['Figures as of', '2026-11-22T15:00:00+01:00'],
      ['Exported', '2026-07-22T16:30:05+02:00'],
      ['Note', 'Events before 2026 are not kept.'],
    ]);
  });

  it.each([
    ['America/St_Johns', '2026-11-22T10:30:00-03:30'],
    ['Asia/Kathmandu', '2026-11-22T19:45:00+05:45'],
    ['UTC', '2026-11-22T14:00:00+00:00'],
  ])('tells moments with the offset of %s', (zone, text) => {
    expect(isoInstant(Date.UTC(2026, 10, 22, 14), zone)).toBe(text);
  });
});

describe('a filter in words', () => {
  const wording = {
    messages: english.action,
    list: (items: readonly string[]) => items.join(' + '),
    items: english.panel.items,
    dimensionLabel: (dimension: string) => dimension.toUpperCase(),
    memberLabel: (_: string, key: string | null) => key ?? 'None',
    number: String,
  };

  it('has a part for each that all events meet', () => {
    const filter = allOf(isIn('team', ['a', null]), allOf(hasAll('tag', ['x', 'y']), not(isIn('tool', ['t']))));
    expect(filterTexts(filter, wording)).toEqual(['TEAM: a + None', 'TAG: all of x + y', 'not TOOL: t']);
    expect(filterTexts(null, wording)).toEqual([]);
  });

  it('tells ranges and alternatives', () => {
    expect(filterTexts(anyOf(inRange('age', { atLeast: 18 }), inRange('age', { below: 6 })), wording)).toEqual([
      'any of (AGE: 18 or more; AGE: less than 6)',
    ]);
    expect(filterTexts(inRange('age', { atLeast: 1, below: 2 }), wording)).toEqual(['AGE: 1 to less than 2']);
    expect(filterTexts(inRange('age', {}), wording)).toEqual(['AGE: known']);
  });
});

describe('the name of a file', () => {
  const name = (title: string, prefix = 'Acme Usage') => fileName({ prefix, title, date: '2026-11-22', ending: 'csv' });

  it('is prefix, title and date', () => {
    expect(name('Runs over time')).toBe('acme-usage-runs-over-time-2026-11-22.csv');
    expect(name('Läufe (nach Abteilung)')).toBe('acme-usage-läufe-nach-abteilung-2026-11-22.csv');
    expect(name('عمليات التشغيل', '')).toBe('عمليات-التشغيل-2026-11-22.csv');
  });

  it('is one that every file system takes', () => {
    expect(name('../../etc/passwd', 'a:b*c?')).toBe('a-b-c-etc-passwd-2026-11-22.csv');
    expect(name('💥 …', '')).toBe('2026-11-22.csv');
    expect(name('x'.repeat(400), '').length).toBeLessThan(90);
  });
});
