const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en', { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 });

/** A stat card by hand, around the sparkline of each contender that brings no card. */
export function Stat({ stat: { name, value, before }, children }) {
  return (
    <section data-slot="stat" style={{ border: '1px solid #ddd', borderRadius: 10, padding: 16 }}>
      <h3 style={{ margin: 0, fontSize: 14 }}>{name}</h3>
      <p style={{ margin: 0, fontSize: 28 }}>{compact.format(value)}</p>
      <p style={{ margin: 0 }}>{percent.format(value / before - 1)}</p>
      {children}
    </section>
  );
}
