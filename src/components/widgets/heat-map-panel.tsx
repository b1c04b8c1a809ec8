'use client';
import { useMemo } from 'react';
import type { MemberKey } from '../../data/query/filter.js';
import type { Result } from '../../data/query/result.js';
import type { HeatMapPanel as Panel } from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { DataTable } from '../charts/data-table.js';
import { heatMapOf } from '../charts/heat-map.js';
import { HeatMapChart, type HeatMapSelection } from '../charts/heat-map-chart.js';
import { heatMapTable } from '../charts/heat-map-table.js';
import { PanelCard } from './panel-card.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** What a heat map widget takes. */
export interface HeatMapPanelProps extends WidgetProps {
  panel: Panel;
  /** Keys of its columns that are chosen. */
  selectedColumns?: readonly MemberKey[] | undefined;
}

/** The figures of two dimensions as cells, or as a table. Choosing a cell chooses its row and its column. */
export function HeatMapPanel({ panel, state, onSelect, selected, selectedColumns, ...props }: HeatMapPanelProps) {
  const { labelOf = plainLabel } = props;
  const selection = useMemo(() => ({ rows: selected, columns: selectedColumns }), [selected, selectedColumns]);
  return (
    <PanelCard {...props} panel={panel} state={state}>
      {(result, isTable) => (
        <Figures
          panel={panel}
          rowsLabel={labelOf(panel.rows)}
          result={result}
          isTable={isTable}
          onSelect={onSelect}
          selected={selection}
        />
      )}
    </PanelCard>
  );
}

interface FiguresProps extends Pick<WidgetProps, 'onSelect'> {
  readonly panel: Panel;
  readonly rowsLabel: string;
  readonly result: Result;
  readonly isTable: boolean;
  readonly selected: HeatMapSelection;
}

function Figures({ panel, rowsLabel, result, isTable, onSelect, selected }: FiguresProps) {
  const display = useDisplay();
  const { formatter } = display;
  const messages = usePanelMessages();
  const data = useMemo(() => heatMapOf(result, { formatter, messages }), [result, formatter, messages]);
  if (data === undefined) return null;
  const shared = { title: panel.title, formatter, messages };
  if (isTable) {
    return (
      <DataTable
        {...shared}
        data={heatMapTable(data, rowsLabel, shared)}
        onSelect={onSelect && ((key) => onSelect(panel.rows, key))}
        selected={selected.rows}
      />
    );
  }
  const choose =
    onSelect &&
    ((row: MemberKey | undefined, column: MemberKey | undefined) => {
      for (const { dimension, key } of toggledBy(panel, row, column, selected)) onSelect(dimension, key);
    });
  return <HeatMapChart {...shared} data={data} onSelect={choose} selected={selected} />;
}

/** What a cell is chosen by: that of its row and column which is not chosen yet, or both to let them go. */
function toggledBy(
  { rows, columns }: Panel,
  row: MemberKey | undefined,
  column: MemberKey | undefined,
  selected: HeatMapSelection,
) {
  const both = [
    { dimension: rows, key: row, chosen: selected.rows },
    { dimension: columns, key: column, chosen: selected.columns },
  ].flatMap(({ dimension, key, chosen }) =>
    key === undefined ? [] : [{ dimension, key, isChosen: chosen?.includes(key) ?? false }],
  );
  const open = both.filter(({ isChosen }) => !isChosen);
  return open.length === 0 ? both : open;
}
