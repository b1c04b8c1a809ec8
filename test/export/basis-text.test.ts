import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../src/data/format/formatter.js';
import { englishPanelMessages } from '../../src/data/messages/panel-messages.js';
import type { AssumptionsUsed, Result } from '../../src/data/query/result.js';
import type { StatPanel } from '../../src/data/report/panel.js';
import { basisText } from '../../src/export/basis-text.js';
import { measures } from '../../stories/fixtures/measures.js';
import { makeResult } from '../../stories/fixtures/results.js';

const wording = { formatter: createFormatter({ locale: 'en', zone: 'Asia/Tokyo' }), messages: englishPanelMessages };
const panel: StatPanel = {
  id: 'saved',
  title: 'Saved',
  view: 'stat',
  measure: 'netValue',
  basis: { measures: ['runs', 'successRate'], text: 'Based on {runs} runs, {successRate} of {all}.' },
};

function resultWith(assumptions: AssumptionsUsed | null, totals: Readonly<Record<string, number | null>>): Result {
  const result = makeResult({ measures: [measures.netValue, measures.runs, measures.successRate] });
  return { ...result, assumptions, current: { ...result.current, totals: { ...result.current.totals, ...totals } } };
}

/** The last 30 days up to 22 November 2026. */
const version = (name: string, from: number | null) => ({ version: name, from, values: [] });
const used = (versions: AssumptionsUsed['versions'], restated: string | null = null): AssumptionsUsed => {
  return { version: restated, estimate: 'expected', versions };
};

describe('basisText', () => {
  it('tells the figures of the measures that it names, and leaves other braces alone', () => {
    expect(basisText(panel, resultWith(null, { runs: 38, successRate: 0.91 }), null, wording)).toBe(
      'Based on 38 runs, 91% of {all}.',
    );
  });

  it('leaves out the sentence where one of its figures is none', () => {
    expect(basisText(panel, resultWith(null, { runs: 0, successRate: null }), null, wording)).toBeNull();
    const result = resultWith(used([version('first', null)]), { runs: 0, successRate: null });
    expect(basisText(panel, result, null, wording)).toBe('Assumptions: first.');
  });

  it('tells the versions of assumptions in force in the period, by their dates where people are', () => {
    const versions = [
      version('first', null),
      version('spring', Date.UTC(2026, 3, 1)),
      version('raise', Date.UTC(2026, 10, 9, 15)),
      version('next year', Date.UTC(2027, 0, 1)),
    ];
    expect(basisText(panel, resultWith(used(versions), { runs: 1, successRate: 1 }), null, wording)).toBe(
      'Based on 1 runs, 100% of {all}. Assumptions: spring (from Apr 1, 2026) and raise (from Nov 10, 2026).',
    );
  });

  it('names a version that always was without a date, and the one that figures are restated with', () => {
    const one = resultWith(used([version('first', null)]), { runs: 1, successRate: 1 });
    expect(basisText(panel, one, null, wording)).toContain('Assumptions: first.');
    const restated = resultWith(used([version('2030', Date.UTC(2030, 0, 1))], '2030'), { runs: 1, successRate: 1 });
    expect(basisText(panel, restated, null, wording)).toContain('Assumptions: 2030 (from Jan 1, 2030).');
  });

  it('says that estimates could not be had, beside what is known', () => {
    expect(basisText(panel, resultWith(null, { runs: 38, successRate: 0.91 }), 'failed', wording)).toBe(
      'The low and high estimates could not be loaded. Based on 38 runs, 91% of {all}.',
    );
  });

  it('tells nothing where there was nothing that it could rest on', () => {
    const result = resultWith(null, { runs: 0, successRate: null });
    expect(basisText(panel, { ...result, current: { ...result.current, counted: 0 } }, null, wording)).toBeNull();
  });

  it('tells between what a figure lies, where the host states ranges', () => {
    const result = resultWith(null, { runs: 1, successRate: 1 });
    expect(basisText(panel, result, { low: 1200, high: 3400 }, wording)).toBe(
      '$1.2K to $3.4K by low and high estimates. Based on 1 runs, 100% of {all}.',
    );
    for (const none of [
      { low: 1200, high: 1200 },
      { low: null, high: 1 },
      { low: 1, high: null },
    ]) {
      expect(basisText(panel, result, none, wording)).toBe('Based on 1 runs, 100% of {all}.');
    }
  });

  it('tells nothing where the panel does not ask for it', () => {
    const { basis: _, ...plain } = panel;
    expect(basisText(plain, resultWith(null, {}), null, wording)).toBeNull();
  });
});
