import { linesOf, summaryOf } from '../data/ingest-summary.js';
import type { DemoUsage } from '../data/open-usage.js';

const NUMBER = new Intl.NumberFormat('en');

/** Where the figures come from, and what became of every row: nothing disappears in silence. */
export function DataNote({ usage: { ingest, remarks } }: { usage: DemoUsage }) {
  return (
    <section className="note" aria-labelledby="data">
      <h2 id="data">Data</h2>
      <p>{summaryOf(ingest)}.</p>
      <details>
        <summary>Where these figures come from</summary>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        <table>
          <caption>What became of the rows</caption>
          <tbody>
            {linesOf(ingest).map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{NUMBER.format(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
