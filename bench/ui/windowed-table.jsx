import { useState } from 'react';
import { COLUMNS } from '../workload/ui-page.mjs';

const ROW = 36;
const VISIBLE = 12;
const KEPT = 4;

/** A table by hand that has only the rows near the visible ones in the page: the one of every contender that brings none. */
export function WindowedTable({ rows }) {
  const [first, setFirst] = useState(0);
  const from = Math.max(0, first - KEPT);
  const to = Math.min(rows.length, first + VISIBLE + KEPT);
  const cell = { height: ROW, padding: '0 12px', textAlign: 'right', borderBottom: '1px solid #eee' };
  return (
    <section
      data-slot="table"
      style={{ height: ROW * (VISIBLE + 1), overflow: 'auto', contain: 'strict' }}
      onScroll={({ currentTarget }) => setFirst(Math.floor(currentTarget.scrollTop / ROW))}
    >
      <table style={{ width: '100%', borderSpacing: 0 }}>
        <thead>
          <tr>
            {['Person', ...COLUMNS].map((name) => (
              <th key={name} style={{ ...cell, position: 'sticky', top: 0, background: '#fff' }}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr style={{ height: from * ROW }} />
          {rows.slice(from, to).map((row) => (
            <tr key={row.name}>
              <th style={cell}>{row.name}</th>
              {row.values.map((value, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
                <td key={i} style={cell}>
                  {value.toLocaleString('en')}
                </td>
              ))}
            </tr>
          ))}
          <tr style={{ height: (rows.length - to) * ROW }} />
        </tbody>
      </table>
    </section>
  );
}
