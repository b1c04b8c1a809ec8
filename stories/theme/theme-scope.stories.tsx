import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import { ThemeScope } from '../../src/components/theme/theme-scope.js';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import { measures } from '../fixtures/measures.js';
import { platforms, ready, stackedPanel, statPanel } from '../fixtures/panels.js';
import { makeResult } from '../fixtures/results.js';

const stat = ready(makeResult({ measures: [measures.runs], isCompared: true }));
const stacked = ready(makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms }));
const row: CSSProperties = {
  display: 'grid',
  gap: 16,
  padding: 24,
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
};

const meta: Meta<typeof ThemeScope> = {
  title: 'Theme/Theme scope',
  component: ThemeScope,
  args: {
    scheme: 'light',
    style: row,
    children: (
      <>
        <PanelWidget panel={statPanel} state={stat} />
        <PanelWidget panel={stackedPanel} state={stacked} />
      </>
    ),
  },
};

export default meta;
type Story = StoryObj<typeof ThemeScope>;

export const Light: Story = {};
export const Dark: Story = { args: { scheme: 'dark' } };
export const Compact: Story = { args: { density: 'compact' } };
export const GreenBrand: Story = { args: { accent: '#0f766e' } };
export const YellowBrandInDark: Story = { args: { accent: '#facc15', scheme: 'dark' } };
export const MoreContrast: Story = { args: { contrast: 'more' } };
export const MoreContrastInDark: Story = { args: { contrast: 'more', scheme: 'dark' } };
export const TwoColours: Story = { args: { accent: '#6d28d9', secondary: '#f59e0b' } };
export const SquareCorners: Story = { args: { radius: 0 } };
export const RightToLeft: Story = { args: { dir: 'rtl' } };
/** The inner scope has the brand of the outer one, in its own scheme. */
export const OneInsideAnother: Story = {
  args: {
    accent: '#0f766e',
    radius: 4,
    children: (
      <>
        <PanelWidget panel={statPanel} state={stat} />
        <ThemeScope scheme="dark" style={{ padding: 16, borderRadius: 10 }}>
          <PanelWidget panel={{ ...statPanel, title: 'Runs in dark' }} state={stat} />
        </ThemeScope>
      </>
    ),
  },
};
