'use client';
import { useMemo } from 'react';
import { DataTable } from './data-table.js';
import type { MemberSelection } from './member-row.js';
import type { StageActivity } from './stage-activity.js';
import { stageTable, transitionTable } from './stage-table.js';
import type { StageWording } from './stage-words.js';

interface StageTablesProps extends StageWording, MemberSelection {
  readonly title: string;
  readonly activity: StageActivity;
  /** What a stage is called. */
  readonly dimensionLabel: string;
}

/** The figures of a workflow: by stage, and what went on between stages where that is known. */
export function StageTables({ title, activity, dimensionLabel, formatter, messages, ...selection }: StageTablesProps) {
  const wording = useMemo(() => ({ formatter, messages }), [formatter, messages]);
  const stages = useMemo(() => stageTable(activity, dimensionLabel, wording), [activity, dimensionLabel, wording]);
  const transitions = useMemo(() => transitionTable(activity, wording), [activity, wording]);
  return (
    <>
      <DataTable {...wording} {...selection} title={title} data={stages} />
      {transitions === null || transitions.rows.length === 0 ? null : (
        <div className="tally-graph-transitions">
          <p className="tally-panel-subtitle" aria-hidden="true">
            {messages.transitions}
          </p>
          <DataTable {...wording} title={messages.labelled(title, messages.transitions)} data={transitions} />
        </div>
      )}
    </>
  );
}
