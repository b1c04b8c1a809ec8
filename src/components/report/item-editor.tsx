'use client';
import { useState } from 'react';
import { draftOf, type PanelDraft, type Workflow } from '../../data/report/compose/panel-draft.js';
import { recomposePanel } from '../../data/report/compose/recompose-panel.js';
import { LONGEST_DESCRIPTION, LONGEST_TITLE, LONGEST_WORDS } from '../../data/report/definition/report-limits.js';
import type { ReportEdit, ReportItem } from '../../data/report/edit/report-edit.js';
import type { Panel, PanelWidth, QueryPanel } from '../../data/report/panel.js';
import { isQueryPanel } from '../../data/report/query-panel.js';
import type { Section } from '../../data/report/report.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { IconButton } from '../actions/icon-button.js';
import { composedTitle } from './composed-title.js';
import { ChoiceField, TextArea, TextField } from './field.js';
import { PanelComposer } from './panel-composer.js';

/** What can be done with a section or panel as a whole. */
export interface ItemActions {
  readonly onStep: (item: ReportItem, by: -1 | 1) => void;
  readonly onDuplicate: (item: ReportItem) => void;
  readonly onRemove: (item: ReportItem) => void;
}

type Edit = (edit: ReportEdit, key?: string) => void;

/** What is told of the section that is chosen. */
export function SectionEditor({ section, edit, ...actions }: ItemActions & { section: Section; edit: Edit }) {
  const builder = useBuilderMessages();
  const { id, title, description = '' } = section;
  const change = (part: { title?: string; description?: string }) =>
    edit({ kind: 'changeSection', id, change: part }, `${Object.keys(part).join()} of section ${id}`);
  return (
    <section className="tally-item-editor" aria-label={builder.chosenSection}>
      <ItemTools item={{ kind: 'section', id }} {...actions} />
      <TextField
        label={builder.title}
        value={title}
        maxLength={LONGEST_TITLE}
        onChange={(text) => change({ title: text })}
      />
      <TextField
        label={builder.description}
        value={description}
        maxLength={LONGEST_DESCRIPTION}
        onChange={(text) => change({ description: text })}
      />
    </section>
  );
}

interface PanelEditorProps extends ItemActions {
  readonly panel: Panel;
  readonly workflows: readonly Workflow[];
  readonly edit: Edit;
}

const WIDTHS: readonly PanelWidth[] = ['quarter', 'third', 'half', 'twoThirds', 'full'];

/** What is told of the panel that is chosen, and what it is made of. */
export function PanelEditor({ panel, workflows, edit, ...actions }: PanelEditorProps) {
  const builder = useBuilderMessages();
  const { id } = panel;
  const change = (next: Panel, part?: string) =>
    edit({ kind: 'changePanel', id, panel: next }, part === undefined ? undefined : `${part} of panel ${id}`);
  const { width, ...unsized } = panel;
  return (
    <section className="tally-item-editor" aria-label={builder.chosenPanel}>
      <ItemTools item={{ kind: 'panel', id }} {...actions} />
      <TextField
        label={builder.title}
        value={panel.title}
        maxLength={LONGEST_TITLE}
        onChange={(title) => change({ ...panel, title }, 'title')}
      />
      {panel.view === 'text' ? (
        <TextArea
          label={builder.text}
          hint={builder.textHint}
          placeholder={builder.textEmpty}
          rows={8}
          value={panel.text}
          maxLength={LONGEST_WORDS}
          onChange={(text) => change({ ...panel, text }, 'text')}
        />
      ) : (
        <TextField
          label={builder.description}
          value={panel.description ?? ''}
          maxLength={LONGEST_DESCRIPTION}
          onChange={(description) => change({ ...panel, description }, 'description')}
        />
      )}
      <ChoiceField<PanelWidth | 'usual'>
        label={builder.width}
        value={width ?? 'usual'}
        options={[
          { id: 'usual', label: builder.usualWidth },
          ...WIDTHS.map((each) => ({ id: each, label: builder.widths[each] })),
        ]}
        onChange={(next) => change(next === 'usual' ? (unsized as Panel) : { ...panel, width: next })}
      />
      {isQueryPanel(panel) && <FigureEditor key={id} panel={panel} workflows={workflows} onChange={change} />}
    </section>
  );
}

interface FigureEditorProps {
  readonly panel: QueryPanel;
  readonly workflows: readonly Workflow[];
  readonly onChange: (panel: Panel) => void;
}

interface OpenFigures {
  readonly draft: PanelDraft;
  /** The panel that it began as: what it had comes back with the figures that it goes with. */
  readonly base: QueryPanel;
  /** The panel that the draft is of. */
  readonly of: Panel;
}

/** What a panel is made of. It changes as soon as what is chosen makes a panel, and is what it was until then. */
function FigureEditor({ panel, workflows, onChange }: FigureEditorProps) {
  const builder = useBuilderMessages();
  const { model } = useUsageContext();
  const { formatter } = useDisplay();
  const [open, setOpen] = useState<OpenFigures | null>(null);
  // What was undone or changed elsewhere meanwhile is where one goes on from.
  const { draft, base } = open !== null && open.of === panel ? open : { draft: draftOf(panel), base: panel };
  const words = { list: formatter.list, byDimension: builder.byDimension };
  const change = (next: PanelDraft) => {
    const isUsual = panel.title === composedTitle(model, draftOf(panel), words);
    const title = isUsual ? composedTitle(model, next, words) : panel.title;
    const composed = recomposePanel(model, base, next, { workflows, title });
    setOpen({ draft: next, base, of: composed ?? panel });
    if (composed !== null) onChange(composed);
  };
  if (open === null) {
    return (
      <button type="button" className="tally-button" onClick={() => setOpen({ draft, base, of: panel })}>
        {builder.editFigures}
      </button>
    );
  }
  return (
    <fieldset className="tally-figure-editor">
      <legend>{builder.editFigures}</legend>
      <PanelComposer draft={draft} workflows={workflows} onChange={change} />
    </fieldset>
  );
}

function ItemTools({ item, onStep, onDuplicate, onRemove }: ItemActions & { item: ReportItem }) {
  const builder = useBuilderMessages();
  return (
    <div className="tally-item-tools">
      <IconButton label={builder.moveUp} path="M8 12.5v-9M4 7l4-4 4 4" onClick={() => onStep(item, -1)} />
      <IconButton label={builder.moveDown} path="M8 3.5v9M4 9l4 4 4-4" onClick={() => onStep(item, 1)} />
      <IconButton
        label={builder.duplicate}
        path="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"
        onClick={() => onDuplicate(item)}
      />
      <IconButton
        label={builder.remove}
        path="M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.5 8.5h6l.5-8.5"
        onClick={() => onRemove(item)}
      />
    </div>
  );
}
