import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { StatBreakdown } from '../../../src/components/widgets/stat-breakdown.js';
import { StatMembers } from '../../../src/components/widgets/stat-members.js';
import { cutMiddle } from '../../../src/data/format/middle-cut.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { breakdownPanel, rankingPanel, ready, statPanel, tablePanel } from '../../../stories/fixtures/panels.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';
import { inBatches, naughty } from './names.js';
import { assertHarmless, assertNamed, assertWhole, naughtyPage, show, toTable } from './naughty-page.js';

naughtyPage();

/** Whether a text has no half of a character. */
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

const ofMembers = (names: readonly string[]) =>
  ready(makeResult({ measures: [measures.runs], dimension: 'tool', members: names.map(member), grain: null }));

describe(`${naughty.length} names that break programs, as members`, () => {
  it.each([
    ['a ranking', rankingPanel],
    ['a breakdown', breakdownPanel],
  ] as const)('are shown whole and harmless in %s and its table', async (_, panel) => {
    for (const names of inBatches(naughty, 55)) {
      show(<PanelWidget key={names[0]} panel={panel} state={ofMembers(names)} />);
      assertHarmless(names);
      assertNamed(names);
      await toTable();
      assertHarmless(names);
      assertNamed(names);
    }
  });

  it('are shown whole and harmless as parts of a donut', () => {
    for (const names of inBatches(naughty, 6)) {
      show(<PanelWidget panel={{ ...breakdownPanel, form: 'donut' }} state={ofMembers(names)} />);
      assertHarmless(names);
      assertNamed(names);
    }
  });

  it('are shown whole and harmless as rows and columns of a table', () => {
    for (const names of inBatches(naughty, 18)) {
      const columns = names.map((label, i) => ({ ...measures.runs, name: `m${i}`, label }));
      const result = makeResult({ measures: columns, dimension: 'tool', members: names.map(member), grain: null });
      const panel = { ...tablePanel, dimension: 'tool', measures: columns.map(({ name }) => name) };
      const host = show(<PanelWidget panel={panel} state={ready(result)} />);
      assertHarmless(names);
      assertNamed(names);
      assertWhole(names, host.querySelector('thead') ?? expect.fail(), (name) => name);
    }
  });

  it('are shown whole and harmless in what opens of a stat by members', async () => {
    const panel = { ...statPanel, breakdown: 'tool' };
    for (const names of inBatches(naughty, 90)) {
      const breakdown = (
        <StatBreakdown panel={panel}>{(asked) => <StatMembers panel={asked} state={ofMembers(names)} />}</StatBreakdown>
      );
      const host = show(
        <PanelWidget
          key={names[0]}
          panel={panel}
          state={ready(makeResult({ measures: [measures.runs] }))}
          breakdown={breakdown}
        />,
      );
      await userEvent.click(host.querySelector('.tally-peek-button') ?? expect.fail());
      await vi.waitFor(() => expect(host.querySelector('.tally-peek-content')).not.toBeNull());
      assertHarmless(names);
      assertNamed(names);
    }
  });

  it('are cut between characters, never within one', () => {
    for (const text of naughty) expect(isWellFormed(cutMiddle(text, 36))).toBe(isWellFormed(text));
  });
});
