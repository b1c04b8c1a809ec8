'use client';
import { type ReactNode, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { BuilderPane } from '../../data/messages/builder-messages.js';
import { readyPanels, workflowsOf } from '../../data/report/compose/ready-panels.js';
import { panelCount, sectionOfItem } from '../../data/report/edit/edit-report.js';
import type { ReportEdit, ReportItem } from '../../data/report/edit/report-edit.js';
import type { Panel } from '../../data/report/panel.js';
import type { Report } from '../../data/report/report.js';
import { useDisplay } from '../../hooks/display.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import type { ReportDraftControl } from '../../hooks/use-report-draft.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { Tabs } from '../widgets/tabs.js';
import { PanelEditor, SectionEditor } from './item-editor.js';
import { PanelLibrary } from './panel-library.js';
import { ReportOutline } from './report-outline.js';
import { ReportSettings } from './report-settings.js';
import { ReportSheet } from './report-sheet.js';

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
  const { formatter } = useDisplay();
  const { report } = draft;
  const titleId = useId();
  const preview = useRef<HTMLElement>(null);
  const [pane, setPane] = useState<BuilderPane>(panelCount(report) === 0 ? 'add' : 'outline');
  const [wanted, setChosen] = useState<ReportItem | null>(null);
  const ready = useMemo(() => readyPanels(dashboard), [dashboard]);
  const workflows = useMemo(() => workflowsOf(dashboard), [dashboard]);
  const section = wanted === null ? undefined : sectionOfItem(report, wanted);
  const chosen = section === undefined ? null : wanted;
  const panel = section?.panels.find(({ id }) => chosen?.kind === 'panel' && id === chosen.id);
  const shown = useDeferredValue(report);
  const number = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  const tabs = (['outline', 'add', 'settings', ...(isNarrow ? (['preview'] as const) : [])] as const).map((id) => ({
    id,
    label: builder.panes[id],
  }));
  const open = tabs.find(({ id }) => id === pane)?.id ?? 'outline';

  const chosenKey = chosen === null ? null : `${chosen.kind} ${chosen.id}`;
  useEffect(() => {
    if (chosenKey === null) return;
    const frame = preview.current?.querySelector(`[data-item="${CSS.escape(chosenKey)}"]`);
    frame?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
  }, [chosenKey]);

  const titleOf = ({ kind, id }: ReportItem): string => {
    const home = sectionOfItem(report, { kind, id });
    const item = kind === 'section' ? home : home?.panels.find((each) => each.id === id);
    return item?.title || (kind === 'section' ? builder.newSection : builder.newText);
  };
  /** Changes the report and gives it as it is then; null where nothing came of it. */
  const change = (edit: ReportEdit, done: string, refused: string) => say(draft.edit(edit) ? done : refused);
  const moved = (item: ReportItem, edit: ReportEdit) => {
    const title = titleOf(item);
    const after = draft.edit(edit);
    say(after ? placeWords(item, title) : builder.cannotMove(title));
  };
  const placeWords = (item: ReportItem, title: string) => {
    const now = draft.current();
    const home = sectionOfItem(now, item);
    if (home === undefined) return '';
    if (item.kind === 'section') {
      return builder.movedSection(title, number(now.sections.indexOf(home) + 1), number(now.sections.length));
    }
    const at = home.panels.findIndex(({ id }) => id === item.id) + 1;
    return builder.moved(title, number(at), number(home.panels.length), home.title || builder.newSection);
  };
  /** Adds something, chooses it and says so. */
  const add = (edit: ReportEdit, title: string) => {
    const before = new Set(itemsOf(draft.current()));
    if (!draft.edit(edit)) return say(builder.full);
    const now = draft.current();
    const kind = edit.kind === 'addSection' ? 'section' : 'panel';
    const key = itemsOf(now).find((each) => !before.has(each) && each.startsWith(`${kind} `));
    if (key === undefined) return;
    const item: ReportItem = { kind, id: key.slice(kind.length + 1) };
    setChosen(item);
    const home = sectionOfItem(now, item);
    say(builder.added(title, (kind === 'section' ? now.title : home?.title) || builder.untitled));
  };
  const after = chosen === null ? {} : { after: chosen };
  const actions = {
    onStep: (item: ReportItem, by: -1 | 1) => moved(item, { kind: 'step', item, by }),
    onDuplicate(item: ReportItem) {
      const title = titleOf(item);
      change({ kind: 'duplicate', item, title: builder.copyOf(title) }, builder.duplicated(title), builder.full);
    },
    onRemove(item: ReportItem) {
      const title = titleOf(item);
      setChosen(neighbourOf(report, item));
      change({ kind: 'remove', item }, builder.removed(title), '');
    },
  };
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
        {report.sections.length === 0 ? (
          <div className="tally-start-none">
            <p>{builder.outlineEmpty}</p>
            <p className="tally-note">{builder.outlineHint}</p>
          </div>
        ) : (
          <div
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
              onMove={(item, to) => moved(item, { kind: 'move', item, to })}
            />
          </div>
        )}
        {chosen?.kind === 'section' && section !== undefined && (
          <SectionEditor key={section.id} section={section} edit={draft.edit} {...actions} />
        )}
        {panel !== undefined && (
          <PanelEditor key={panel.id} panel={panel} workflows={workflows} edit={draft.edit} {...actions} />
        )}
      </>
    ),
    add: () => (
      <PanelLibrary
        report={report}
        ready={ready}
        workflows={workflows}
        onAdd={(added, home) => add({ kind: 'addPanel', panel: added, home, ...after }, added.title)}
      />
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

function itemsOf({ sections }: Report): readonly string[] {
  return sections.flatMap(({ id, panels }) => [`section ${id}`, ...panels.map((panel) => `panel ${panel.id}`)]);
}

function needsOf(section: Report['sections'][number] | undefined) {
  const { needs, needsOne } = section ?? {};
  return { ...(needs === undefined ? {} : { needs }), ...(needsOne === undefined ? {} : { needsOne }) };
}

/** What is chosen once an item is gone: the one after it, else the one before it, else its section. */
function neighbourOf(report: Report, item: ReportItem): ReportItem | null {
  const home = sectionOfItem(report, item);
  const row = item.kind === 'section' ? report.sections : (home?.panels ?? []);
  const at = row.findIndex(({ id }) => id === item.id);
  const next = row[at + 1] ?? row[at - 1];
  if (next !== undefined) return { kind: item.kind, id: next.id };
  return item.kind === 'panel' && home !== undefined ? { kind: 'section', id: home.id } : null;
}

function Plus() {
  return (
    <svg className="tally-builder-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 3.5v9M3.5 8h9" />
    </svg>
  );
}
