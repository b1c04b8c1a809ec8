import { describe, expect, it } from 'vitest';
import { type StageActivity, stageActivityOf } from '../../../src/components/charts/stage-activity.js';
import {
  describeStages,
  outsideTexts,
  spokenStage,
  stageReading,
} from '../../../src/components/charts/stage-reading.js';
import { stageTable, transitionTable } from '../../../src/components/charts/stage-table.js';
import { ask } from '../../../src/data/adapters/ask.js';
import { createDisplay } from '../../../src/data/messages/display.js';
import { english } from '../../../src/data/messages/messages.js';
import { query } from '../../../src/data/query/build-query.js';
import { isIn } from '../../../src/data/query/filter.js';
import type { StageGraph } from '../../../src/data/workflow/stage-graph.js';
import { board, boardAdapter, boardGraph, NOW } from '../../hooks/board.js';

const display = createDisplay({ locale: 'en', zone: 'UTC' });
const wording = {
  formatter: display.formatter,
  messages: { ...display.messagesOf('panel', english.panel), ...display.messagesOf('stages', english.stages) },
};
const adapter = boardAdapter();
const about = (team: string) => ({
  period: { kind: 'last', count: 7, unit: 'day' } as const,
  filter: isIn('team', [team]),
});

async function activityOf(team: string, graph: StageGraph | null = boardGraph): Promise<StageActivity> {
  const [figures, transitions] = await Promise.all([
    ask(adapter, query(board, { measures: ['moves', 'remarks'], dimensions: ['column'], ...about(team) }), {
      now: NOW,
    }),
    ask(adapter, query(board, { measures: ['moves'], dimensions: ['column', 'next'], ...about(team) }), { now: NOW }),
  ]);
  return stageActivityOf({ graph, figures, transitions }, wording);
}

const plain = (text: string | undefined) => (text ?? '').replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');

describe('stageActivityOf', () => {
  it('lays figures over every stage of the graph, in its order, with 0 where nothing happened', async () => {
    const { stages } = await activityOf('a');
    expect(stages.map(({ label, figures }) => [label, ...figures.map(({ value }) => value)])).toEqual([
      ['To do', 6, 1],
      ['Doing', 4, 0],
      ['Blocked', 0, 0],
      ['Done', 2, 0],
    ]);
  });

  it('weighs every way of the graph, and tells which lead back', async () => {
    const { ways } = await activityOf('a');
    expect(ways.map(({ from, to, isBack, value }) => [from, to, isBack, value])).toEqual([
      [0, 1, false, 4],
      [1, 3, false, 3],
      [1, 0, true, 1],
      [1, 2, false, 0],
    ]);
  });

  it('drops nothing: what the graph lacks stands beside it', async () => {
    const ash = await activityOf('a');
    expect(ash.outside.map(({ member, figures }) => [member.kind, figures[1]?.value])).toEqual([['null', 1]]);
    expect(ash.strays.map(({ from, to, value }) => [from, to, value])).toEqual(
      expect.arrayContaining([
        ['To do', 'Done', 2],
        ['Done', null, 2],
      ]),
    );
    const birch = await activityOf('b');
    expect(birch.outside.map(({ label }) => label)).toEqual(['Lab']);
    expect(birch.strays.map(({ from, to, value }) => [from, to, value])).toEqual([['Lab', 'Done', 5]]);
  });

  it('holds every recorded transition once, in ways or in strays', async () => {
    for (const [team, all] of [
      ['a', 12],
      ['b', 12],
    ] as const) {
      const { ways, strays } = await activityOf(team);
      const moved = [...ways, ...strays].reduce((sum, { value }) => sum + (value ?? 0), 0);
      expect(moved).toBe(all);
    }
  });

  it('has the stages in which something happened, and no ways, without a graph', async () => {
    const { stages, outside, ways, strays } = await activityOf('b', null);
    expect(stages.map(({ label }) => label).sort()).toEqual(['Lab', 'To do']);
    expect([outside, ways]).toEqual([[], []]);
    expect(strays).toHaveLength(2);
  });
});

describe('what is read of a stage graph', () => {
  it('is what is in its tables', async () => {
    for (const team of ['a', 'b']) {
      const activity = await activityOf(team);
      const stages = stageTable(activity, 'Column', wording);
      activity.stages.forEach((stage, i) => {
        const cells = stages.rows[i]?.cells.map(({ text }) => text);
        const read = stageReading(activity, i, wording).rows.slice(0, 2);
        expect([stage.label, ...read.map(({ value }) => value)]).toEqual(cells);
      });
      const transitions = transitionTable(activity, wording);
      activity.ways.forEach((_, i) => {
        const { title, rows } = stageReading(activity, activity.stages.length + i, wording);
        expect([title, rows[0]?.value]).toEqual(transitions?.rows[i]?.cells.map(({ text }) => text));
      });
      expect(transitions?.rows).toHaveLength(activity.ways.length + activity.strays.length);
      expect(stages.totals?.map(({ value }) => value)).toEqual([null, 12, team === 'a' ? 2 : 0]);
    }
  });

  it('is spoken with the ways in and out', async () => {
    const activity = await activityOf('a');
    expect(plain(spokenStage(activity, 1, wording))).toBe(
      'Doing: Moves 4; Remarks 0. Comes from To do (4). Goes on to Done (3), To do (1), and Blocked (0).',
    );
    expect(plain(spokenStage(activity, 2, wording))).toBe(
      'Blocked: Moves 0; Remarks 0. Comes from Doing (0). Leads nowhere further.',
    );
    expect(plain(spokenStage(activity, 3, wording))).toContain('Goes on to No further stage (2)');
  });

  it('says what has no place in the graph, to everybody and in the summary', async () => {
    const activity = await activityOf('b');
    const texts = outsideTexts(activity, wording).map(plain);
    expect(texts).toEqual([
      'Not in the graph: Lab (Moves 5).',
      'Transitions that the graph does not have: Lab → Done (5).',
    ]);
    const summary = plain(describeStages(activity, 0, wording));
    for (const text of texts) expect(summary).toContain(text);
    expect(summary).toContain('4 stages, 4 transitions');
    expect(outsideTexts(await activityOf('a'), wording).map(plain)).toContain('In no stage: Remarks 1.');
  });

  it('is of names that mean something to a program, too', async () => {
    const graph: StageGraph = {
      stages: ['__proto__', 'constructor', 'todo'].map((key) => ({ key, label: key })),
      edges: [
        { from: '__proto__', to: 'constructor' },
        { from: 'constructor', to: 'todo' },
      ],
    };
    const { stages, ways } = await activityOf('a', graph);
    expect(stages.map(({ figures }) => figures[0]?.value)).toEqual([0, 0, 6]);
    expect(ways.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
