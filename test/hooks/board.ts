import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import { reference } from '../../src/data/model/attribute.js';
import { count } from '../../src/data/model/declare-measure.js';
import { defineModel } from '../../src/data/model/define-model.js';
import { defineReport } from '../../src/data/report/report.js';
import { parseStageGraph, type StageGraph } from '../../src/data/workflow/stage-graph.js';

/** Cards that move over the boards of two teams. Small enough to count by hand. */
export const board = defineModel({
  name: 'board',
  label: 'Board',
  entities: {
    team: { label: 'Team', plural: 'Teams', attributes: {} },
    column: { label: 'Column', plural: 'Columns', attributes: {} },
  },
  facts: {
    move: {
      label: 'Move',
      plural: 'Moves',
      attributes: {
        team: reference('Team', 'team'),
        column: reference('Column', 'column'),
        next: reference('Next column', 'column'),
      },
    },
    remark: {
      label: 'Remark',
      plural: 'Remarks',
      attributes: { team: reference('Team', 'team'), column: reference('Column', 'column') },
    },
    visit: { label: 'Visit', plural: 'Visits', attributes: { column: reference('Column', 'column') } },
  },
  dimensions: {
    team: { label: 'Team', plural: 'Teams', path: 'team' },
    column: { label: 'Column', plural: 'Columns', path: 'column' },
    next: { label: 'Next column', plural: 'Next columns', path: 'next' },
  },
  measures: {
    moves: count('move', { label: 'Moves' }),
    remarks: count('remark', { label: 'Remarks' }),
    visits: count('visit', { label: 'Visits' }),
  },
});

export const NOW = Date.UTC(2026, 2, 31, 12);

/** [team, from, to, how often] */
const MOVES = [
  ['a', 'todo', 'doing', 4],
  ['a', 'doing', 'done', 3],
  ['a', 'doing', 'todo', 1],
  ['a', 'todo', 'done', 2],
  ['a', 'done', null, 2],
  ['b', 'todo', 'doing', 7],
  ['b', 'lab', 'done', 5],
] as const;

export function boardAdapter() {
  const store = new EventStore(board, { clock: () => NOW });
  store.upsert('team', [
    { id: 'a', name: 'Ash' },
    { id: 'b', name: 'Birch' },
  ]);
  store.upsert('column', [
    { id: 'todo', name: 'To do' },
    { id: 'doing', name: 'Doing' },
    { id: 'done', name: 'Done' },
    { id: 'lab', name: 'Lab' },
  ]);
  store.append(
    MOVES.flatMap(([team, column, next, times]) =>
      Array.from({ length: times }, (_, i) => ({
        fact: 'move',
        id: `${team}${column}${next}${i}`,
        at: NOW - i * 60_000,
        team,
        column,
        ...(next === null ? {} : { next }),
      })),
    ),
  );
  store.append([
    { fact: 'remark', id: 'r1', at: NOW, team: 'a', column: 'todo' },
    { fact: 'remark', id: 'r2', at: NOW, team: 'a' },
    { fact: 'visit', id: 'v1', at: NOW, column: 'todo' },
  ]);
  return memoryAdapter(store);
}

/** The board of both teams: neither has a lab in it, nor a way from "To do" to "Done". A column is waiting to be used. */
export const boardGraph: StageGraph = parseStageGraph({
  stages: [
    { key: 'todo', label: 'To do' },
    { key: 'doing', label: 'Doing' },
    { key: 'blocked', label: 'Blocked' },
    { key: 'done', label: 'Done' },
  ],
  edges: [
    { from: 'todo', to: 'doing' },
    { from: 'doing', to: 'done' },
    { from: 'doing', to: 'todo' },
    { from: 'doing', to: 'blocked' },
  ],
});

export const columnsPanel = {
  id: 'columns',
  title: 'Columns',
  view: 'stages',
  measures: ['moves', 'remarks'],
  dimension: 'column',
  owner: 'team',
  transitions: { measure: 'moves', to: 'next' },
} as const;

export const boardReport = defineReport(board, {
  title: 'Boards',
  period: { kind: 'last', count: 7, unit: 'day' },
  comparison: null,
  filters: ['team'],
  sections: [
    { id: 'all', title: 'All', panels: [{ id: 'moves', title: 'Moves', view: 'stat', measure: 'moves' }] },
    {
      id: 'boards',
      title: 'Boards by column',
      needsOne: 'team',
      panels: [columnsPanel, { id: 'remarks', title: 'Remarks', view: 'stat', measure: 'remarks' }],
    },
  ],
});
