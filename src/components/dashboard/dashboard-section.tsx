'use client';
import { useId, useState } from 'react';
import { chosenIn } from '../../data/report/change-selection.js';
import { isAskable } from '../../data/report/one-member.js';
import { panelWidth } from '../../data/report/panel-width.js';
import type { ShownSection } from '../../data/report/shown-sections.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useAppliedSelection, useSelectionActions } from '../../hooks/use-selection.js';
import { MemberChoice } from '../filters/member-choice.js';
import { stateAttributes } from '../theme/state-attributes.js';
import type { StagesView } from '../widgets/stages-panel.js';
import { DashboardPanel } from './dashboard-panel.js';

/**
 * A section of a dashboard. One that needs one member of a dimension offers the choice in the place of its panels until exactly
 * one is chosen.
 *
 * @param props.level Level of the title of the dashboard: that of the section is one below, that of a panel two.
 */
export function DashboardSection({ shown, level }: { shown: ShownSection; level: 1 | 2 }) {
  const { section, isWaiting } = shown;
  const titleId = useId();
  const selection = useAppliedSelection();
  const { setFilter } = useSelectionActions();
  // Kept here, as panels go while the choice is offered.
  const [view, setView] = useState<StagesView>('table');
  const { needsOne } = section;
  const { plugins } = useUsageContext();
  const panels = section.panels.filter((panel) => panel.view !== 'plugins' || plugins !== null);
  const Heading = level === 1 ? 'h2' : 'h3';
  const headingLevel = level === 1 ? 3 : 4;
  return (
    <section aria-labelledby={titleId} {...stateAttributes({ waiting: isWaiting })} className="tally-section">
      <header className="tally-section-head">
        <Heading id={titleId} className="tally-section-title">
          {section.title}
        </Heading>
        {section.description !== undefined && <p className="tally-section-description">{section.description}</p>}
      </header>
      {needsOne !== undefined && !isAskable(section, selection) ? (
        <MemberChoice
          dimension={needsOne}
          value={chosenIn(selection, needsOne)}
          onChoose={(key) => setFilter(needsOne, [key])}
          headingLevel={headingLevel}
        />
      ) : (
        <div className="tally-panels">
          {panels.map((panel) => (
            <div key={panel.id} className="tally-panel-cell" data-width={panelWidth(panel)}>
              <DashboardPanel panel={panel} headingLevel={headingLevel} view={view} onViewChange={setView} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
