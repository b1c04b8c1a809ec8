import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { StatBreakdown } from '../../src/components/widgets/stat-breakdown.js';
import { StatCard } from '../../src/components/widgets/stat-card.js';
import { StatMembers } from '../../src/components/widgets/stat-members.js';
import { UsageError } from '../../src/data/errors.js';
import type { PanelState } from '../../src/hooks/panel-state.js';
import { afterEffects } from '../fixtures/after-effects.js';
import { measures } from '../fixtures/measures.js';
import { longNames, ready, statPanel } from '../fixtures/panels.js';
import { makeResult, member, NOW } from '../fixtures/results.js';

const roles = ['Architect', 'Structural engineer', 'Visualiser', 'Coordinator'].map(member);

const byRole = { ...statPanel, breakdown: 'role' };

/** Opens what a card shows by role. */
const openByRole = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  const button = within(canvasElement).getByRole('button', { name: 'By role' });
  await userEvent.click(button);
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await afterEffects();
};

const compared = makeResult({ measures: [measures.runs], isCompared: true });

const meta: Meta<typeof StatCard> = {
  title: 'Widgets/Stat card',
  component: StatCard,
  subcomponents: { StatBreakdown, StatMembers },
  args: { panel: statPanel, state: ready(compared) },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: 280, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof StatCard>;

export const Compared: Story = {};
/** On how much a figure rests, and on which assumptions. */
export const WithBasis: Story = {
  args: {
    panel: {
      ...statPanel,
      title: 'Value of time saved',
      measure: 'netValue',
      basis: { measures: ['runs', 'successRate'], text: 'Based on {runs} runs, {successRate} of all.' },
    },
    state: ready({
      ...makeResult({ measures: [measures.netValue, measures.runs, measures.successRate], isCompared: true }),
      assumptions: {
        version: null,
        estimate: 'expected',
        versions: [
          { version: 'First', from: null, values: [] },
          { version: '2026', from: Date.UTC(2026, 10, 1), values: [] },
        ],
      },
    }),
  },
};
/** What it is by low and by high estimates. */
export const WithRange: Story = {
  args: {
    panel: { ...statPanel, title: 'Value of time saved', measure: 'netValue', range: true },
    state: ready(makeResult({ measures: [measures.netValue], isCompared: true })),
    estimates: { low: 14_200, high: 23_950 },
  },
};
/** When something was last used: as seen from now, and exactly. */
export const Moment: Story = {
  args: {
    panel: { ...statPanel, title: 'Last used', measure: 'lastUsed', period: { kind: 'last', count: 20, unit: 'year' } },
    state: ready(makeResult({ measures: [measures.lastUsed], grain: null, figure: () => NOW - 3 * 3_600_000 })),
  },
};
export const MomentNotYet: Story = {
  args: {
    panel: { ...statPanel, title: 'Last used', measure: 'lastUsed', period: { kind: 'last', count: 20, unit: 'year' } },
    state: ready(makeResult({ measures: [measures.lastUsed], grain: null, counted: 0, figure: () => null })),
  },
};
export const WithoutComparison: Story = { args: { state: ready(makeResult({ measures: [measures.runs] })) } };
export const Loading: Story = { args: { state: { status: 'loading' } } };
export const Refreshing: Story = { args: { state: ready(compared, { refreshing: true }) } };
export const NotFiltered: Story = { args: { state: ready(compared, { ignored: ['platform', 'userRole'] }) } };
export const Nothing: Story = {
  args: { state: ready(makeResult({ measures: [measures.runs], isCompared: true, counted: 0, figure: () => 0 })) },
};
export const NoFigure: Story = {
  args: {
    panel: { ...statPanel, title: 'Success rate', measure: 'successRate' },
    state: ready(makeResult({ measures: [measures.successRate], isCompared: true, figure: () => null })),
  },
};
/** About too few people to be told. */
export const Withheld: Story = {
  args: {
    state: ready(
      makeResult({
        measures: [measures.runs],
        isCompared: true,
        figure: () => null,
        notes: [{ kind: 'suppressed', minimum: 5 }],
      }),
    ),
  },
};
export const BetterRate: Story = {
  args: {
    panel: { ...statPanel, title: 'Success rate', measure: 'successRate' },
    state: ready(makeResult({ measures: [measures.successRate], isCompared: true })),
  },
};
export const WorseDuration: Story = {
  args: {
    panel: { ...statPanel, title: 'Mean duration', measure: 'meanDuration' },
    state: ready(makeResult({ measures: [measures.meanDuration], isCompared: true })),
  },
};
export const Negative: Story = {
  args: {
    panel: { ...statPanel, title: 'Net value', measure: 'netValue' },
    state: ready(makeResult({ measures: [measures.netValue], isCompared: true, figure: (made) => 300 - made })),
  },
};
export const Huge: Story = {
  args: {
    panel: { ...statPanel, title: 'Credits', measure: 'credits' },
    state: ready(makeResult({ measures: [measures.credits], isCompared: true, figure: (made) => made * 1e11 })),
  },
};
export const LongTitle: Story = {
  args: {
    panel: {
      ...statPanel,
      title: 'Runs of tools that were generated for the reinforced-concrete façade programme',
      description: 'Only runs that a person started by hand, not those that ran on a schedule.',
    },
  },
};
const failed: PanelState = {
  status: 'error',
  error: new UsageError('adapterFailed', 'The adapter answered 1 of 2 queries, so no figures can be shown.'),
  retry: () => undefined,
};
export const Failed: Story = { args: { state: failed } };
export const RightToLeft: Story = {
  decorators: [
    (Story) => (
      <div dir="rtl" lang="ar">
        <Story />
      </div>
    ),
  ],
  args: { panel: { ...statPanel, title: 'عمليات التشغيل' } },
};

/** The figure by the members of a dimension, once somebody wants to see it. */
export const Breakdown: Story = {
  args: {
    panel: byRole,
    breakdown: (
      <StatBreakdown panel={byRole}>
        {(panel) => (
          <StatMembers
            panel={panel}
            headingLevel={4}
            state={ready(
              makeResult({
                measures: [measures.runs],
                dimension: 'role',
                members: roles,
                grain: null,
                isCompared: true,
                notes: [{ kind: 'overlapping', measures: ['runs'] }],
              }),
            )}
          />
        )}
      </StatBreakdown>
    ),
  },
  play: async (context) => {
    await openByRole(context);
    await expect(within(context.canvasElement).getByRole('list', { name: 'By role' })).toHaveTextContent('Visualiser');
    await userEvent.keyboard('{Escape}');
    await expect(within(context.canvasElement).queryByRole('list')).toBeNull();
    await openByRole(context);
  },
};
export const BreakdownLoading: Story = {
  args: {
    ...Breakdown.args,
    breakdown: (
      <StatBreakdown panel={byRole}>
        {(panel) => <StatMembers panel={panel} headingLevel={4} state={{ status: 'loading' }} />}
      </StatBreakdown>
    ),
  },
  play: openByRole,
};
export const BreakdownFailed: Story = {
  args: {
    ...Breakdown.args,
    breakdown: (
      <StatBreakdown panel={byRole}>
        {(panel) => <StatMembers panel={panel} headingLevel={4} state={failed} />}
      </StatBreakdown>
    ),
  },
  play: openByRole,
};
export const BreakdownOfLongNames: Story = {
  args: {
    ...Breakdown.args,
    breakdown: (
      <StatBreakdown panel={byRole}>
        {(panel) => (
          <StatMembers
            panel={panel}
            headingLevel={4}
            state={ready(
              makeResult({
                measures: [measures.runs],
                dimension: 'role',
                members: longNames,
                grain: null,
                isCompared: true,
              }),
            )}
          />
        )}
      </StatBreakdown>
    ),
  },
  play: openByRole,
};
