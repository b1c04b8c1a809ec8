'use client';
import { conditionParts } from '../../data/explain/condition-text.js';
import type { Exclusion, ExplainedEvents, ExplainedFigure, ExplainedSource } from '../../data/explain/explanation.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useExplainMessages } from '../../hooks/use-explain-messages.js';

interface ExplainedPartProps {
  readonly part: ExplainedFigure;
  /** Whether it is the figure that was asked about; what goes into it is folded away under its value. */
  readonly isWhole?: boolean;
}

/** How a figure comes about: its formula and the figures in it, each of which unfolds in turn, or the events that it is taken from. */
export function ExplainedPart({ part, isWhole = false }: ExplainedPartProps) {
  const { formatter } = useDisplay();
  const { measure, figure, formula, inputs, source } = part;
  const explain = useExplainMessages();
  const Title = isWhole ? 'h3' : 'h4';
  return (
    <>
      {measure.description === null ? null : <p className="tally-explanation-about">{measure.description}</p>}
      {formula === null ? null : (
        <section>
          <Title className="tally-explanation-title">{explain.formula}</Title>
          <p className="tally-formula">
            <bdi>{measure.label}</bdi> = <bdi>{formula.text}</bdi>
          </p>
        </section>
      )}
      {inputs.length === 0 ? null : (
        <section>
          <Title className="tally-explanation-title">{explain.computedFrom}</Title>
          {inputs.map((input) => (
            <details key={input.measure.name} className="tally-explained-input">
              <summary>
                <span className="tally-explained-name">{input.measure.label}</span>
                <span className="tally-explained-value">
                  {formatter.value(input.figure, input.measure.unit, 'exact', input.measure.scale)}
                </span>
              </summary>
              <div className="tally-explained-inside">
                <ExplainedPart part={input} />
              </div>
            </details>
          ))}
        </section>
      )}
      {source === null ? null : (
        <section>
          <Title className="tally-explanation-title">{explain.events}</Title>
          <Source source={source} isWithheld={figure === null} />
        </section>
      )}
    </>
  );
}

function Source({ source, isWithheld }: { source: ExplainedSource; isWithheld: boolean }) {
  const { formatter } = useDisplay();
  const explain = useExplainMessages();
  const events = formatter.list(source.events.map(({ label }) => label));
  return (
    <>
      {source.events.length === 0 ? (
        <p>{explain.otherPeriod}</p>
      ) : (
        <p>{explain.source[source.kind](events, source.value ?? '')}</p>
      )}
      {source.events.map((each) => (
        <Events key={each.fact} events={each} isWithheld={isWithheld} />
      ))}
    </>
  );
}

function Events({ events, isWithheld }: { events: ExplainedEvents; isWithheld: boolean }) {
  const { formatter, messages } = useDisplay();
  const explain = useExplainMessages();
  const reasonOf = useReasons(events.fact);
  const { label, considered, counted, excluded } = events;
  const count = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  if (considered === null || counted === null) return isWithheld ? null : <p>{explain.withheld}</p>;
  return (
    <table className="tally-events">
      <caption>{label}</caption>
      <tbody>
        <tr>
          <th scope="row">{explain.considered}</th>
          <td>{count(considered)}</td>
        </tr>
        {excluded.map((exclusion) => (
          <tr key={JSON.stringify(exclusion)} data-left-out="">
            <th scope="row">{messages.panel.labelled(explain.leftOut, reasonOf(exclusion))}</th>
            <td>{formatter.value(-exclusion.count, { kind: 'count' }, 'exact', 0)}</td>
          </tr>
        ))}
        <tr data-result="">
          <th scope="row">{explain.counted}</th>
          <td>{count(counted)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Why events of a fact are left out, in the words of the model. */
function useReasons(fact: string): (exclusion: Exclusion) => string {
  const { model } = useUsageContext();
  const { formatter, messages } = useDisplay();
  const { panel } = messages;
  const explain = useExplainMessages();
  return (exclusion) => {
    if (exclusion.reason === 'noValue') return explain.noValueOf(exclusion.text);
    const parts = conditionParts(model, fact, exclusion.where);
    if (parts.length === 0) return explain.noCondition;
    return panel.items(parts.map(({ attribute, values }) => explain.condition(attribute, formatter.list(values))));
  };
}
