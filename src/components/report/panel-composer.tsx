'use client';
import { useId } from 'react';
import type { Model } from '../../data/model/define-model.js';
import { own } from '../../data/model/path.js';
import { panelChoices } from '../../data/report/compose/panel-choices.js';
import type { PanelDraft, Workflow } from '../../data/report/compose/panel-draft.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { ChoiceField, SelectField } from './field.js';
import { ViewIcon } from './view-icon.js';

interface PanelComposerProps {
  readonly draft: PanelDraft;
  readonly workflows: readonly Workflow[];
  readonly onChange: (draft: PanelDraft) => void;
}

/** What a panel is made of, of which only what makes sense together is offered. */
export function PanelComposer({ draft, workflows, onChange }: PanelComposerProps) {
  const builder = useBuilderMessages();
  const { model } = useUsageContext();
  const { formatter } = useDisplay();
  const choices = panelChoices(model, draft, { workflows });
  const number = (count: number) => formatter.value(count, { kind: 'count' }, 'exact', 0);
  const change = (part: PanelDraft) => onChange({ ...draft, ...part });
  const named = (names: readonly string[], labelOf: (name: string) => string) =>
    names.map((id) => ({ id, label: labelOf(id) }));
  const measureLabel = (name: string) => own(model.measures, name)?.label ?? name;
  const dimensionLabel = (name: string) => own(model.dimensions, name)?.label ?? name;
  const measures = (draft.measures ?? []).filter((name) => choices.measures.includes(name));
  const needsDimension = draft.view !== 'timeSeries';
  return (
    <>
      <ChoiceField
        label={builder.view}
        value={draft.view}
        options={choices.views.map((id) => ({ id, label: builder.views[id], icon: <ViewIcon view={id} /> }))}
        onChange={(view) => change({ view })}
      />
      {choices.mostMeasures === 1 || draft.view === undefined ? (
        <SelectField
          label={builder.measure}
          value={measures[0] ?? ''}
          options={[{ id: '', label: builder.choose }, ...named(choices.measures, measureLabel)]}
          onChange={(measure) => change({ measures: measure === '' ? [] : [measure] })}
        />
      ) : (
        <MeasureList
          model={model}
          offered={choices.measures}
          chosen={measures}
          most={choices.mostMeasures}
          onChange={(chosen) => change({ measures: chosen })}
        />
      )}
      {choices.dimensions.length > 0 && (
        <SelectField
          label={builder.dimension}
          value={choices.dimensions.find((name) => name === draft.dimension) ?? ''}
          options={[
            { id: '', label: needsDimension ? builder.choose : builder.overall },
            ...named(choices.dimensions, dimensionLabel),
          ]}
          onChange={(dimension) => onChange(withDimension(draft, dimension))}
        />
      )}
      {choices.columns.length > 0 && draft.dimension !== undefined && (
        <SelectField
          label={builder.columns}
          value={choices.columns.find((name) => name === draft.columns) ?? ''}
          options={[{ id: '', label: builder.choose }, ...named(choices.columns, dimensionLabel)]}
          onChange={(columns) => change({ columns })}
        />
      )}
      {choices.marks.length > 1 && (
        <ChoiceField
          label={builder.mark}
          value={choices.marks.find((mark) => mark === draft.mark) ?? choices.marks[0]}
          options={choices.marks.map((id) => ({ id, label: builder.marks[id] }))}
          onChange={(mark) => change({ mark })}
        />
      )}
      {choices.forms.length > 1 && (
        <ChoiceField
          label={builder.form}
          value={draft.form ?? 'bar'}
          options={choices.forms.map((id) => ({ id, label: builder.forms[id] }))}
          onChange={(form) => change({ form })}
        />
      )}
      {choices.counts.length > 0 && (
        <SelectField
          label={builder.count}
          value={choices.counts.find((count) => count === draft.count)?.toString() ?? ''}
          options={[
            { id: '', label: builder.usualCount },
            ...choices.counts.map((count) => ({ id: String(count), label: builder.top(number(count)) })),
          ]}
          onChange={(count) => {
            const { count: _, ...rest } = draft;
            onChange(count === '' ? rest : { ...rest, count: Number(count) });
          }}
        />
      )}
      {choices.isOrdered && (
        <ChoiceField
          label={builder.direction}
          value={draft.direction ?? 'descending'}
          options={[
            { id: 'descending', label: builder.descending },
            { id: 'ascending', label: builder.ascending },
          ]}
          onChange={(direction) => change({ direction })}
        />
      )}
      {choices.canListAll && (
        <label className="tally-check-line">
          <input
            type="checkbox"
            checked={draft.allMembers === true}
            onChange={(event) => change({ allMembers: event.target.checked })}
          />
          {builder.allMembers}
        </label>
      )}
    </>
  );
}

interface MeasureListProps {
  readonly model: Model;
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onChange: (chosen: readonly string[]) => void;
}

function MeasureList({ model, offered, chosen, most, onChange }: MeasureListProps) {
  const builder = useBuilderMessages();
  const id = useId();
  return (
    <fieldset className="tally-choices">
      <legend>{builder.measures}</legend>
      <div className="tally-measure-list">
        {offered.map((name) => {
          const isChosen = chosen.includes(name);
          return (
            <label key={name} htmlFor={`${id}${name}`} className="tally-check-line">
              <input
                id={`${id}${name}`}
                type="checkbox"
                checked={isChosen}
                disabled={!isChosen && chosen.length >= most}
                onChange={() => onChange(isChosen ? chosen.filter((each) => each !== name) : [...chosen, name])}
              />
              {own(model.measures, name)?.label ?? name}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function withDimension(draft: PanelDraft, dimension: string): PanelDraft {
  const { dimension: _, ...rest } = draft;
  return dimension === '' ? rest : { ...rest, dimension };
}
