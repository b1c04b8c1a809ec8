import { linesOf, summaryOf } from '../data/ingest-summary.js';
import type { DemoUsage } from '../data/open-usage.js';

const NUMBER = new Intl.NumberFormat('en');

/** Where the figures come from, and what became of every row: nothing disappears in silence. */
export function DataNote({ usage: { ingest, remarks } }: { usage: DemoUsage }) {
  return (
    <details className="note">
      <summary>
        <strong>Data</strong> {summaryOf(ingest)}
      </summary>
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
  );
}
