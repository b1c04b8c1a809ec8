'use client';
import type { AssumptionDeclaration, AssumptionValue } from '../../data/model/assumption.js';
import { own } from '../../data/model/path.js';
import type { AssumptionsUsed } from '../../data/query/result.js';
import { useDisplay } from '../../hooks/display.js';
import { useExplainMessages } from '../../hooks/use-explain-messages.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';

interface AssumptionsTextProps {
  readonly basis: AssumptionsUsed;
  readonly declared: Readonly<Record<string, AssumptionDeclaration>>;
}

/** The assumptions that a figure rests on: which basis, and each version with its dates and values. */
export function AssumptionsText({ basis, declared }: AssumptionsTextProps) {
  const { formatter, messages } = useDisplay();
  const { panel } = messages;
  const explain = useExplainMessages();
  const { version, estimate, versions } = basis;
  return (
    <section>
      <h3 className="tally-explanation-title">{explain.assumptions}</h3>
      <p>
        {panel.sentences([
          version === null ? explain.asRecorded : explain.restated(version),
          explain.estimates[estimate],
        ])}
      </p>
      {versions.map((each) => (
        <div key={each.version} className="tally-assumptions">
          <p className="tally-assumptions-version">
            {panel.clauses([
              explain.version(each.version),
              each.from === null ? explain.alwaysInForce : explain.inForceFrom(formatter.instant(each.from)),
            ])}
          </p>
          {each.note === undefined ? null : <p className="tally-assumptions-note">{each.note}</p>}
          <dl className="tally-facts">
            {each.values.map((value) => (
              <Value key={JSON.stringify([value.assumption, value.of])} value={value} declared={declared} />
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function Value({ value: stated, declared }: { value: AssumptionValue; declared: AssumptionsTextProps['declared'] }) {
  const { formatter } = useDisplay();
  const panel = usePanelMessages();
  const explain = useExplainMessages();
  const { assumption, of, value, low = value, high = value } = stated;
  const { label, unit, scale } = own(declared, assumption) ?? { label: assumption, unit: { kind: 'count' }, scale: 9 };
  const say = (figure: number) => formatter.value(figure, unit, 'exact', scale);
  return (
    <div>
      <dt>{of === undefined ? label : explain.valueFor(label, of.member ?? panel.none)}</dt>
      <dd>{low === value && high === value ? say(value) : explain.valueRange(say(value), say(low), say(high))}</dd>
    </div>
  );
}
