const from = (name, ...exported) => `export { ${exported.join(', ')} } from '${name}';`;

/**
 * What a host takes of Tallyboard, and what its first load is to be at most: gzipped kilobytes of 1,000 bytes. What is over
 * that today may not grow beyond `atMost`, which comes down with it.
 */
export const subjects = [
  { name: 'stat card', code: from('tallyboard', 'StatCard'), limit: 12, atMost: 13.2 },
  { name: 'time series widget', code: from('tallyboard', 'TimeSeriesPanel'), limit: 30 },
  { name: 'ranking widget', code: from('tallyboard', 'RankingPanel'), limit: 30 },
  { name: 'breakdown widget', code: from('tallyboard', 'BreakdownPanel'), limit: 30 },
  { name: 'table widget', code: from('tallyboard', 'TablePanel'), limit: 30 },
  { name: 'contract card', code: from('tallyboard', 'ContractCard'), limit: 30 },
  { name: 'TimeSeriesChart', code: from('tallyboard', 'TimeSeriesChart'), limit: 30 },
  { name: 'RankingChart', code: from('tallyboard', 'RankingChart'), limit: 30 },
  { name: 'BreakdownChart', code: from('tallyboard', 'BreakdownChart'), limit: 30 },
  { name: 'DonutChart', code: from('tallyboard', 'DonutChart'), limit: 30 },
  { name: 'BurnDownChart', code: from('tallyboard', 'BurnDownChart'), limit: 30 },
  { name: 'GaugeChart', code: from('tallyboard', 'GaugeChart'), limit: 30 },
  { name: 'Sparkline', code: from('tallyboard', 'Sparkline'), limit: 30 },
  { name: 'DataTable', code: from('tallyboard', 'DataTable'), limit: 30 },
  { name: 'all widgets, without filters', code: from('tallyboard', 'PanelWidget', 'DisplayProvider', 'ThemeScope') },
  { name: 'pdfBytes', code: from('tallyboard/export', 'pdfBytes'), limit: 2 },
  {
    name: 'dashboard',
    code: from('tallyboard', 'Dashboard', 'UsageProvider', 'urlSelectionStore'),
    limit: 75,
    atMost: 79.2,
  },
];

/** Libraries that draw charts too, each with what the dashboard page needs of it and with one chart. */
export const peers = [
  {
    name: 'Recharts, one chart',
    code: from('recharts', 'LineChart', 'Line', 'XAxis', 'YAxis', 'Tooltip', 'CartesianGrid'),
  },
  {
    name: 'Recharts, the page',
    code: from(
      'recharts',
      ...['LineChart', 'Line', 'AreaChart', 'Area', 'BarChart', 'Bar', 'PieChart', 'Pie', 'Cell'],
      ...['XAxis', 'YAxis', 'Tooltip', 'Legend', 'CartesianGrid', 'ResponsiveContainer'],
    ),
  },
  { name: 'MUI X Charts, one chart', code: from('@mui/x-charts/LineChart', 'LineChart') },
  {
    name: 'MUI X Charts, the page',
    code: ['LineChart', 'BarChart', 'PieChart', 'SparkLineChart']
      .map((name) => from(`@mui/x-charts/${name}`, name))
      .join('\n'),
  },
  {
    name: 'visx primitives, one chart',
    code: [
      from('@visx/shape', 'LinePath'),
      from('@visx/scale', 'scaleLinear', 'scaleTime'),
      from('@visx/group', 'Group'),
    ].join('\n'),
  },
];
