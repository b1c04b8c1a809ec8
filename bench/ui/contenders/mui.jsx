import { BarChart } from '@mui/x-charts/BarChart';
import { LineChart } from '@mui/x-charts/LineChart';
import { PieChart } from '@mui/x-charts/PieChart';
import { SparkLineChart } from '@mui/x-charts/SparkLineChart';
import { HeatMap } from '../heat-map.jsx';
import { Stat } from '../stat.jsx';
import { WindowedTable } from '../windowed-table.jsx';

const HEIGHT = 240;
const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const format = (at) => day.format(at);

/** Axes and series as MUI X wants them, made once. */
export const prepare = {
  page: ({ days, stats, stacked, line, ranking, donut, heat, table }) => ({
    stats,
    heat,
    table,
    stacked: {
      xAxis: [{ scaleType: 'band', data: days, valueFormatter: format }],
      series: stacked.map(({ name, values }) => ({ label: name, data: values, stack: 'all' })),
    },
    line: {
      xAxis: [{ scaleType: 'point', data: days, valueFormatter: format }],
      series: [
        { label: 'Before', data: line.before, showMark: false },
        { label: line.name, data: line.values, showMark: false },
      ],
    },
    ranking: {
      yAxis: [{ scaleType: 'band', data: ranking.map(({ name }) => name), width: 120 }],
      series: [{ data: ranking.map(({ value }) => value) }],
    },
    donut: {
      series: [
        { data: donut.map(({ name, value }) => ({ id: name, label: name, value })), innerRadius: 60, outerRadius: 90 },
      ],
    },
  }),
  line: ({ name, start, step, values }) => ({
    xAxis: [{ scaleType: 'point', data: values.map((_, i) => start + i * step), valueFormatter: format }],
    series: [{ label: name, data: values, showMark: false }],
  }),
};

/** Every chart of the page, without animation, as in the documentation. */
export function Page({ data: { stats, stacked, line, ranking, donut, heat, table } }) {
  return (
    <div className="page">
      {stats.map((stat) => (
        <Stat key={stat.name} stat={stat}>
          <SparkLineChart data={stat.values} height={32} area skipAnimation />
        </Stat>
      ))}
      <div data-slot="stacked">
        <BarChart {...stacked} height={HEIGHT} grid={{ horizontal: true }} skipAnimation />
      </div>
      <div data-slot="line">
        <LineChart {...line} height={HEIGHT} grid={{ horizontal: true }} skipAnimation />
      </div>
      <div data-slot="ranking">
        <BarChart {...ranking} layout="horizontal" height={HEIGHT} skipAnimation />
      </div>
      <div data-slot="donut">
        <PieChart {...donut} height={HEIGHT} skipAnimation />
      </div>
      <HeatMap heat={heat} />
      <WindowedTable rows={table} />
    </div>
  );
}

/** One line of many points. */
export function LongLine({ data }) {
  return (
    <div className="page">
      <div data-slot="long">
        <LineChart {...data} height={HEIGHT} grid={{ horizontal: true }} skipAnimation />
      </div>
    </div>
  );
}
