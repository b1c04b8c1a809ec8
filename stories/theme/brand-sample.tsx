import { useState } from 'react';
import { GrainToggle } from '../../src/components/filters/grain-toggle.js';
import { ColorScope } from '../../src/components/widgets/color-scope.js';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import type { Grain } from '../../src/data/time/grain.js';
import { measures } from '../fixtures/measures.js';
import { breakdownPanel, platforms, rankingPanel, ready, stackedPanel, statPanel, tools } from '../fixtures/panels.js';
import { makeResult } from '../fixtures/results.js';

const runs = [measures.runs];
const categories = tools.slice(0, 8);
const panels = [
  [statPanel, makeResult({ measures: runs, isCompared: true })],
  [stackedPanel, makeResult({ measures: runs, dimension: 'platform', members: platforms })],
  [rankingPanel, makeResult({ measures: runs, dimension: 'tool', members: tools.slice(0, 4), grain: null })],
  [breakdownPanel, makeResult({ measures: runs, dimension: 'category', members: categories, grain: null })],
] as const;

/** What shows all colours of a brand: words, buttons, what is chosen, marks of one series and of many. */
export function BrandSample({ name }: { name: string }) {
  const [grain, setGrain] = useState<Grain>('day');
  return (
    <ColorScope>
      <h2 style={{ margin: 0, fontSize: 20 }}>{name}</h2>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, margin: '12px 0 16px' }}>
        <GrainToggle value={grain} grains={['hour', 'day', 'week']} onChange={setGrain} />
        <button type="button" className="tally-button" data-primary="">
          Save view
        </button>
        <button type="button" className="tally-link">
          Clear all
        </button>
      </div>
      <div style={{ display: 'grid', gap: 'var(--tally-gap)' }}>
        {panels.map(([panel, result]) => (
          <PanelWidget
            key={panel.id}
            panel={{ ...panel, title: `${panel.title} (${name})` }}
            state={ready(result)}
            onSelect={() => undefined}
            selected={['Parametric stair']}
          />
        ))}
      </div>
    </ColorScope>
  );
}
