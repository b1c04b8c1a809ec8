import { describe, expect, it } from 'vitest';
import { burnDownPlot } from '../../../src/components/charts/burn-down-plot.js';
import { burnDownReading, burnDownTable, describeBurnDown } from '../../../src/components/charts/burn-down-reading.js';
import { forecastTexts, shareText, spokenUsage, usageText } from '../../../src/components/charts/contract-words.js';
import { spokenReading } from '../../../src/components/charts/reading.js';
import type { ContractReport } from '../../../src/data/credits/contract-report.js';
import { contractUsage } from '../../../src/data/credits/contract-usage.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { english } from '../../../src/data/messages/messages.js';
import { makeContractReport } from '../../../stories/fixtures/contracts.js';

const wording = {
  formatter: createFormatter({ locale: 'en', zone: 'UTC' }),
  messages: { ...english.panel, ...english.contract },
  unit: { kind: 'quantity', label: 'credits' },
} as const;
const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const plot = (report: ContractReport) => burnDownPlot(report, wording.unit);
const points = (path: string | null) =>
  [...(path ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [x, y].map(Number));

const running = makeContractReport();
const forecastOf = (forecast: ContractReport['forecast']): ContractReport => ({ ...running, forecast });
const atEnd = { low: 9000, expected: 10_000, high: 11_000 };

describe('the plot', () => {
  it('leads from the allocation to what is left, and leaves what has not begun open', () => {
    const course = points(plot(running).left);
    expect(course).toHaveLength(1 + 145);
    expect(course[0]).toEqual([0, 0]);
    expect(course.at(-1)?.[0]).toBeCloseTo((145 / 184) * 1000, 0);
    expect(plot(makeContractReport({ start: '2027-01-01', end: '2028-01-01' })).left).toBe('');
  });

  it('ends the range of a forecast at its days, and where it may last at what would be left', () => {
    const dates = { earliest: '2026-12-01', expected: '2026-12-11', latest: '2026-12-21' } as const;
    const forecast = { kind: 'forecast', atEnd, weeks: 8 } as const;
    const foot = 1000;
    const within = points(plot(forecastOf({ ...forecast, ...dates })).range);
    expect(within.slice(1).map(([, y]) => y)).toEqual([foot, foot]);
    expect(within[1]?.[0]).toBeGreaterThan(within[2]?.[0] ?? 0);
    const beyond = points(plot(forecastOf({ ...forecast, ...dates, latest: null, expected: null })).range);
    expect(beyond.slice(1).map(([x]) => x === foot)).toEqual([true, true, false]);
    const lasting = points(plot(forecastOf({ ...forecast, earliest: null, expected: null, latest: null })).expected);
    expect(lasting.at(-1)).toEqual([1000, expect.closeTo((10_000 / 12_000) * 1000, 0)]);
  });

  it('has no range where there is no forecast', () => {
    expect(plot(forecastOf({ kind: 'tooLittleData', days: 3, needed: 14 })).range).toBeNull();
    expect(plot(makeContractReport({ used: 13_000 })).range).toBeNull();
  });
});

describe('what is read', () => {
  it('is what the table holds, on every day', () => {
    const { rows } = burnDownTable(running, wording);
    expect(rows).toHaveLength(184);
    for (const [i, { cells }] of rows.entries()) {
      const reading = burnDownReading(running, i, wording);
      const name = reading.state === null ? reading.title : `${reading.title}, ${reading.state}`;
      expect(cells[0]?.text).toBe(name);
      expect(cells.slice(1).flatMap(({ text, value }) => (value === null ? [] : text))).toEqual(
        reading.rows.map(({ value }) => value),
      );
    }
  });

  it('tells on which days the allocation may run out', () => {
    const dates = { earliest: '2026-12-01', expected: '2026-12-11', latest: '2026-12-21' } as const;
    const table = burnDownTable(forecastOf({ kind: 'forecast', atEnd, weeks: 8, ...dates }), wording);
    const names = table.rows.map(({ cells }) => cells[0]?.text).filter((text) => text?.includes('out'));
    expect(names).toEqual([
      'Dec 1, 2026, runs out at the earliest',
      'Dec 11, 2026, runs out as expected',
      'Dec 21, 2026, runs out at the latest',
    ]);
  });

  it('is one sentence a day', () => {
    expect(plain(spokenReading(burnDownReading(running, 183, wording), wording.messages))).toMatch(
      /^Dec 31, 2026, Most likely .* used by then\.: At an even pace 0 credits$/,
    );
  });

  it('keeps the dates of the contract, whatever zone the page is in', () => {
    const faraway = makeContractReport({ zone: 'Pacific/Auckland' });
    const texts = burnDownTable(faraway, wording).rows.map(({ cells }) => cells[0]?.text);
    expect(texts[0]).toBe('Jul 1, 2026');
    expect(texts.find((text) => text?.includes('So far'))).toMatch(/^Nov 23, 2026, So far/);
  });

  it('is summed up', () => {
    expect(plain(describeBurnDown(makeContractReport({ used: 11_100 }), wording))).toMatch(
      /^Line chart\. Over Jul 1 – Dec 31, 2026\. 92\.5 percent\. 11,100 credits used of 12,000 credits\. Nearly used up\. Runs out on Dec \d+, 2026/,
    );
  });
});

describe('the three states', () => {
  const state = (used: number) => contractUsage({ allocation: 12_000 }, used);

  it.each([
    [0, '0%', 'Within the contract'],
    [10_799.999, '< 90%', 'Within the contract'],
    [10_800, '90%', 'Nearly used up'],
    [11_999.999, '99.99999%', 'Nearly used up'],
    [12_000, '100%', 'Used up'],
    [12_000.000001, '> 100%', 'Over the contract by 0.000001 credits'],
    [13_234.5, '110.3%', 'Over the contract by 1,234.5 credits'],
  ])('%d of 12,000 are %s: %s', (used, share, text) => {
    expect(plain(usageText(state(used), wording))).toBe(text);
    if (share !== '99.99999%') expect(plain(shareText(state(used), wording))).toBe(share);
    else expect(shareText(state(used), wording)).not.toBe('100%');
    expect(plain(spokenUsage(state(used), 12_000, wording))).toContain(text);
  });

  it('shortens what is over as it does the other amounts, and tells it exactly where it is read aloud', () => {
    const over = state(13_185.9114);
    expect(plain(usageText(over, wording))).toBe('Over the contract by 1.2K credits');
    expect(plain(spokenUsage(over, 12_000, wording))).toContain('Over the contract by 1,185.9114 credits');
  });
});

describe('the forecast in words', () => {
  const dates = { earliest: '2026-12-01', expected: '2026-12-11', latest: '2026-12-21' } as const;
  const forecast = { kind: 'forecast', atEnd, weeks: 8 } as const;
  const say = (report: ContractReport) => plain(forecastTexts(report, wording).join(' '));

  it.each([
    [
      forecastOf({ ...forecast, ...dates }),
      'Runs out on Dec 11, 2026 at the present pace. Most likely between Dec 1, 2026 and Dec 21, 2026.',
    ],
    [
      forecastOf({ ...forecast, ...dates, latest: null }),
      'Runs out on Dec 11, 2026 at the present pace. It may run out from Dec 1, 2026 on.',
    ],
    [
      forecastOf({ ...forecast, ...dates, latest: null, expected: null }),
      'Lasts until the end of the term at the present pace. It may run out from Dec 1, 2026 on.',
    ],
    [
      forecastOf({ ...forecast, earliest: null, expected: null, latest: null }),
      'Lasts until the end of the term at the present pace. Most likely 9,000 credits to 11,000 credits used by then.',
    ],
    [
      forecastOf({ kind: 'tooLittleData', days: 3, needed: 14 }),
      'A forecast needs 14 full days of use; there are 3 so far.',
    ],
    [forecastOf({ kind: 'already', on: '2026-11-03' }), 'Ran out on Nov 3, 2026.'],
    [
      makeContractReport({ usedFrom: '2027-01-01' }),
      'Nothing has been used yet. A forecast needs 14 full days of use; there are 0 so far.',
    ],
    [makeContractReport({ start: '2025-10-01', end: '2026-10-01', allocation: 25_000 }), 'The term is over.'],
  ])('says %#', (report, text) => {
    expect(say(report)).toBe(text);
  });

  it('says when a term begins that has not', () => {
    expect(say(makeContractReport({ start: '2027-01-01', end: '2028-01-01' }))).toMatch(
      /^The term begins on Jan 1, 2027\. Runs out on/,
    );
  });
});
