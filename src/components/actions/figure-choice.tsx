'use client';
import { useId } from 'react';
import { bucketText } from '../../data/format/bucket-text.js';
import type { FigureAddress } from '../../data/query/figure-at.js';
import type { AnsweredPanel } from '../../export/panel-tables.js';
import { useExplainMessages } from '../../hooks/use-explain-messages.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { memberLabel } from '../charts/members.js';

/** Which figure of a result: like an address, with all of its parts. */
export type ChosenFigure = Required<Omit<FigureAddress, 'subtotals'>>;

interface FigureChoiceProps {
  readonly answered: AnsweredPanel;
  readonly value: ChosenFigure;
  readonly onChange: (figure: ChosenFigure) => void;
}

/** Lets a person choose a figure of a result: by measure, member, bucket and period, as far as there are several. */
export function FigureChoice({ answered: { result, wording, labelOf }, value, onChange }: FigureChoiceProps) {
  const panel = usePanelMessages();
  const explain = useExplainMessages();
  const { columns, groups, current, comparison, query } = result;
  const [dimension] = query.dimensions;
  const frame = value.frame === 'comparison' && comparison !== null ? comparison : current;
  const { formatter } = wording;
  const measures = columns.map(({ name, label }) => ({ id: name, label }));
  const members = [
    { id: '', label: panel.total },
    ...groups.map((group, i) => ({
      id: String(i),
      label: panel.clauses(group.map((member) => memberLabel(member, wording))),
    })),
  ];
  const buckets = [
    { id: '', label: explain.wholePeriod },
    ...frame.buckets.flatMap((bucket, i) =>
      bucket.state === 'future'
        ? []
        : [{ id: String(i), label: bucketText(bucket, query.grain ?? 'day', 'full', formatter) }],
    ),
  ];
  const frames = [
    { id: 'current', label: formatter.period(current.period) },
    ...(comparison === null ? [] : [{ id: 'comparison', label: formatter.period(comparison.period) }]),
  ];
  const place = (id: string) => (id === '' ? null : Number(id));
  return (
    <div className="tally-figure-choice">
      <Choice
        label={explain.whichMeasure}
        options={measures}
        value={value.measure}
        onChange={(measure) => onChange({ ...value, measure })}
      />
      <Choice
        label={labelOf(dimension ?? '')}
        options={dimension === undefined ? [] : members}
        value={value.group === null ? '' : String(value.group)}
        onChange={(id) => onChange({ ...value, group: place(id) })}
      />
      <Choice
        label={explain.whichFrame}
        options={frames}
        value={value.frame}
        onChange={(id) => onChange({ ...value, frame: id === 'comparison' ? id : 'current', bucket: null })}
      />
      <Choice
        label={explain.whichBucket}
        options={buckets}
        value={value.bucket === null ? '' : String(value.bucket)}
        onChange={(id) => onChange({ ...value, bucket: place(id) })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** A list to choose from; nothing where there is no choice. */
function Choice({ label, options, value, onChange }: ChoiceProps) {
  const id = useId();
  if (options.length < 2) return null;
  return (
    <div className="tally-figure-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
