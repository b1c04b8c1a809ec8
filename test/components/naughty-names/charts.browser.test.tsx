import { describe, expect, it } from 'vitest';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { TimeSeriesPanel } from '../../../src/components/widgets/time-series-panel.js';
import { cutMiddle } from '../../../src/data/format/middle-cut.js';
import { makeGrid } from '../../../stories/fixtures/grids.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { heatMapPanel, ready, timeSeriesPanel } from '../../../stories/fixtures/panels.js';
import { makeResult, member, NOW } from '../../../stories/fixtures/results.js';
import { about, inBatches, naughty, shownAs } from './names.js';
import {
  assertHarmless,
  assertNamed,
  assertWhole,
  naughtyPage,
  press,
  show,
  tooltipTexts,
  toTable,
} from './naughty-page.js';

naughtyPage();

const DAY = 86_400_000;
describe(`${naughty.length} names that break programs, in charts`, () => {
  it('are shown whole and harmless as what happened and as the name of a goal', async () => {
    const state = ready(makeResult({ measures: [measures.runs] }));
    for (const [i, names] of inBatches(naughty, 7).entries()) {
      const annotations = names.map((label, day) => ({ at: NOW - day * 4 * DAY, label }));
      const [label = ''] = names;
      const goal = { value: i % 2 === 0 ? 100 : 1, label };
      const host = show(
        <TimeSeriesPanel key={i} panel={timeSeriesPanel} state={state} goal={goal} annotations={annotations} />,
      );
      assertHarmless(names);
      assertWhole(names, host, (name) => name);
      expect(host.querySelector('.tally-goal-label')?.getAttribute('title')).toContain(label);
      press('End');
      expect(tooltipTexts('.tally-tooltip-happened')).toEqual([cutMiddle(label, 80)]);
      expect(tooltipTexts('.tally-tooltip-label')).toContain(cutMiddle(label, 32));
      await toTable();
      assertHarmless(names);
    }
  });

  it('are shown whole and harmless as rows and columns of a heat map, beside its cursor and in its table', async () => {
    for (const names of inBatches(naughty, 18)) {
      const members = names.map(member);
      const result = makeGrid({
        measure: measures.runs,
        rows: members,
        columns: members,
        figure: (row, column) => row * column,
      });
      const host = show(<PanelWidget key={names[0]} panel={heatMapPanel} state={ready(result)} />);
      const read: string[] = [];
      for (const key of ['Home', ...names.slice(1).map(() => 'ArrowRight'), ...names.slice(1).map(() => 'ArrowDown')]) {
        press(key);
        read.push(...tooltipTexts('.tally-tooltip-name'));
      }
      const [row, column] = [read.slice(names.length - 1), read.slice(0, names.length)].map((texts) =>
        texts.join('\n'),
      );
      for (const name of names) {
        expect(row, about(name)).toContain(cutMiddle(shownAs(name), 40));
        expect(column, about(name)).toContain(cutMiddle(shownAs(name), 40));
      }
      assertHarmless(names);
      assertNamed(names);
      await toTable();
      assertHarmless(names);
      assertNamed(names);
      assertWhole(names, host.querySelector('thead') ?? expect.fail());
    }
  });
});
