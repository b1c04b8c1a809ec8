import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import type { ContractSource } from '../../src/data/credits/contract-source.js';
import { assistantDashboard } from '../../src/data/models/assistant/index.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { languageIn } from '../fixtures/languages.js';
import { contractUsedTo, SampleAssistant, sampleStageGraphs } from './sample-assistant.js';

const meta = {
  title: 'Dashboard/Assistant',
  component: Dashboard,
  args: { report: assistantDashboard },
  parameters: { contracts: contractUsedTo(0.62) },
  decorators: [
    (Story, context) => (
      <SampleAssistant
        globals={context.globals}
        stageGraphs={sampleStageGraphs}
        contracts={context.parameters.contracts}
      >
        <Story />
      </SampleAssistant>
    ),
  ],
  render: (args, context) => (
    <Dashboard
      {...args}
      report={translateReport(args.report, languageIn(context.globals).assistantDashboard)}
      scheme={context.globals.theme === 'dark' ? 'dark' : 'light'}
    />
  ),
} satisfies Meta<typeof Dashboard>;

export default meta;
type Story = StoryObj<typeof meta>;

const section = { ...assistantDashboard, sections: assistantDashboard.sections.slice(0, 2) };
const standsAt =
  (state: string, words: RegExp): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const meter = await within(canvasElement).findByRole('meter', {}, { timeout: 30_000 });
    await expect(meter).toHaveAttribute('data-state', state);
    await expect(meter).toHaveAttribute('aria-valuetext', expect.stringMatching(words));
  };

/** Thirty days of an assistant in a company of 66 engineers, well within its contract. */
export const Default: Story = { play: standsAt('normal', /Within the contract/) };

/** Nine tenths of the contract and more are used. */
export const ContractNearlyUsedUp: Story = {
  args: { report: section },
  parameters: { contracts: contractUsedTo(0.94) },
  play: standsAt('warning', /Nearly used up/),
};

/** All of it is used, and nothing beyond. */
export const ContractUsedUp: Story = {
  args: { report: section },
  parameters: { contracts: contractUsedTo(1) },
  play: standsAt('warning', /Used up/),
};

/** More is used than was agreed: the card says by how much. */
export const ContractExceeded: Story = {
  args: { report: section },
  parameters: { contracts: contractUsedTo(1.08) },
  play: standsAt('over', /Over the contract by/),
};

/** The organisation has no contract: there is no section about credits, and no gap. */
export const NoContract: Story = {
  parameters: { contracts: { contractOf: async () => null } satisfies ContractSource },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByRole('heading', { name: 'Questions' })).toBeVisible(), { timeout: 30_000 });
    await expect(page.queryByRole('heading', { name: 'Credits' })).toBeNull();
  },
};

/** Whether there is one could not be found out: that is said in its place, and the rest of the page lives. */
export const ContractUnknown: Story = {
  args: { report: section },
  parameters: {
    contracts: {
      contractOf: () => Promise.resolve(JSON.parse('{"id":"enterprise","label":"Enterprise"}')),
    } satisfies ContractSource,
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('alert', {}, { timeout: 30_000 })).toHaveTextContent(
      'These figures could not be loaded',
    );
  },
};

/** A project that began within the period: from nothing is new, and no percentage. */
export const FromNothing: Story = {
  args: {
    report: { ...assistantDashboard, sections: assistantDashboard.sections.filter(({ id }) => id === 'questions') },
    store: memorySelectionStore('period=last-90-day&project=pricing'),
  },
  play: async ({ canvasElement }) => {
    const stat = await within(canvasElement).findByRole('region', { name: 'Total questions' });
    await waitFor(() => expect(stat).toHaveTextContent(/new/i), { timeout: 30_000 });
  },
};

/** Who the active people are, by role, as soon as somebody rests on the card or comes to its button. */
export const UsersByRole: Story = {
  args: { report: { ...section, sections: section.sections.slice(0, 1) } },
  play: async ({ canvasElement }) => {
    const stat = await within(canvasElement).findByRole('region', { name: 'Active users' });
    await userEvent.click(await within(stat).findByRole('button', { name: 'By role' }));
    await expect(await within(stat).findByRole('list', { name: 'By role' })).toHaveTextContent('Developer');
  },
};

/** In German, as `tallyboard/locales/de` has it. */
export const German: Story = { globals: { language: 'de' } };

/** In Japanese, as `tallyboard/locales/ja` has it. */
export const Japanese: Story = { globals: { language: 'ja' } };

/** In Arabic, as `tallyboard/locales/ar` has it: mirrored, with time from right to left. */
export const Arabic: Story = { globals: { language: 'ar' }, parameters: { contracts: contractUsedTo(1.08) } };

/** In a narrow column. */
export const Narrow: Story = { args: { style: { inlineSize: 327 } } };
