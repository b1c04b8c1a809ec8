import type { Meta, StoryObj } from '@storybook/react-vite';
import { ThemeScope } from '../../src/components/theme/theme-scope.js';
import { ColorScope } from '../../src/components/widgets/color-scope.js';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import type { Result } from '../../src/data/query/result.js';
import type { QueryPanel } from '../../src/data/report/panel.js';
import { measures } from '../fixtures/measures.js';
import {
  breakdownPanel,
  platforms,
  rankingPanel,
  ready,
  stackedPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
  tools,
} from '../fixtures/panels.js';
import { makeResult, member } from '../fixtures/results.js';

const stat = (measure: keyof typeof measures, seed: number): [QueryPanel, Result] => [
  { ...statPanel, id: measure, title: measures[measure].label, measure },
  makeResult({ measures: [measures[measure]], isCompared: true, seed }),
];

const stats = [stat('runs', 3), stat('successRate', 9), stat('activeUsers', 5), stat('credits', 8)];
const charts: readonly [QueryPanel, Result][] = [
  [{ ...timeSeriesPanel, mark: 'line' }, makeResult({ measures: [measures.runs], isCompared: true })],
  [stackedPanel, makeResult({ measures: [measures.runs], dimension: 'platform', members: platforms })],
  [
    rankingPanel,
    makeResult({ measures: [measures.runs], dimension: 'tool', members: tools, grain: null, isCompared: true }),
  ],
  [
    breakdownPanel,
    makeResult({ measures: [measures.runs], dimension: 'category', members: tools.slice(3), grain: null }),
  ],
];
const table = makeResult({
  measures: [measures.runs, measures.successRate, measures.meanDuration, measures.credits],
  dimension: 'department',
  members: ['Architecture', 'Structures', 'Façades', 'MEP', 'Interiors', 'Landscape'].map(member),
  grain: null,
  isCompared: true,
});

function Page({
  accent,
  density,
  scheme,
}: {
  accent?: string;
  density?: 'comfortable' | 'compact';
  scheme?: 'light' | 'dark';
}) {
  const columns = (least: number) => ({
    display: 'grid',
    gap: 'var(--tally-gap)',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${least}px), 1fr))`,
  });
  return (
    <ThemeScope
      accent={accent}
      density={density ?? 'comfortable'}
      {...(scheme === undefined ? { style: { colorScheme: 'inherit' } } : { scheme })}
    >
      <ColorScope>
        <div style={{ display: 'grid', gap: 'var(--tally-gap)', padding: 24, fontFamily: 'system-ui, sans-serif' }}>
          <div style={columns(220)}>
            {stats.map(([panel, result]) => (
              <PanelWidget key={panel.id} panel={panel} state={ready(result)} />
            ))}
          </div>
          <div style={columns(440)}>
            {charts.map(([panel, result]) => (
              <PanelWidget key={panel.id} panel={panel} state={ready(result)} onSelect={() => undefined} />
            ))}
          </div>
          <PanelWidget panel={tablePanel} state={ready(table)} />
        </div>
      </ColorScope>
    </ThemeScope>
  );
}

const meta: Meta<typeof Page> = { title: 'Widgets/Page', component: Page, parameters: { layout: 'fullscreen' } };

export default meta;
type Story = StoryObj<typeof Page>;

export const Comfortable: Story = {};
export const Compact: Story = { args: { density: 'compact' } };
export const GreenBrand: Story = { args: { accent: '#0f766e' } };
export const YellowBrand: Story = { args: { accent: '#facc15' } };
export const Dark: Story = { args: { scheme: 'dark' } };
