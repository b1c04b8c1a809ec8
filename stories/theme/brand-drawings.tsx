import { ContractCard } from '../../src/components/widgets/contract-card.js';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import { StagesPanel } from '../../src/components/widgets/stages-panel.js';
import { makeContractReport } from '../fixtures/contracts.js';
import { hours, makeGrid, weekdays, working } from '../fixtures/grids.js';
import { measures } from '../fixtures/measures.js';
import { heatMapPanel, ready } from '../fixtures/panels.js';
import { productGraph, stageFigures, stagesPanel, stageTransitions } from '../fixtures/workflows.js';

const heat = ready(makeGrid({ measure: measures.runs, rows: weekdays, columns: hours, figure: working }));
const contract = { status: 'ready', report: makeContractReport(), refreshing: false } as const;
const stages = ready(stageFigures(productGraph, { isCompared: true }));
const transitions = ready(stageTransitions(productGraph, { isCompared: true }));

/** What is drawn in the steps and shades of one colour of a brand: heat map, gauge, burn-down and graph. */
export function BrandDrawings({ name }: { name: string }) {
  return (
    <div style={{ display: 'grid', gap: 'var(--tally-gap)' }}>
      <PanelWidget panel={{ ...heatMapPanel, title: `${heatMapPanel.title} (${name})` }} state={heat} />
      <ContractCard title={`Contract (${name})`} state={contract} />
      <StagesPanel
        panel={{ ...stagesPanel, title: `${stagesPanel.title} (${name})` }}
        state={stages}
        transitions={transitions}
        graph={{ status: 'ready', graph: productGraph }}
        defaultView="graph"
      />
    </div>
  );
}
