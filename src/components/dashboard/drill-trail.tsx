'use client';
import type { Model } from '../../data/model/define-model.js';
import { own } from '../../data/model/path.js';
import { type DrillStep, drillSteps } from '../../data/report/drill.js';
import type { Panel } from '../../data/report/panel.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useMemberLabels } from '../../hooks/use-member-labels.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { useAppliedSelection, useSelectionActions } from '../../hooks/use-selection.js';
import { Trail, type TrailStep } from '../filters/trail.js';

/** What was gone through in a panel, each level a way back. Nothing at its first one. */
export function DrillTrail({ panel, onBack }: { panel: Panel; onBack: () => void }) {
  const selection = useAppliedSelection();
  const through = drillSteps(panel, selection);
  if (through.length === 0) return null;
  return <Levels panel={panel} onBack={onBack} through={through} back={[]} />;
}

interface LevelsProps {
  readonly panel: Panel;
  /** Called before a level is gone back to: the button that has focus is about to go. */
  readonly onBack: () => void;
  /** The levels whose names are still to be found. */
  readonly through: readonly DrillStep[];
  readonly back: readonly TrailStep[];
}

/** One level, then the others: each has to ask for the name of its member. */
function Levels({ panel, onBack, through: [level, ...others], back }: LevelsProps) {
  const { model } = useUsageContext();
  const { drillOut } = useSelectionActions();
  const messages = usePanelMessages();
  const { dimension = '', member = null } = level ?? {};
  const name = useMemberLabels(dimension, [member])(member);
  const before = back.at(-1);
  const stepTo = (depth: number, text: string): TrailStep => ({
    id: String(depth),
    name: text,
    backTo: messages.backTo(text),
    onBack() {
      onBack();
      drillOut(panel, depth);
    },
  });
  const steps = before === undefined ? [stepTo(0, pluralOf(model, dimension))] : back;
  if (others.length === 0) return <Trail label={messages.drillPath} steps={steps} here={name} />;
  return <Levels panel={panel} onBack={onBack} through={others} back={[...steps, stepTo(steps.length, name)]} />;
}

function pluralOf(model: Model, dimension: string): string {
  return own(model.dimensions, dimension)?.plural ?? dimension;
}
