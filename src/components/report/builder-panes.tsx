'use client';
import { type ReactNode, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { BuilderPane } from '../../data/messages/builder-messages.js';
import { type ReadySection, readyPanels, workflowsOf } from '../../data/report/compose/ready-panels.js';
import { panelCount, sectionOfItem } from '../../data/report/edit/edit-report.js';
import type { ReportItem, ReportPlace } from '../../data/report/edit/report-edit.js';
import type { Panel } from '../../data/report/panel.js';
import type { Report } from '../../data/report/report.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import type { ReportDraftControl } from '../../hooks/use-report-draft.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { Tabs } from '../widgets/tabs.js';
import { PanelEditor, SectionEditor } from './item-editor.js';
import { PanelLibrary, readyKey, type TitledPanel } from './panel-library.js';
import { ReportOutline } from './report-outline.js';
import { ReportSettings } from './report-settings.js';
import { ReportSheet } from './report-sheet.js';
import { useItemEdits } from './use-item-edits.js';

interface BuilderPanesProps {
  readonly draft: ReportDraftControl;
  /** Panels that are ready, and what can be filtered by. */
  readonly dashboard: Report;
  readonly brands: readonly string[] | undefined;
  readonly level: 1 | 2;
  readonly isNarrow: boolean;
  /** Says to screen readers what was done. */
  readonly say: (text: string) => void;
}

/** The contents, what can be added, and the settings of a report beside its pages; on a narrow page one after the other. */
export function BuilderPanes({ draft, dashboard, brands, level, isNarrow, say }: BuilderPanesProps) {
  const builder = useBuilderMessages();
  const { report } = draft;
  const titleId = useId();
  const preview = useRef<HTMLElement>(null);
  const [pane, setPane] = useState<BuilderPane>(panelCount(report) === 0 ? 'add' : 'outline');
  const [wanted, setChosen] = useState<ReportItem | null>(null);
  const sections = useMemo(() => readyPanels(dashboard), [dashboard]);
  const ready = useMemo(() => panelsByKey(sections), [sections]);
  const workflows = useMemo(() => workflowsOf(dashboard), [dashboard]);
  const section = wanted === null ? undefined : sectionOfItem(report, wanted);
  const chosen = section === undefined ? null : wanted;
  const panel = section?.panels.find(({ id }) => chosen?.kind === 'panel' && id === chosen.id);
  const shown = useDeferredValue(report);
  const tabs = (['outline', 'add', 'settings', ...(isNarrow ? (['preview'] as const) : [])] as const).map((id) => ({
    id,
    label: builder.panes[id],
  }));
  const open = tabs.find(({ id }) => id === pane)?.id ?? 'outline';

  const chosenKey = chosen === null ? null : `${chosen.kind} ${chosen.id}`;
  useEffect(() => {
    if (chosenKey === null) return;
    const frames = preview.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [];
    const frame = [...frames].find(({ dataset }) => dataset.item === chosenKey);
    frame?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
  }, [chosenKey]);

  const after = chosen === null ? {} : { after: chosen };
  const { add, onMove, ...actions } = useItemEdits({ draft, onChoose: setChosen, say });
  const addReady = ({ panel: added, title, needs }: TitledPanel, to?: ReportPlace) =>
    add(
      { kind: 'addPanel', panel: added, home: { title, ...needs }, ...(to === undefined ? after : { to }) },
      added.title,
    );
  const outline = (
    <div
      className="tally-outline-place"
      onKeyDownCapture={(event) => {
        if (chosen === null) return;
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
        if (by !== null && event.altKey) actions.onStep(chosen, by);
        else if (event.key === 'Delete') actions.onRemove(chosen);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <ReportOutline
        report={report}
        chosen={chosen}
        onChoose={setChosen}
        onMove={onMove}
        onDropReady={(key, to) => {
          const dropped = ready.get(key);
          if (dropped !== undefined) addReady(dropped, to);
        }}
      />
    </div>
  );
  const text = (): Panel => ({ id: 'text', view: 'text', title: builder.newText, text: '' });
  const contents: Readonly<Record<BuilderPane, () => ReactNode>> = {
    outline: () => (
      <>
        <div className="tally-outline-adds">
          <button
            type="button"
            className="tally-button"
            onClick={() => add({ kind: 'addSection', title: builder.newSection, ...after }, builder.newSection)}
          >
            <Plus />
            {builder.addSection}
          </button>
          <button
            type="button"
            className="tally-button"
            onClick={() =>
              add(
                { kind: 'addPanel', panel: text(), home: { title: builder.newSection, ...needsOf(section) }, ...after },
                builder.newText,
              )
            }
          >
            <Plus />
            {builder.addText}
          </button>
        </div>
        {outline}
        {chosen?.kind === 'section' && section !== undefined && (
          <SectionEditor key={section.id} section={section} edit={draft.edit} {...actions} />
        )}
        {panel !== undefined && (
          <PanelEditor key={panel.id} panel={panel} workflows={workflows} edit={draft.edit} {...actions} />
        )}
      </>
    ),
    add: () => (
      <>
        {outline}
        <PanelLibrary
          report={report}
          ready={sections}
          workflows={workflows}
          onAddReady={(panel) => addReady(panel)}
          onAdd={(panel, home) => add({ kind: 'addPanel', panel, home, ...after }, panel.title)}
        />
      </>
    ),
    settings: () => <ReportSettings report={report} filters={dashboard.filters} brands={brands} edit={draft.edit} />,
    preview: () => null,
  };
  const framed = (item: ReportItem, content: ReactNode) => {
    const key = `${item.kind} ${item.id}`;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it is a short way; the list of contents is the other.
      // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, it is chosen in the list of contents.
      <div
        key={key}
        className="tally-sheet-frame"
        data-item={key}
        {...stateAttributes({ kind: item.kind, chosen: key === chosenKey })}
        onClick={(event) => {
          if (item.kind === 'section' && (event.target as Element).closest('[data-kind="panel"]') !== null) return;
          setChosen(item);
          if (open !== 'outline' && !isNarrow) setPane('outline');
        }}
      >
        {content}
      </div>
    );
  };
  const pages = (
    <section ref={preview} className="tally-builder-preview" aria-label={builder.preview}>
      <ReportSheet
        report={shown}
        titleId={titleId}
        level={level}
        framed={framed}
        empty={{
          section: builder.emptySection,
          report: (
            <div className="tally-start-none">
              <p>{builder.previewEmpty}</p>
              <p className="tally-note">{builder.previewHint}</p>
            </div>
          ),
        }}
      />
    </section>
  );
  return (
    <div className="tally-builder-panes">
      <div className="tally-builder-side">
        <Tabs label={builder.panesLabel} tabs={tabs} value={open} onChange={setPane}>
          {open === 'preview' ? pages : contents[open]()}
        </Tabs>
      </div>
      {!isNarrow && pages}
    </div>
  );
}

function panelsByKey(sections: readonly ReadySection[]): ReadonlyMap<string, TitledPanel> {
  return new Map(
    sections.flatMap(({ id, title, panels }) =>
      panels.map((each) => [readyKey(id, each.panel.id), { ...each, title }] as const),
    ),
  );
}

function needsOf(section: Report['sections'][number] | undefined) {
  const { needs, needsOne } = section ?? {};
  return { ...(needs === undefined ? {} : { needs }), ...(needsOne === undefined ? {} : { needsOne }) };
}

function Plus() {
  return (
    <svg className="tally-builder-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 3.5v9M3.5 8h9" />
    </svg>
  );
}
