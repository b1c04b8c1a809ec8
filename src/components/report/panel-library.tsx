'use client';
import { useState } from 'react';
import { composePanel } from '../../data/report/compose/compose-panel.js';
import type { PanelDraft, Workflow } from '../../data/report/compose/panel-draft.js';
import type { ReadyPanel, ReadySection } from '../../data/report/compose/ready-panels.js';
import type { PanelHome } from '../../data/report/edit/report-edit.js';
import type { Panel } from '../../data/report/panel.js';
import type { Report } from '../../data/report/report.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { useContractStanding } from '../../hooks/use-contract.js';
import { composedTitle } from './composed-title.js';
import { Grip } from './grip.js';
import { PanelComposer } from './panel-composer.js';
import { SearchInput } from './search-input.js';
import { ViewIcon } from './view-icon.js';

interface PanelLibraryProps {
  readonly report: Report;
  readonly ready: readonly ReadySection[];
  readonly workflows: readonly Workflow[];
  readonly onAddReady: (panel: TitledPanel) => void;
  readonly onAdd: (panel: Panel, home: PanelHome) => void;
}

/** A panel that is ready, with the title of the section that it comes from. */
export interface TitledPanel extends ReadyPanel {
  readonly title: string;
}

/** What a ready panel is known by while it is dragged. */
export const READY_TYPE = 'application/x-tally-ready';

/** Which of the ready panels is dragged. */
export function readyKey(section: string, panel: string): string {
  return JSON.stringify([section, panel]);
}

/** What can be added: panels that are ready, by section, and one that is composed. */
export function PanelLibrary({ report, ready, workflows, onAddReady, onAdd }: PanelLibraryProps) {
  const builder = useBuilderMessages();
  const { plugins } = useUsageContext();
  const contract = useContractStanding();
  const [isComposing, setComposing] = useState(false);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const isOffered = ({ panel, needs }: ReadyPanel) =>
    (panel.view !== 'plugins' || plugins !== null) &&
    ((panel.view !== 'contract' && needs.needs !== 'contract') || contract === 'given');
  const sections = ready.flatMap((section) => {
    const isOfSection = section.title.toLocaleLowerCase().includes(wanted);
    const panels = section.panels.filter(
      (each) =>
        isOffered(each) &&
        (isOfSection || `${each.panel.title} ${each.panel.description ?? ''}`.toLocaleLowerCase().includes(wanted)),
    );
    return panels.length === 0 ? [] : [{ ...section, panels }];
  });
  const known = new Set(report.sections.flatMap(({ panels }) => panels.map(({ title, view }) => `${view} ${title}`)));
  if (isComposing) return <NewPanel workflows={workflows} onAdd={onAdd} onBack={() => setComposing(false)} />;
  return (
    <div className="tally-builder-form">
      <button type="button" className="tally-button" onClick={() => setComposing(true)}>
        <PlusIcon />
        {builder.compose}
      </button>
      <SearchInput label={builder.searchPanels} value={search} onChange={setSearch} />
      {sections.length === 0 && <p className="tally-note">{builder.noMatches(search.trim())}</p>}
      {sections.map(({ id, title, panels }) => (
        <section key={id} className="tally-library-section" aria-label={title}>
          <h3 className="tally-library-title">{title}</h3>
          <ul>
            {panels.map(({ panel, needs }) => (
              <li
                key={panel.id}
                draggable
                className="tally-library-row"
                onDragStart={({ dataTransfer }) => {
                  dataTransfer.effectAllowed = 'copy';
                  dataTransfer.setData(READY_TYPE, readyKey(id, panel.id));
                }}
              >
                <span className="tally-outline-grip" aria-hidden="true">
                  <Grip />
                </span>
                <button
                  type="button"
                  className="tally-library-panel"
                  aria-label={builder.addPanel(panel.title)}
                  onClick={() => onAddReady({ panel, needs, title })}
                >
                  <ViewIcon view={panel.view} />
                  <span className="tally-library-name">
                    <span>{panel.title}</span>
                    <span className="tally-note">
                      {known.has(`${panel.view} ${panel.title}`) ? builder.inReport : builder.views[panel.view]}
                    </span>
                  </span>
                  <PlusIcon />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface NewPanelProps extends Pick<PanelLibraryProps, 'workflows' | 'onAdd'> {
  readonly onBack: () => void;
}

function NewPanel({ workflows, onAdd, onBack }: NewPanelProps) {
  const builder = useBuilderMessages();
  const { model } = useUsageContext();
  const { formatter } = useDisplay();
  const [draft, setDraft] = useState<PanelDraft>({ view: 'timeSeries' });
  const title = composedTitle(model, draft, { list: formatter.list, byDimension: builder.byDimension });
  const panel = composePanel(model, draft, { id: 'composed', title }, { workflows });
  return (
    <form
      className="tally-builder-form"
      aria-label={builder.compose}
      onSubmit={(event) => {
        event.preventDefault();
        if (panel === null) return;
        const needs = panel.view === 'stages' ? { needsOne: panel.owner } : {};
        onAdd(panel, { title: builder.newSection, ...needs });
        onBack();
      }}
    >
      <button type="button" className="tally-link tally-builder-back" onClick={onBack}>
        {builder.back}
      </button>
      <PanelComposer draft={draft} workflows={workflows} onChange={setDraft} />
      <button type="submit" className="tally-button" data-primary="" disabled={panel === null}>
        {builder.add}
      </button>
    </form>
  );
}

function PlusIcon() {
  return (
    <svg className="tally-builder-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 3.5v9M3.5 8h9" />
    </svg>
  );
}
