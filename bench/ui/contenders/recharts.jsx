import {
  Area,
  AreaChart,
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  Legend,
  Line,
  LineChart,
  Pie,
  PieChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { HeatMap } from '../heat-map.jsx';
import { Stat } from '../stat.jsx';
import { WindowedTable } from '../windowed-table.jsx';

const COLORS = ['#2563eb', '#0d9488', '#d97706', '#9333ea', '#dc2626', '#65a30d'];
const HEIGHT = 240;
const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** Rows as Recharts wants them, made once. */
export const prepare = {
  page: (page) => ({
    ...page,
    stats: page.stats.map((stat) => ({ ...stat, rows: stat.values.map((value) => ({ value })) })),
    stackedRows: page.days.map((at, i) => ({
      day: day.format(at),
      ...Object.fromEntries(page.stacked.map(({ name, values }) => [name, values[i]])),
    })),
    lineRows: page.days.map((at, i) => ({
      day: day.format(at),
      now: page.line.values[i],
      before: page.line.before[i],
    })),
  }),
  line: ({ name, start, step, values }) => ({
    name,
    rows: values.map((value, i) => ({ day: day.format(start + i * step), value })),
  }),
};

/** Every chart of the page, without animation, with the grid, axes and tooltips of the documentation. */
export function Page({ data }) {
  return (
    <div className="page">
      {data.stats.map((stat) => (
        <Stat key={stat.name} stat={stat}>
          <ResponsiveContainer width="100%" height={32}>
            <AreaChart data={stat.rows}>
              <Area dataKey="value" isAnimationActive={false} />
            </AreaChart>
          </ResponsiveContainer>
        </Stat>
      ))}
      <div data-slot="stacked">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <BarChart data={data.stackedRows}>
            <CartesianGrid vertical={false} />
            <XAxis dataKey="day" />
            <YAxis />
            <Tooltip isAnimationActive={false} />
            <Legend />
            {data.stacked.map(({ name }, i) => (
              <Bar key={name} dataKey={name} stackId="all" fill={COLORS[i]} isAnimationActive={false} />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <div data-slot="line">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <LineChart data={data.lineRows}>
            <CartesianGrid vertical={false} />
            <XAxis dataKey="day" />
            <YAxis />
            <Tooltip isAnimationActive={false} />
            <Legend />
            <Line dataKey="before" name="Before" dot={false} strokeDasharray="4 3" isAnimationActive={false} />
            <Line dataKey="now" name={data.line.name} dot={false} isAnimationActive={false} />
          </LineChart>
        </ResponsiveContainer>
      </div>
      <div data-slot="ranking">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <BarChart data={data.ranking} layout="vertical">
            <XAxis type="number" hide />
            <YAxis type="category" dataKey="name" width={120} />
            <Tooltip isAnimationActive={false} />
            <Bar dataKey="value" fill={COLORS[0]} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <div data-slot="donut">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <PieChart>
            <Tooltip isAnimationActive={false} />
            <Legend />
            <Pie
              data={data.donut}
              dataKey="value"
              nameKey="name"
              innerRadius={60}
              outerRadius={90}
              isAnimationActive={false}
            >
              {data.donut.map(({ name }, i) => (
                <Cell key={name} fill={COLORS[i]} />
              ))}
            </Pie>
          </PieChart>
        </ResponsiveContainer>
      </div>
      <HeatMap heat={data.heat} />
      <WindowedTable rows={data.table} />
    </div>
  );
}

/** One line of many points. */
export function LongLine({ data: { name, rows } }) {
  return (
    <div className="page">
      <div data-slot="long">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <LineChart data={rows}>
            <CartesianGrid vertical={false} />
            <XAxis dataKey="day" />
            <YAxis />
            <Tooltip isAnimationActive={false} />
            <Line dataKey="value" name={name} dot={false} isAnimationActive={false} />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
