import { describe, expect, it } from 'vitest';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { cutMiddle } from '../../../src/data/format/middle-cut.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { ready, stackedPanel } from '../../../stories/fixtures/panels.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';
import { about, inBatches, naughty, shownAs } from './names.js';
import {
  assertHarmless,
  assertNamed,
  assertWhole,
  CARD,
  naughtyPage,
  press,
  show,
  tooltipTexts,
  toTable,
} from './naughty-page.js';

naughtyPage();

const ofSeries = (
  names: readonly string[],
  measure: typeof measures.runs | typeof measures.successRate = measures.runs,
) => ready(makeResult({ measures: [measure], dimension: 'tool', members: names.map(member) }));

describe(`${naughty.length} names that break programs, as series`, () => {
  it('are shown whole and harmless in the legend and in the table', async () => {
    for (const names of inBatches(naughty, 20)) {
      const host = show(<PanelWidget key={names[0]} panel={stackedPanel} state={ofSeries(names)} />);
      assertHarmless(names);
      assertNamed(names);
      // A whole name that is asked for stays inside too.
      for (const button of host.querySelectorAll<HTMLElement>('.tally-legend-item')) {
        button.focus({ focusVisible: true } as FocusOptions);
        expect(document.documentElement.scrollWidth, about(button.textContent)).toBeLessThanOrEqual(CARD + 40);
      }
      await toTable();
      assertHarmless(names);
      assertWhole(names, host.querySelector('thead') ?? expect.fail());
    }
  });

  it('are shown beside the cursor', () => {
    for (const names of inBatches(naughty, 7)) {
      show(<PanelWidget key={names[0]} panel={stackedPanel} state={ofSeries(names)} />);
      press('End');
      const read = tooltipTexts('.tally-tooltip-label');
      for (const name of names) expect(read, about(name)).toContain(cutMiddle(shownAs(name), 32));
    }
  });

  it('are shown whole and harmless at the ends of lines', () => {
    for (const names of inBatches(naughty, 6)) {
      const state = ofSeries(names, measures.successRate);
      show(<PanelWidget key={names[0]} panel={{ ...stackedPanel, mark: 'line' }} state={state} />);
      assertHarmless(names);
      assertNamed(names);
    }
  });
});
