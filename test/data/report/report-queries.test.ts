import { describe, expect, it } from 'vitest';
import type { MemberKey } from '../../../src/data/query/filter.js';
import { isIn } from '../../../src/data/query/filter.js';
import { isAskable, oneMember, oneMemberOf } from '../../../src/data/report/one-member.js';
import type { StagesPanel } from '../../../src/data/report/panel.js';
import { panelQuery, transitionsQuery } from '../../../src/data/report/panel-query.js';
import { reportQueries } from '../../../src/data/report/report-queries.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { board, boardReport, columnsPanel } from '../../hooks/board.js';

const selection = (team: readonly MemberKey[]) => ({
  ...selectionOf(boardReport),
  filters: team.length === 0 ? {} : { team },
});
const context = (team: readonly MemberKey[]) => ({
  model: board,
  selection: selection(team),
  grain: 'day' as const,
  calendar: DEFAULT_CALENDAR,
});
const asked = (team: readonly MemberKey[]) => reportQueries(boardReport, context(team)).map(({ panel }) => panel.id);

/** Not one member: none, several, or the events that have none. */
const notOne: (readonly MemberKey[])[] = [[], ['a', 'b'], [null], ['a', null]];

describe('reportQueries', () => {
  it('asks a section that needs one member only of exactly one', () => {
    expect(asked(['a'])).toEqual(['moves', 'columns', 'remarks']);
    for (const team of notOne) expect(asked(team)).toEqual(['moves']);
  });

  it('asks all questions of a panel, every one of them about that member', () => {
    const queries = reportQueries(boardReport, context(['b'])).flatMap((each) => each.queries);
    expect(queries.map(({ query }) => query.dimensions)).toEqual([[], ['column'], ['column', 'next'], []]);
    expect(queries.every(({ query }) => oneMemberOf(query.filter, 'team') === 'b')).toBe(true);
  });

  it('keeps what is wrong with one panel from the others', () => {
    const broken = { id: 'x', title: 'X', view: 'stat', measure: 'mvoes' } as const;
    const report = { ...boardReport, sections: [{ id: 'all', title: 'All', panels: [broken, columnsPanel] }] };
    const [first, second] = reportQueries(report, context(['a']));
    expect(first).toMatchObject({ queries: [], error: { code: 'unknownName' } });
    expect(second).toMatchObject({ error: null });
  });
});

describe('the stages of a workflow', () => {
  it('are refused of several owners and of none, wherever the panel stands', () => {
    for (const team of notOne) {
      expect(() => panelQuery(columnsPanel, context(team))).toThrow(expect.objectContaining({ code: 'choiceMissing' }));
      expect(() => transitionsQuery(columnsPanel, context(team))).toThrow('Choose exactly one');
    }
  });

  it('are refused for figures that do not have the owner, as the filter would not apply to them', () => {
    const visits: StagesPanel = { ...columnsPanel, measures: ['visits'] };
    expect(() => panelQuery(visits, context(['a']))).toThrow(expect.objectContaining({ code: 'choiceMissing' }));
  });

  it('have no question of transitions where the panel states none', () => {
    const { transitions: _, ...still } = columnsPanel;
    expect(transitionsQuery(still, context(['a']))).toBeNull();
  });
});

describe('one member', () => {
  it('is the only one that is chosen', () => {
    expect(oneMember(selection(['a']), 'team')).toBe('a');
    for (const team of notOne) expect(oneMember(selection(team), 'team')).toBeNull();
    expect(oneMember(selection(['a']), 'constructor')).toBeNull();
  });

  it('is read from the filter of an answer, alone and among others', () => {
    expect(oneMemberOf(isIn('team', ['a']), 'team')).toBe('a');
    expect(oneMemberOf({ kind: 'and', filters: [isIn('column', ['todo']), isIn('team', ['b'])] }, 'team')).toBe('b');
    expect(oneMemberOf({ kind: 'not', filter: isIn('team', ['a']) }, 'team')).toBeNull();
    expect(oneMemberOf({ kind: 'or', filters: [isIn('team', ['a'])] }, 'team')).toBeNull();
    expect(oneMemberOf(null, 'team')).toBeNull();
  });

  it('is needed by no section that does not say so', () => {
    expect(isAskable({ id: 'x', title: 'X', panels: [] }, selection([]))).toBe(true);
  });
});
