import type { Panel, PanelWidth } from './panel.js';

const WIDTHS: Readonly<Record<Panel['view'], PanelWidth>> = {
  stat: 'quarter',
  timeSeries: 'full',
  ranking: 'half',
  breakdown: 'half',
  heatMap: 'full',
  table: 'full',
  stages: 'full',
  plugins: 'full',
  contract: 'full',
  text: 'full',
};

/** How much of a row a panel takes on a wide page: what it states, else what suits its view. */
export function panelWidth(panel: Panel): PanelWidth {
  return panel.width ?? WIDTHS[panel.view];
}
