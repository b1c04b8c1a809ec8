import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automation, automationDashboard, automationTemplates } from '../../../../src/data/models/automation/index.js';
import { readyPanels } from '../../../../src/data/report/compose/ready-panels.js';
import { parseReport } from '../../../../src/data/report/definition/parse-report.js';
import { editReport, panelCount, sectionOfItem } from '../../../../src/data/report/edit/edit-report.js';
import { historyOf, redone, undone, withState } from '../../../../src/data/report/edit/history.js';
import type { ReportEdit, ReportItem } from '../../../../src/data/report/edit/report-edit.js';
import type { Report } from '../../../../src/data/report/report.js';

const start = automationTemplates[0]?.report as Report;
const ready = readyPanels(automationDashboard).flatMap(({ title, panels }) =>
  panels.map(({ panel, needs }) => ({ panel, home: { title, ...needs } })),
);

/** Picks items of whatever report there is by then, and some that there are not. */
type Pick = (report: Report) => ReportItem;
const item: fc.Arbitrary<Pick> = fc.tuple(fc.boolean(), fc.nat(60)).map(([isSection, at]) => (report) => {
  const ids = isSection
    ? report.sections.map(({ id }) => id)
    : report.sections.flatMap(({ panels }) => panels.map(({ id }) => id));
  return { kind: isSection ? 'section' : 'panel', id: ids[at % (ids.length + 1)] ?? 'nothing' };
});
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('😀'.repeat(300)), fc.constant(''));
const edit: fc.Arbitrary<(report: Report) => ReportEdit> = fc.oneof(
  fc.record({ title: text, brand: text, notes: text }).map((settings) => () => ({ kind: 'set' as const, settings })),
  fc.tuple(text, item).map(([title, after]) => (r: Report) => ({
    kind: 'addSection' as const,
    title,
    after: after(r),
  })),
  fc.tuple(fc.constantFrom(...ready), item).map(([each, after]) => (r: Report) => ({
    kind: 'addPanel' as const,
    ...each,
    after: after(r),
  })),
  fc
    .tuple(fc.constantFrom(...ready), item, fc.constantFrom('before' as const, 'after' as const, 'in' as const))
    .map(([each, to, at]) => (r: Report) => ({ kind: 'addPanel' as const, ...each, to: { at, item: to(r) } })),
  fc.tuple(item, text).map(([of, title]) => (r: Report) => ({
    kind: 'changePanel' as const,
    id: of(r).id,
    panel: { id: 'other', view: 'text' as const, title, text: title, description: title },
  })),
  fc.tuple(item, text).map(([of, title]) => (r: Report) => ({
    kind: 'changeSection' as const,
    id: of(r).id,
    change: { title, description: title },
  })),
  fc
    .tuple(item, item, fc.constantFrom('before' as const, 'after' as const, 'in' as const))
    .map(([of, to, at]) => (r: Report) => ({ kind: 'move' as const, item: of(r), to: { at, item: to(r) } })),
  fc.tuple(item, fc.constantFrom(-1 as const, 1 as const)).map(([of, by]) => (r: Report) => ({
    kind: 'step' as const,
    item: of(r),
    by,
  })),
  fc.tuple(item, text).map(([of, title]) => (r: Report) => ({ kind: 'duplicate' as const, item: of(r), title })),
  item.map((of) => (r: Report) => ({ kind: 'remove' as const, item: of(r) })),
);

describe('any changes of a report', () => {
  it('leave a report that can be read, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const report = edits.reduce((before, make) => editReport(before, make(before)), start);
        expect(parseReport(JSON.stringify(report), automation)).toEqual(report);
      }),
    );
  });

  it('are undone to where they began, and done again to where they ended', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.constantFrom('a', 'b', undefined)), { maxLength: 40 }), (edits) => {
        const ended = edits.reduce(
          (before, [make, key], at) =>
            withState(before, editReport(before.present, make(before.present)), { key, at: at * 700 }),
          historyOf(start),
        );
        let back = ended;
        while (back.past.length > 0) back = undone(back);
        expect(back.present).toBe(start);
        while (back.future.length > 0) back = redone(back);
        expect(back.present).toBe(ended.present);
      }),
    );
  });

  it('lose no panel by moving', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(item, item, fc.constantFrom('before', 'after', 'in')), { maxLength: 30 }),
        (moves) => {
          const ids = (report: Report) => report.sections.flatMap(({ panels }) => panels.map(({ id }) => id)).sort();
          const moved = moves.reduce(
            (report, [of, to, at]) =>
              editReport(report, { kind: 'move', item: of(report), to: { at, item: to(report) } }),
            start,
          );
          expect(ids(moved)).toEqual(ids(start));
          expect(moved.sections.map(({ id }) => id).sort()).toEqual(start.sections.map(({ id }) => id).sort());
        },
      ),
    );
  });
});

describe('a history', () => {
  it('takes back what was typed in one go at once', () => {
    const typed = ['M', 'Mo', 'Mon'].reduce(
      (before, next, at) => withState(before, next, { key: 'title', at: at * 200 }),
      historyOf(''),
    );
    expect(undone(typed).present).toBe('');
    const later = withState(typed, 'Mont', { key: 'title', at: 10_000 });
    expect(undone(later).present).toBe('Mon');
    expect(undone(withState(typed, 'x', { key: 'notes', at: 500 })).present).toBe('Mon');
  });
});

describe('a report', () => {
  const contract = { id: 'stand', view: 'contract' as const, title: 'Contract', measure: 'credits', dimension: 'tool' };
  const withContract = editReport(start, {
    kind: 'addPanel',
    panel: contract,
    home: { title: 'Credits', needs: 'contract' },
  });

  it('gets a section for a panel that needs one of its own, and keeps it there', () => {
    const home = sectionOfItem(withContract, { kind: 'panel', id: 'stand' });
    expect(home).toMatchObject({ title: 'Credits', needs: 'contract' });
    const [first] = start.sections;
    const moved = editReport(withContract, {
      kind: 'move',
      item: { kind: 'panel', id: 'stand' },
      to: { at: 'in', item: { kind: 'section', id: first?.id ?? '' } },
    });
    expect(moved).toBe(withContract);
  });

  it('has no more than it may have', () => {
    let report = start;
    for (let i = 0; i < 300; i++)
      report = editReport(report, { kind: 'addPanel', ...(ready[0] as (typeof ready)[number]) });
    expect(panelCount(report)).toBe(200);
    for (let i = 0; i < 60; i++) report = editReport(report, { kind: 'addSection', title: 'One more' });
    expect(report.sections).toHaveLength(50);
  });
});
