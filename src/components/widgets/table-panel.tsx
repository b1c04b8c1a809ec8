'use client';
import { useMemo } from 'react';
import type { Result } from '../../data/query/result.js';
import type { TablePanel as Panel } from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { resultTable } from '../charts/chart-table.js';
import { DataTable } from '../charts/data-table.js';
import type { MemberSelection } from '../charts/member-row.js';
import { PanelCard } from './panel-card.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** What a table widget takes. */
export interface TablePanelProps extends WidgetProps {
  panel: Panel;
}

/** Several figures of each member of a dimension. */
export function TablePanel({ panel, state, onSelect, selected, ...props }: TablePanelProps) {
  const { labelOf = plainLabel } = props;
  return (
    <PanelCard {...props} panel={panel} state={state}>
      {(result) => (
        <Figures
          panel={panel}
          dimensionLabel={labelOf(panel.dimension)}
          result={result}
          onSelect={onSelect === undefined ? undefined : (key) => onSelect(panel.dimension, key)}
          selected={selected}
        />
      )}
    </PanelCard>
  );
}

interface FiguresProps extends MemberSelection {
  readonly panel: Panel;
  readonly dimensionLabel: string;
  readonly result: Result;
}

function Figures({ panel, dimensionLabel, result, ...selection }: FiguresProps) {
  const display = useDisplay();
  const { formatter } = display;
  const messages = usePanelMessages();
  const { share = false } = panel;
  const data = useMemo(
    () => resultTable(result, dimensionLabel, { formatter, messages }, { share }),
    [result, dimensionLabel, formatter, messages, share],
  );
  const column = panel.orderBy ?? panel.measures[0] ?? '';
  return (
    <DataTable
      {...selection}
      title={panel.title}
      data={data}
      formatter={formatter}
      messages={messages}
      defaultSort={{ column, direction: panel.direction ?? 'descending' }}
    />
  );
}
