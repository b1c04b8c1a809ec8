'use client';
import { useMemo, useState } from 'react';
import { englishStageMessages } from '../../data/messages/stage-messages.js';
import type { Result } from '../../data/query/result.js';
import type { StagesPanel as Panel } from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import type { StagesState } from '../../hooks/stages-state.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import type { MemberSelection } from '../charts/member-row.js';
import { stageActivityOf } from '../charts/stage-activity.js';
import { preloadStageGraph } from '../charts/stage-graph-chart.js';
import { StageTables } from '../charts/stage-tables.js';
import type { StageWording } from '../charts/stage-words.js';
import { PanelCard } from './panel-card.js';
import { PanelError } from './panel-error.js';
import { StageGraphTab, type StageGraphTabProps } from './stage-graph-tab.js';
import { Tabs } from './tabs.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** The two ways to show the stages of a workflow. */
export type StagesView = 'table' | 'graph';

/** What a widget of stages takes. */
export interface StagesPanelProps extends WidgetProps {
  panel: Panel;
  /** What went on between stages; not shown unless stated. */
  transitions?: StagesState['transitions'] | undefined;
  /** The graph of the stages. Without it they are shown as a table alone, without tabs. */
  graph?: StagesState['graph'] | undefined;
  /** What is shown, where the host decides; with `onViewChange`. */
  view?: StagesView | undefined;
  /** What is shown at first; the table unless stated. */
  defaultView?: StagesView | undefined;
  onViewChange?: ((view: StagesView) => void) | undefined;
}

/** Several figures of each stage of a workflow: as a table, and laid over the graph of its stages. */
export function StagesPanel({
  panel,
  state,
  transitions = null,
  graph = null,
  view,
  defaultView = 'table',
  onViewChange,
  onSelect,
  selected,
  ...props
}: StagesPanelProps) {
  const [own, setOwn] = useState(defaultView);
  const [measure, setMeasure] = useState<string>();
  const change = (next: StagesView) => {
    setOwn(next);
    onViewChange?.(next);
  };
  const { labelOf = plainLabel } = props;
  const wording = useStageWording();
  return (
    <PanelCard
      {...props}
      panel={panel}
      state={state}
      stages={{
        graph: graph?.status === 'ready' ? graph.graph : null,
        transitions: transitions?.status === 'ready' ? transitions.result : null,
        measure,
        wording,
      }}
    >
      {(result) => (
        <Figures
          panel={panel}
          dimensionLabel={labelOf(panel.dimension)}
          figures={result}
          wording={wording}
          transitions={transitions}
          graph={graph}
          view={view ?? own}
          onViewChange={change}
          measure={measure}
          onMeasureChange={setMeasure}
          onSelect={onSelect === undefined ? undefined : (key) => onSelect(panel.dimension, key)}
          selected={selected}
        />
      )}
    </PanelCard>
  );
}

interface FiguresProps
  extends MemberSelection,
    Pick<StagesState, 'transitions' | 'graph'>,
    Pick<StageGraphTabProps, 'measure' | 'onMeasureChange'> {
  readonly panel: Panel;
  readonly dimensionLabel: string;
  readonly figures: Result;
  readonly wording: StageWording;
  readonly view: StagesView;
  readonly onViewChange: (view: StagesView) => void;
}

function Figures({
  panel,
  dimensionLabel,
  figures,
  wording,
  transitions,
  graph,
  view,
  onViewChange,
  measure,
  onMeasureChange,
  ...selection
}: FiguresProps) {
  const { messages } = wording;
  const drawn = graph?.status === 'ready' ? graph.graph : null;
  const moved = transitions?.status === 'ready' ? transitions.result : null;
  const activity = useMemo(
    () => stageActivityOf({ graph: drawn, figures, transitions: moved }, wording),
    [drawn, figures, moved, wording],
  );
  const shared = { ...selection, title: panel.title, activity, dimensionLabel, ...wording };
  const tables = (
    <>
      <StageTables {...shared} />
      {transitions?.status === 'error' ? <PanelError {...transitions} messages={messages} /> : null}
    </>
  );
  if (graph === null) return tables;
  return (
    <Tabs
      label={messages.stagesViews}
      tabs={[
        { id: 'table', label: messages.stagesTable },
        { id: 'graph', label: messages.stagesGraph },
      ]}
      value={view}
      onChange={onViewChange}
      onApproach={(tab) => tab === 'graph' && preloadStageGraph()}
    >
      {view === 'table' ? (
        tables
      ) : (
        <StageGraphTab
          {...shared}
          graph={graph}
          transitions={transitions}
          measure={measure}
          onMeasureChange={onMeasureChange}
        />
      )}
    </Tabs>
  );
}

function useStageWording(): StageWording {
  const { formatter, messagesOf } = useDisplay();
  const panel = usePanelMessages();
  return useMemo(
    () => ({ formatter, messages: { ...panel, ...messagesOf('stages', englishStageMessages) } }),
    [formatter, panel, messagesOf],
  );
}
