import { useEffect, useMemo, useRef } from 'react';

const SIDE = { left: 44, bottom: 20 };
const HEIGHT = 240;
const STEPS = ['#dbeafe', '#93c5fd', '#60a5fa', '#2563eb', '#1e3a8a'];
const number = new Intl.NumberFormat('en');

/** A heat map by hand, one path a colour: the one of every contender that brings none. */
export function HeatMap({ heat: { rows, columns, values } }) {
  const plot = useRef(null);
  const tip = useRef(null);
  const paths = useMemo(() => {
    const most = Math.max(...values);
    const drawn = STEPS.map(() => '');
    values.forEach((value, i) => {
      if (value === 0) return;
      const step = Math.min(STEPS.length - 1, Math.floor((value / most) * STEPS.length));
      const [x, y] = [i % columns.length, Math.floor(i / columns.length)];
      drawn[step] += `M${x + 0.02} ${y + 0.02}h.96v.96h-.96Z`;
    });
    return drawn;
  }, [values, columns]);
  useEffect(() => {
    const element = plot.current;
    const move = ({ clientX, clientY }) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const column = Math.min(columns.length - 1, Math.floor(((clientX - left) / width) * columns.length));
      const row = Math.min(rows.length - 1, Math.floor(((clientY - top) / height) * rows.length));
      const value = values[row * columns.length + column];
      tip.current.style.visibility = 'visible';
      tip.current.style.transform = `translate(${clientX - left}px, ${clientY - top}px)`;
      tip.current.textContent = `${rows[row]}, ${columns[column]}: ${number.format(value)}`;
    };
    const leave = () => {
      tip.current.style.visibility = 'hidden';
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [rows, columns, values]);
  return (
    <div data-slot="heat" style={{ position: 'relative', height: HEIGHT, contain: 'strict', fontSize: 12 }}>
      {rows.map((name, i) => (
        <span
          key={name}
          style={{ position: 'absolute', insetInlineStart: 0, top: `${(92 * (i + 0.3)) / rows.length}%` }}
        >
          {name}
        </span>
      ))}
      {columns.map((name, i) => (
        <span
          key={name}
          style={{
            position: 'absolute',
            bottom: 0,
            insetInlineStart: `calc(${SIDE.left}px + (100% - ${SIDE.left}px) * ${i / columns.length})`,
          }}
        >
          {i % 3 === 0 ? name : null}
        </span>
      ))}
      <div ref={plot} style={{ position: 'absolute', inset: `0 0 ${SIDE.bottom}px ${SIDE.left}px` }}>
        <svg
          viewBox={`0 0 ${columns.length} ${rows.length}`}
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          role="img"
          aria-label="heat map"
        >
          {paths.map((d, step) => (d === '' ? null : <path key={STEPS[step]} d={d} fill={STEPS[step]} />))}
        </svg>
        <div
          ref={tip}
          style={{ position: 'absolute', top: 0, left: 0, width: 160, visibility: 'hidden', background: '#fff' }}
        />
      </div>
    </div>
  );
}
