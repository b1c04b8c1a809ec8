import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableData, TableRow } from '../../../../src/components/charts/chart-table.js';
import { type StageActivity, stageActivityOf } from '../../../../src/components/charts/stage-activity.js';
import { drawWays, mostOf, weightOf } from '../../../../src/components/charts/stage-drawing.js';
import { layoutStages, type StageLayout } from '../../../../src/components/charts/stage-layout.js';
import { outsideTexts, spokenStage, stageReading, wayLabels } from '../../../../src/components/charts/stage-reading.js';
import { stageTable, transitionTable } from '../../../../src/components/charts/stage-table.js';
import { changeBetween } from '../../../../src/data/format/change.js';
import type { MeasureInfo } from '../../../../src/data/model/describe-measure.js';
import type { Figure } from '../../../../src/data/query/result.js';
import { member } from '../../../../stories/fixtures/results.js';
import { productGraph, stageFigures, stageTransitions } from '../../../../stories/fixtures/workflows.js';
import { contains, digitsOf, figures, holdFor, same, within, wording } from './twin-cases.js';

const { formatter, messages } = wording;
const keys = productGraph.stages.map(({ key }) => key);

const activities: fc.Arbitrary<StageActivity> = fc
  .record({
    quiet: fc.subarray(keys),
    values: fc.array(figures, { minLength: 1, maxLength: 40 }),
    isCompared: fc.boolean(),
    outside: fc.boolean(),
    strays: fc.boolean(),
    isWeighed: fc.boolean(),
  })
  .map(({ quiet, values, isCompared, outside, strays, isWeighed }) => {
    let next = 0;
    const figure = () => values[next++ % values.length] ?? null;
    const release = productGraph.stages.at(-1)?.key ?? '';
    return stageActivityOf(
      {
        graph: productGraph,
        figures: stageFigures(productGraph, {
          quiet,
          isCompared,
          figure,
          outside: outside ? [member('archived'), { kind: 'null' }] : [],
        }),
        transitions: isWeighed
          ? stageTransitions(productGraph, {
              quiet,
              isCompared,
              figure,
              strays: strays
                ? [
                    [member('archived'), member('triage')],
                    [{ kind: 'member', key: release, label: 'Release' }, member('archived')],
                    [{ kind: 'null' }, { kind: 'null' }],
                  ]
                : [],
            })
          : null,
      },
      wording,
    );
  });

/** What a row says of one measure: its figure in words, and how it changed. */
function saidOf(table: TableData, row: TableRow, measure: MeasureInfo, before: Figure | undefined) {
  const at = table.columns.findIndex(({ id }) => id === measure.name);
  const value = (row.cells[at]?.value ?? null) as Figure;
  const changed = changeBetween(value, before, measure.unit);
  const change = formatter.change(changed, measure.unit, measure.better);
  const isTold = changed.kind !== 'noBaseline' && changed.kind !== 'noValue';
  if (before !== undefined) same(row.cells[at + 1]?.text, change.text);
  const spoken = formatter.spoken(value, measure.unit, measure.scale);
  if (value !== null) same(digitsOf(spoken), digitsOf(row.cells[at]?.text ?? ''));
  const from = before === null || before === undefined ? null : formatter.spoken(before, measure.unit, measure.scale);
  return {
    text: row.cells[at]?.text ?? '',
    change: isTold ? change : null,
    said: messages.clauses([
      spoken,
      ...(isTold ? [change.spoken] : []),
      ...(from === null ? [] : [messages.from(from)]),
    ]),
  };
}

describe('a stage graph and its tables', () => {
  it('say the same of every stage, of every way, and of what has no place in the graph', () => {
    holdFor(activities, (activity) => {
      const { stages, outside, ways, strays, measures, transition } = activity;
      const table = stageTable(activity, 'Stage', wording);
      const moved = transitionTable(activity, wording);
      expect(table.rows.map(({ id }) => id)).toEqual([...stages, ...outside].map(({ id }) => id));
      const texts = stages.map((_, place) => spokenStage(activity, place, wording));
      stages.forEach((stage, place) => {
        const row = table.rows[place] as TableRow;
        const { rows } = stageReading(activity, place, wording);
        const spoken = texts[place] ?? '';
        measures.forEach((measure, i) => {
          const { text, change, said } = saidOf(table, row, measure, stage.figures[i]?.before);
          expect(rows[i]).toMatchObject({ id: measure.name, value: text, change });
          contains(spoken, `${measure.label} ${said}`);
        });
        expect(rows.length - measures.length).toBe(
          transition === null
            ? 0
            : [
                ...ways.filter(({ from }) => from === place),
                ...strays.filter(({ fromStage }) => fromStage === place),
              ].filter(({ value }) => value !== 0).length,
        );
      });
      same(moved?.rows.length ?? 0, transition === null ? 0 : ways.length + strays.length);
      const said = outsideTexts(activity, wording).join(' ');
      outside.forEach((stage, i) => {
        const row = table.rows[stages.length + i] as TableRow;
        measures.forEach((measure, m) => {
          const { text } = saidOf(table, row, measure, stage.figures[m]?.before);
          if (stage.figures[m]?.value) contains(said, `${measure.label} ${text}`);
        });
      });
      if (moved === null || transition === null) return;
      [...ways, ...strays].forEach((way, i) => {
        const { text, change, said: inWords } = saidOf(moved, moved.rows[i] as TableRow, transition, way.before);
        const ends = 'isBack' in way ? [way.from, way.to] : [way.fromStage, way.toStage];
        // A way is told at both of its ends; what leads from nowhere to nowhere beside the graph.
        for (const place of ends.filter((end) => end >= 0)) {
          contains(texts[place] ?? '', inWords);
        }
        if ('isBack' in way) {
          const [read] = stageReading(activity, stages.length + i, wording).rows;
          expect(read).toMatchObject({ value: text, change });
        } else if (way.to !== null) contains(said, text);
      });
    });
  });

  it('are as heavy as their figures', () => {
    // All are of one graph, whose places are not in question.
    let layout: StageLayout | undefined;
    holdFor(activities, (activity) => {
      const { ways, stages, measures } = activity;
      layout ??= layoutStages(activity, 'across', 160);
      const most = mostOf(ways.map(({ value }) => value));
      const drawn = drawWays(activity, layout);
      const labels = wayLabels(activity, wording);
      expect(drawn).toHaveLength(ways.length);
      ways.forEach(({ value }, i) => {
        const { width = 0, line } = drawn[i] ?? {};
        const weight = (width - 1.2) / 4.8;
        within(weight * most, Math.max(0, value ?? 0), most * 0.011);
        expect(line).not.toBe('');
        same(labels[i] === null, !value || activity.transition === null);
      });
      measures.forEach((_, m) => {
        const values = stages.map(({ figures: own }) => own[m]?.value ?? null);
        const top = mostOf(values);
        for (const value of values) within(weightOf(value, top) * top, Math.max(0, value ?? 0), top * 1e-12);
      });
    });
  });
});
