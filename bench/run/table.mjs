const NAMES = {
  tallyboard: 'Tallyboard',
  'tallyboard-duckdb': 'Tallyboard over DuckDB',
  duckdb: 'DuckDB',
  arquero: 'arquero',
  crossfilter: 'crossfilter2',
};

const nameOf = (engine, { workers }) => (workers === null ? NAMES[engine] : `Tallyboard, ${workers} workers`);

const round = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** Prints milliseconds of each engine by question, and how many times as long a peer takes. */
export function printTable({ events, rounds, node, engines }) {
  const { tallyboard, ...peers } = engines;
  console.log(`${events.toLocaleString('en')} events, median of ${rounds} rounds in ms, Node ${node}`);
  console.table(
    Object.fromEntries(
      Object.entries(tallyboard.ms).map(([subject, ms]) => [
        subject,
        {
          Tallyboard: round(ms),
          ...Object.fromEntries(
            Object.entries(peers).map(([peer, report]) => [
              nameOf(peer, report),
              `${round(report.ms[subject])} (${round(report.ms[subject] / ms)} ×)`,
            ]),
          ),
        },
      ]),
    ),
  );
  console.table(
    Object.fromEntries(
      Object.entries(engines).map(([engine, report]) => [
        nameOf(engine, report),
        {
          'ingest s': (report.ingestMs / 1000).toFixed(2),
          'M events/s': round(events / report.ingestMs / 1000),
          'first query ms': round(report.firstMs),
          'peak MB of the process': Math.round(report.peakBytes / 1e6),
        },
      ]),
    ),
  );
  const perSecond = round(1000 / tallyboard.rowsMsPerMillion);
  console.log(`Tallyboard: ${perSecond} M events/s where they are delivered as rows and not as columns`);
  const { columns, ids } = tallyboard.bytes;
  const perEvent = (bytes) => (bytes / events).toFixed(1);
  console.log(
    `Tallyboard: ${perEvent(columns)} bytes an event in columns, ${perEvent(ids)} for telling deliveries apart`,
  );
  console.log('answers equal');
}
