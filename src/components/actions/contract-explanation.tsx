'use client';
import type { ContractReport } from '../../data/credits/contract-report.js';
import { CREDIT_SCALE } from '../../data/credits/credit-scale.js';
import { noteText } from '../../export/note-texts.js';
import { useDisplay } from '../../hooks/display.js';
import { useActionMessages } from '../../hooks/use-action-messages.js';
import { useExplainMessages } from '../../hooks/use-explain-messages.js';
import { termText } from '../charts/burn-down-reading.js';
import { type ContractWording, forecastTexts } from '../charts/contract-words.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { Modal } from './modal.js';

/** What is explained: where a contract stands. */
export interface ContractExplanationProps {
  readonly report: ContractReport;
  readonly wording: ContractWording;
}

/** How the figures of a contract are computed, beside the page. All of it is in its report: nobody has to be asked. */
export function ContractExplanation({ report, wording, label, ...place }: ContractExplanationProps & PopoverPlace) {
  const action = useActionMessages();
  return (
    <Modal {...place} title={action.explain} subtitle={label} className="tally-drawer" isText>
      <div className="tally-explanation">
        <Amounts report={report} wording={wording} />
        <Booking report={report} wording={wording} />
        <Scope report={report} wording={wording} />
      </div>
    </Modal>
  );
}

function Amounts({ report: { contract, usage }, wording }: ContractExplanationProps) {
  const { formatter, messages, unit } = wording;
  const explain = useExplainMessages();
  const { creditsUsed: used, creditsLeft: left, contractAllocation: allocation } = messages;
  const { shareUsed, overAllocation } = explain.contract;
  const isOver = usage.overflow > 0;
  const amount = (value: number) => formatter.value(value, unit, 'exact', CREDIT_SCALE);
  const rest = isOver
    ? { label: overAllocation, text: amount(usage.overflow), formula: [used, '−', allocation] }
    : { label: left, text: amount(usage.remaining), formula: [allocation, '−', used] };
  const share = {
    label: shareUsed,
    text: formatter.value(usage.share, { kind: 'ratio' }, 'exact'),
    formula: [used, '÷', allocation],
  };
  return (
    <>
      <p className="tally-explained-figure">
        <span className="tally-explained-label">{rest.label}</span>
        {rest.text}
      </p>
      <section>
        <h3 className="tally-explanation-title">{explain.formula}</h3>
        {[rest, share].map(({ label, formula: [first, sign, second] }) => (
          <p key={label} className="tally-formula">
            <bdi>{label}</bdi> ={' '}
            <bdi>
              {first} {sign} {second}
            </bdi>
          </p>
        ))}
      </section>
      <section>
        <h3 className="tally-explanation-title">{explain.computedFrom}</h3>
        <Facts
          facts={[
            { label: allocation, text: amount(contract.allocation) },
            { label: used, text: amount(usage.used) },
            rest,
            share,
          ]}
        />
      </section>
    </>
  );
}

function Booking({ report, wording }: ContractExplanationProps) {
  const { formatter, messages } = wording;
  const { booked, daysBooked, beyond, pace } = useExplainMessages().contract;
  const { contract, usage, burnDown, forecast } = report;
  const count = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  const begun = burnDown.filter(({ used }) => used !== null).length;
  return (
    <>
      <section>
        <h3 className="tally-explanation-title">{messages.creditsUsed}</h3>
        <p>
          {messages.sentences([
            booked(contract.zone),
            daysBooked(count(begun), count(burnDown.length), burnDown.length),
          ])}
        </p>
        {usage.overflow > 0 ? <p>{beyond}</p> : null}
      </section>
      <section>
        <h3 className="tally-explanation-title">{messages.forecast}</h3>
        <p>
          {messages.sentences([
            ...forecastTexts(report, wording),
            ...(forecast.kind === 'forecast' ? [pace(count(forecast.weeks))] : []),
          ])}
        </p>
      </section>
    </>
  );
}

function Scope({ report, wording }: ContractExplanationProps) {
  const { messages: shown } = useDisplay();
  const { formatter, messages } = wording;
  const explain = useExplainMessages();
  const action = useActionMessages();
  const { contract, now, notes } = report;
  const { categories } = contract;
  return (
    <>
      <section>
        <h3 className="tally-explanation-title">{explain.scope}</h3>
        <Facts
          facts={[
            { label: messages.contractTerm, text: termText(report, wording) },
            { label: action.zone, text: contract.zone },
            {
              label: explain.contract.categories,
              text:
                categories === null
                  ? explain.contract.allCategories
                  : formatter.list(categories.map((category) => category ?? messages.none)),
            },
            { label: action.filters, text: messages.contractScope },
            { label: action.asOf, text: formatter.instant(now) },
          ]}
        />
      </section>
      {notes.length === 0 ? null : (
        <section>
          <h3 className="tally-explanation-title">{explain.notes}</h3>
          <ul className="tally-explanation-notes">
            {notes.map((note) => (
              <li key={JSON.stringify(note)}>{noteText(note, [], { formatter, messages: shown.panel })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface Fact {
  readonly label: string;
  readonly text: string;
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="tally-facts">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
