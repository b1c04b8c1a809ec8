'use client';
import type { Explanation } from '../../data/explain/explanation.js';
import { bucketText } from '../../data/format/bucket-text.js';
import { noteText } from '../../export/note-texts.js';
import type { AnsweredPanel } from '../../export/panel-tables.js';
import { useDisplay } from '../../hooks/display.js';
import { useActionMessages } from '../../hooks/use-action-messages.js';
import { useExplainMessages } from '../../hooks/use-explain-messages.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { memberLabel } from '../charts/members.js';
import { AssumptionsText } from './assumptions-text.js';
import { ExplainedPart } from './explained-part.js';
import { useFilterTexts } from './use-filter-texts.js';

interface ExplanationTextProps {
  readonly explanation: Explanation;
  readonly answered: AnsweredPanel;
}

/** Where a figure comes from: its formula and what goes into it, the assumptions, and what it is of. */
export function ExplanationText({ explanation, answered }: ExplanationTextProps) {
  const { formatter } = useDisplay();
  const panel = usePanelMessages();
  const { figure, period, bucket, group, filter, basis, notes } = explanation;
  const { labelOf, result } = answered;
  const filters = useFilterTexts(filter, labelOf);
  const { measure } = figure;
  const explain = useExplainMessages();
  const action = useActionMessages();
  const grain = result.query.grain ?? 'day';
  const of = [
    {
      label: panel.period,
      text: bucket === null ? formatter.period(period) : bucketText(bucket, grain, 'full', formatter),
    },
    ...(group ?? []).map((member, i) => ({
      label: labelOf(result.query.dimensions[i] ?? ''),
      text: memberLabel(member, { formatter, messages: panel }),
    })),
    { label: action.zone, text: period.zone },
    { label: action.filters, text: filters.length === 0 ? action.noFilters : panel.items(filters) },
    { label: action.asOf, text: formatter.instant(result.now) },
  ];
  return (
    <div className="tally-explanation">
      <p className="tally-explained-figure">
        <span className="tally-explained-label">{measure.label}</span>
        {formatter.value(figure.figure, measure.unit, 'exact', measure.scale)}
      </p>
      <ExplainedPart part={figure} isWhole />
      {basis === null ? null : <AssumptionsText basis={basis} declared={explanation.assumptions} />}
      <section>
        <h3 className="tally-explanation-title">{explain.scope}</h3>
        <dl className="tally-facts">
          {of.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      {notes.length === 0 ? null : (
        <section>
          <h3 className="tally-explanation-title">{explain.notes}</h3>
          <ul className="tally-explanation-notes">
            {notes.map((note) => (
              <li key={JSON.stringify(note)}>{noteText(note, result.columns, { formatter, messages: panel })}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
