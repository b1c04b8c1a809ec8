import { describe, expect, it, vi } from 'vitest';
import { StagesPanel } from '../../../src/components/widgets/stages-panel.js';
import { cutMiddle } from '../../../src/data/format/middle-cut.js';
import type { StageGraph } from '../../../src/data/workflow/stage-graph.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { ready } from '../../../stories/fixtures/panels.js';
import { makeResult } from '../../../stories/fixtures/results.js';
import { stagesPanel } from '../../../stories/fixtures/workflows.js';
import { about, inBatches, naughty, shownAs } from './names.js';
import { assertHarmless, assertNamed, naughtyPage, press, show, tooltip } from './naughty-page.js';

naughtyPage();

describe(`${naughty.length} names that break programs, as stages`, () => {
  it('are shown whole and harmless in the table, in the graph and beside it', async () => {
    for (const names of inBatches(naughty, 16)) {
      const keys = names.map((_, i) => `stage ${i}`);
      const graph: StageGraph = {
        stages: names.map((label, i) => ({ key: keys[i] ?? '', label })),
        // Four of them side by side.
        edges: keys.slice(4).map((to, i) => ({ from: keys[i] ?? '', to })),
      };
      const members = names.map((label, i) => ({ kind: 'member', key: keys[i] ?? '', label }) as const);
      const state = ready(makeResult({ measures: [measures.runs], dimension: 'stage', members, grain: null }));
      const panel = { ...stagesPanel, measures: ['runs'] };
      const shared = { panel, state, graph: { status: 'ready', graph } } as const;
      show(<StagesPanel {...shared} view="table" />);
      assertHarmless(names);
      assertNamed(names);
      const host = show(<StagesPanel {...shared} view="graph" />);
      await vi.waitFor(() => expect(host.querySelector('[role="application"]')).not.toBeNull());
      const read = new Set<string | null>();
      for (const [i] of names.entries()) {
        press(i === 0 ? 'Home' : 'PageDown');
        read.add(tooltip().querySelector('.tally-tooltip-name')?.textContent ?? null);
      }
      for (const name of names) expect(read, about(name)).toContain(cutMiddle(shownAs(name), 200));
      assertHarmless(names);
    }
  });
});
