import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { HeatMap } from '../heat-map.jsx';
import { Stat } from '../stat.jsx';
import { WindowedTable } from '../windowed-table.jsx';

/** What a careful person writes by hand, without any library but React: the limit that everybody else is held against. */
export const prepare = { page: (page) => page, line: (line) => line };

const HEIGHT = 240;
const MARGIN = { top: 8, right: 8, bottom: 24, left: 44 };
const COLORS = ['#2563eb', '#0d9488', '#d97706', '#9333ea', '#dc2626', '#65a30d'];
const round = (value) => Math.round(value * 10) / 10;
const number = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact' });
const day = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

const observed = new WeakMap();
let observer = null;

/** The width of an element, by one observer for all. */
function useWidth(ref) {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    observer ??= new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) observed.get(target)?.(contentRect.width);
    });
    observed.set(element, setWidth);
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.unobserve(element);
  }, [ref]);
  return width;
}

/** Round numbers from 0 to beyond `most`, about four of them. */
function ticksTo(most) {
  const raw = most / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((each) => each * power >= raw) * power;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}

/** Axes, grid and a tooltip that a native listener moves and fills. */
function Chart({ slot, count, most, labelAt, ticksAt, reading, draw }) {
  const ref = useRef(null);
  const line = useRef(null);
  const tip = useRef(null);
  const width = useWidth(ref);
  const inner = width - MARGIN.left - MARGIN.right;
  const ticks = ticksTo(most);
  const top = ticks.at(-1);
  const x = (i) => round(MARGIN.left + (i / (count - 1)) * inner);
  const y = (value) => round(MARGIN.top + (1 - value / top) * (HEIGHT - MARGIN.top - MARGIN.bottom));
  useEffect(() => {
    const element = ref.current;
    const left = (i) => MARGIN.left + (i / (count - 1)) * inner;
    const move = (event) => {
      const at = event.clientX - element.getBoundingClientRect().left - MARGIN.left;
      const i = Math.min(count - 1, Math.max(0, Math.round((at / inner) * (count - 1))));
      line.current.style.transform = `translateX(${left(i)}px)`;
      line.current.style.visibility = 'visible';
      tip.current.style.visibility = 'visible';
      tip.current.style.transform = `translateX(${i < count / 2 ? left(i) + 12 : left(i) - 172}px)`;
      [labelAt(i), ...reading(i)].forEach((text, row) => {
        tip.current.children[row].textContent = text;
      });
    };
    const leave = () => {
      line.current.style.visibility = 'hidden';
      tip.current.style.visibility = 'hidden';
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [count, inner, labelAt, reading]);
  const rows = reading(0).length + 1;
  return (
    <div data-slot={slot} ref={ref} style={{ position: 'relative', height: HEIGHT, contain: 'strict' }}>
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} role="img" aria-label={slot}>
          {ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${MARGIN.left} ${y(tick)}H${width - MARGIN.right}`} stroke="#eee" />
              <text x={MARGIN.left - 6} y={y(tick) + 4} textAnchor="end" fontSize={12}>
                {compact.format(tick)}
              </text>
            </g>
          ))}
          {ticksAt.map(({ at, text }) => (
            <text key={at} x={x(at)} y={HEIGHT - 6} textAnchor="middle" fontSize={12}>
              {text}
            </text>
          ))}
          {draw(x, y, inner)}
          <path ref={line} d={`M0 ${MARGIN.top}V${HEIGHT - MARGIN.bottom}`} stroke="#999" visibility="hidden" />
        </svg>
      )}
      <div
        ref={tip}
        style={{
          position: 'absolute',
          top: 8,
          left: 0,
          width: 160,
          visibility: 'hidden',
          background: '#fff',
          contain: 'strict',
          height: rows * 20,
        }}
      >
        {Array.from({ length: rows }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move.
          <div key={i} />
        ))}
      </div>
    </div>
  );
}

const path = (values, x, y) => `M${values.map((value, i) => `${x(i)} ${y(value)}`).join('L')}`;

function monthsOf(days) {
  return days.flatMap((at, i) => (new Date(at).getUTCDate() === 1 ? [{ at: i, text: month.format(at) }] : []));
}

function Stacked({ days, series }) {
  const tops = useMemo(() => {
    const sums = days.map(() => 0);
    return series.map(({ values }) =>
      values.map((value, i) => {
        sums[i] += value;
        return sums[i];
      }),
    );
  }, [days, series]);
  const actions = useMemo(
    () => ({
      labelAt: (i) => day.format(days[i]),
      reading: (i) => series.map(({ name, values }) => `${name}: ${number.format(values[i])}`),
    }),
    [days, series],
  );
  return (
    <Chart
      {...actions}
      slot="stacked"
      count={days.length}
      most={Math.max(...tops.at(-1))}
      ticksAt={monthsOf(days)}
      draw={(x, y, inner) =>
        tops.map((values, layer) => {
          const wide = round(inner / days.length);
          const bar = (value, i) => `M${x(i)} ${y(layer === 0 ? 0 : tops[layer - 1][i])}h${wide}V${y(value)}h${-wide}Z`;
          return <path key={series[layer].name} d={values.map(bar).join('')} fill={COLORS[layer]} />;
        })
      }
    />
  );
}

function Line({ slot, name, values, before, times, ticksAt, format }) {
  const actions = useMemo(
    () => ({
      labelAt: (i) => format(times(i)),
      reading: (i) => [
        `${name}: ${number.format(values[i])}`,
        ...(before === undefined ? [] : [`Before: ${number.format(before[i])}`]),
      ],
    }),
    [name, values, before, times, format],
  );
  return (
    <Chart
      {...actions}
      slot={slot}
      count={values.length}
      most={[values, before ?? []].flat().reduce((most, value) => Math.max(most, value), 0)}
      ticksAt={ticksAt}
      draw={(x, y) => (
        <>
          {before === undefined ? null : (
            <path d={path(before, x, y)} fill="none" stroke="#93c5fd" strokeDasharray="4 3" />
          )}
          <path d={path(values, x, y)} fill="none" stroke={COLORS[0]} strokeWidth={1.5} />
        </>
      )}
    />
  );
}

function Ranking({ members }) {
  const most = Math.max(...members.map(({ value }) => value));
  return (
    <ol data-slot="ranking" style={{ margin: 0, padding: 0, listStyle: 'none', contain: 'content' }}>
      {members.map(({ name, value }) => (
        <li key={name} title={`${name}: ${number.format(value)}`}>
          <span>{name}</span> <span>{compact.format(value)}</span>
          <div style={{ height: 8, width: `${(100 * value) / most}%`, background: COLORS[0] }} />
        </li>
      ))}
    </ol>
  );
}

function Donut({ parts }) {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  let turned = 0;
  const point = (turn, radius) =>
    `${round(radius * Math.sin(2 * Math.PI * turn))} ${round(-radius * Math.cos(2 * Math.PI * turn))}`;
  return (
    <div data-slot="donut" style={{ contain: 'content' }}>
      <svg viewBox="-100 -100 200 200" height={HEIGHT} role="img" aria-label="donut">
        {parts.map(({ name, value }, i) => {
          const [from, to] = [turned, turned + value / sum];
          turned = to;
          const wide = to - from > 0.5 ? 1 : 0;
          const d = `M${point(from, 90)}A90 90 0 ${wide} 1 ${point(to, 90)}L${point(to, 60)}A60 60 0 ${wide} 0 ${point(from, 60)}Z`;
          return (
            <path key={name} d={d} fill={COLORS[i]}>
              <title>{`${name}: ${number.format(value)}`}</title>
            </path>
          );
        })}
      </svg>
      {parts.map(({ name, value }) => (
        <div key={name}>
          {name} {number.format(value)}
        </div>
      ))}
    </div>
  );
}

function Sparkline({ values }) {
  const most = Math.max(...values);
  const d = path(
    values,
    (i) => round((100 * i) / (values.length - 1)),
    (value) => round(30 - (28 * value) / most),
  );
  return (
    <svg viewBox="0 0 100 32" preserveAspectRatio="none" width="100%" height={32} aria-hidden="true">
      <path d={`${d}V32H0Z`} fill="#dbeafe" />
      <path d={d} fill="none" stroke={COLORS[0]} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** Every chart of the page. */
export function Page({ data }) {
  const { days, stats, stacked, line, ranking, donut, heat, table } = data;
  const times = useMemo(() => (i) => days[i], [days]);
  return (
    <div className="page">
      {stats.map((stat) => (
        <Stat key={stat.name} stat={stat}>
          <Sparkline values={stat.values} />
        </Stat>
      ))}
      <Stacked days={days} series={stacked} />
      <Line slot="line" {...line} times={times} ticksAt={monthsOf(days)} format={formatDay} />
      <Ranking members={ranking} />
      <Donut parts={donut} />
      <HeatMap heat={heat} />
      <WindowedTable rows={table} />
    </div>
  );
}

const formatDay = (at) => day.format(at);

/** One line of many points. */
export function LongLine({ data: { name, start, step, values } }) {
  const times = useMemo(() => (i) => start + i * step, [start, step]);
  return (
    <div className="page">
      <Line slot="long" name={name} values={values} times={times} ticksAt={[]} format={formatDay} />
    </div>
  );
}
