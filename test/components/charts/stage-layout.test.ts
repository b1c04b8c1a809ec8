import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActiveWay } from '../../../src/components/charts/stage-activity.js';
import { drawWays, placeAt, weightOf } from '../../../src/components/charts/stage-drawing.js';
import { moveInGraph } from '../../../src/components/charts/stage-keys.js';
import { fittingLayout, layoutStages, STAGE_HEIGHT } from '../../../src/components/charts/stage-layout.js';
import { rowsOf } from '../../../src/components/charts/stage-rows.js';

type Shape = Parameters<typeof layoutStages>[0];

const way = (from: number, to: number, value: number | null = 1): ActiveWay => ({
  from,
  to,
  isBack: to < from,
  value,
  before: undefined,
});
const shape = (count: number, ways: readonly ActiveWay[]): Shape => ({
  stages: Array.from({ length: count }, (_, i) => ({
    id: String(i),
    member: { kind: 'member', key: String(i), label: `Stage ${i}` },
    label: `Stage ${i}`,
    figures: [],
  })),
  ways,
});

/** Triage → analysis → work → release, past the analysis, and back from work to the analysis. */
const workflow = shape(4, [way(0, 1, 5), way(1, 2, 9), way(2, 3, 2), way(0, 2, 7), way(2, 1, 1)]);

const anyShape = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { selector: String, maxLength: 24 }).map((edges) =>
    shape(
      count,
      edges.filter(([from, to]) => from !== to).map(([from, to], i) => way(from, to, i)),
    ),
  ),
);

describe('layoutStages', () => {
  it('puts no stage over another, and everything into the drawing, whatever the graph is', () => {
    fc.assert(
      fc.property(anyShape, fc.constantFrom('across', 'down'), (graph, direction) => {
        const { stages, ways, width, height } = layoutStages(graph, direction, 148);
        stages.forEach((a, i) => {
          for (const b of stages.slice(i + 1)) {
            expect(Math.abs(a.x - b.x) >= 148 || Math.abs(a.y - b.y) >= STAGE_HEIGHT).toBe(true);
          }
        });
        for (const { x, y } of [...stages, ...ways.flatMap((each) => [...each.points, each.label])]) {
          expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leads every way from the edge of one stage to that of the other', () => {
    fc.assert(
      fc.property(anyShape, (graph) => {
        const { stages, ways } = layoutStages(graph, 'across', 148);
        graph.ways.forEach(({ from, to, isBack }, i) => {
          const points = ways[i]?.points ?? [];
          const side = isBack ? -74 : 74;
          expect(points[0]?.x).toBeCloseTo((stages[from]?.x ?? 0) + side);
          expect(points.at(-1)?.x).toBeCloseTo((stages[to]?.x ?? 0) - side);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the usual order of stages along the work, also where ways lead back', () => {
    const { stages } = layoutStages(workflow, 'across', 148);
    expect(stages.map(({ x }) => x)).toEqual(stages.map(({ x }) => x).sort((a, b) => a - b));
    const down = layoutStages(workflow, 'down', 148);
    expect(down.stages.map(({ y }) => y)).toEqual(down.stages.map(({ y }) => y).sort((a, b) => a - b));
  });

  it('goes across where that fits, with narrower stages if need be, and down where it is narrow', () => {
    const whole = fittingLayout(workflow, 2000);
    expect(whole).toMatchObject({ direction: 'across', stageWidth: 148 });
    expect(fittingLayout(workflow, whole.width - 1)).toMatchObject({ direction: 'across', stageWidth: 128 });
    expect(fittingLayout(workflow, 580)).toMatchObject({ direction: 'down' });
    expect(fittingLayout(workflow, 320)).toMatchObject({ direction: 'down' });
    const long = shape(
      40,
      Array.from({ length: 39 }, (_, i) => way(i, i + 1)),
    );
    expect(fittingLayout(long, 1000)).toMatchObject({ direction: 'across', stageWidth: 148 });
  });
});

describe('drawWays', () => {
  it('draws lines as thick as what goes along them, and thin where nothing does', () => {
    const widths = drawWays(workflow, layoutStages(workflow, 'across', 148)).map(({ width }) => width);
    expect(widths[1]).toBe(6);
    expect([...widths].sort((a, b) => a - b)).toEqual([widths[4], widths[2], widths[0], widths[3], widths[1]]);
    const still = shape(2, [way(0, 1, 0)]);
    expect(drawWays(still, layoutStages(still, 'across', 148))[0]?.width).toBe(1.2);
  });

  it('has no number in a path that is none', () => {
    fc.assert(
      fc.property(anyShape, (graph) => {
        const drawn = drawWays(graph, layoutStages(graph, 'down', 108));
        for (const { line, head } of drawn) expect(`${line}${head}`).toMatch(/^[-MLCZ0-9. ]*$/);
      }),
      { numRuns: 40 },
    );
  });

  it('weighs what is missing or below 0 as nothing', () => {
    expect([weightOf(null, 5), weightOf(-2, 5), weightOf(3, 0), weightOf(1e15, 1e15)]).toEqual([0, 0, 0, 1]);
  });
});

describe('placeAt', () => {
  it('finds a stage anywhere in it, and a way at its label', () => {
    const layout = layoutStages(workflow, 'across', 148);
    const [first = { x: 0, y: 0 }] = layout.stages;
    expect(placeAt(layout, first.x + 70, first.y - 25)).toBe(0);
    const label = layout.ways[2]?.label ?? { x: 0, y: 0 };
    expect(placeAt(layout, label.x + 3, label.y)).toBe(4 + 2);
    expect(placeAt(layout, -500, -500)).toBeNull();
  });
});

describe('rowsOf', () => {
  it('tells how many stages stand side by side, and whether ways pass by', () => {
    expect(rowsOf(workflow)).toBe(2);
    expect(rowsOf(shape(3, [way(0, 1), way(1, 2)]))).toBe(1);
    expect(rowsOf(shape(4, [way(0, 1), way(0, 2), way(0, 3)]))).toBe(3);
    expect(rowsOf(shape(1, []))).toBe(1);
  });
});

describe('moveInGraph', () => {
  const across = layoutStages(workflow, 'across', 148);
  const down = layoutStages(workflow, 'down', 148);
  const ltr = { count: 9, isRightToLeft: false };
  const press = (position: number | null, key: string, layout = across, range = ltr) =>
    moveInGraph(workflow, layout, position, key, range);

  it('follows the way that most goes along, and not back', () => {
    expect(press(0, 'ArrowRight')).toBe(2);
    expect(press(2, 'ArrowRight')).toBe(3);
    expect(press(3, 'ArrowRight')).toBe(3);
    expect(press(2, 'ArrowLeft')).toBe(1);
    expect(press(1, 'ArrowLeft')).toBe(0);
  });

  it('goes the other way where work goes from right to left, and down where it goes down', () => {
    expect(press(0, 'ArrowLeft', across, { ...ltr, isRightToLeft: true })).toBe(2);
    expect(press(2, 'ArrowRight', across, { ...ltr, isRightToLeft: true })).toBe(1);
    expect(press(0, 'ArrowDown', down)).toBe(2);
    expect(press(2, 'ArrowUp', down)).toBe(1);
  });

  it('goes to the stages beside with the other arrows', () => {
    const fan = shape(4, [way(0, 1), way(0, 2), way(0, 3)]);
    const layout = layoutStages(fan, 'across', 148);
    const order = [1, 2, 3].sort((a, b) => (layout.stages[a]?.y ?? 0) - (layout.stages[b]?.y ?? 0));
    const [top = 0, middle = 0, bottom = 0] = order;
    expect(moveInGraph(fan, layout, top, 'ArrowDown', ltr)).toBe(middle);
    expect(moveInGraph(fan, layout, bottom, 'ArrowDown', ltr)).toBe(bottom);
    expect(moveInGraph(fan, layout, bottom, 'ArrowUp', ltr)).toBe(middle);
  });

  it('reaches every stage of every graph with Page Down, and leaves with Escape', () => {
    fc.assert(
      fc.property(anyShape, (graph) => {
        const layout = layoutStages(graph, 'across', 148);
        let at: number | null | undefined = null;
        const seen = graph.stages.map(() => {
          at = moveInGraph(graph, layout, at ?? null, 'PageDown', ltr);
          return at;
        });
        expect(seen).toEqual(graph.stages.map((_, i) => i));
      }),
      { numRuns: 30 },
    );
    expect([press(2, 'Home'), press(0, 'End'), press(2, 'Escape'), press(null, 'Escape')]).toEqual([
      0,
      3,
      null,
      undefined,
    ]);
    expect(press(2, 'x')).toBeUndefined();
  });

  it('goes on from where a way begins that the pointer is on', () => {
    expect(press(4 + 2, 'ArrowRight')).toBe(3);
  });
});
