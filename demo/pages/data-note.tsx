import type { IngestReport } from 'tallyboard/data';
import { linesOf, summaryOf } from '../data/ingest-summary.js';

interface DataNoteProps {
  usage: {
    readonly ingest: IngestReport;
    /** What a reader should know about these figures. */
    readonly remarks: readonly string[];
  };
}

const NUMBER = new Intl.NumberFormat('en');

/** Where the figures come from, and what became of every row: nothing disappears in silence. */
export function DataNote({ usage: { ingest, remarks } }: DataNoteProps) {
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
