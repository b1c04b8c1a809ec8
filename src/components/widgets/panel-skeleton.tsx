import type { CSSProperties } from 'react';
import type { QueryPanel } from '../../data/report/panel.js';

const ROWS = { ranking: 10, breakdown: 6, table: 8 } as const;

/** Takes the room of a panel until its first figures are there. */
export function PanelSkeleton({ panel }: { panel: QueryPanel }) {
  if (panel.view === 'stat' || panel.view === 'timeSeries' || panel.view === 'heatMap') {
    return <div className="tally-skeleton" data-view={panel.view} aria-hidden="true" />;
  }
  if (panel.view === 'stages') {
    return <div className="tally-skeleton" data-view="table" style={rowsStyle(ROWS.table)} aria-hidden="true" />;
  }
  const rows = panel.view === 'table' ? ROWS.table : (panel.count ?? ROWS[panel.view]);
  return <div className="tally-skeleton" data-view={panel.view} style={rowsStyle(rows)} aria-hidden="true" />;
}

function rowsStyle(rows: number): CSSProperties {
  return { '--tally-rows': rows } as CSSProperties;
}
