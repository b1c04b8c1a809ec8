'use client';
import { type ComponentPropsWithRef, useMemo, useState } from 'react';
import type { ContractReport } from '../../data/credits/contract-report.js';
import type { Unit } from '../../data/format/unit.js';
import { englishContractMessages } from '../../data/messages/contract-messages.js';
import { noteText } from '../../export/note-texts.js';
import type { ContractState } from '../../hooks/contract-state.js';
import { useDisplay } from '../../hooks/display.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { CardActions } from '../actions/card-actions.js';
import { BurnDownChart } from '../charts/burn-down-chart.js';
import { burnDownTable, termText } from '../charts/burn-down-reading.js';
import { type ContractWording, creditTexts, forecastTexts, termState } from '../charts/contract-words.js';
import { DataTable } from '../charts/data-table.js';
import { GaugeChart } from '../charts/gauge-chart.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { CardFrame } from './card-frame.js';
import { TableToggle } from './table-toggle.js';

/** What contracts count unless a host says otherwise. */
const CREDITS: Unit = { kind: 'quantity', label: 'credits' };

/** What a contract card takes. */
export interface ContractCardProps extends Omit<ComponentPropsWithRef<'section'>, 'title' | 'children'> {
  state: ContractState;
  /** What the card is called; the name of the contract unless stated, which otherwise stands under it. */
  title?: string | undefined;
  /** A sentence under the title. */
  description?: string | undefined;
  /** Level of the heading; 3 unless stated. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** What the contract counts; credits unless stated. */
  unit?: Unit | undefined;
}

/**
 * Where a contract stands: its term, how much of it is used, and when it runs out.
 *
 * Selectors: `[data-status="loading" | "ready" | "error"]`, `[data-usage="normal" | "warning" | "over"]`,
 * `[data-term="notBegun" | "running" | "ended"]`, `[data-refreshing]`.
 */
export function ContractCard({ state, title, description, headingLevel = 3, unit, ...props }: ContractCardProps) {
  const [isTable, setTable] = useState(false);
  const { formatter, messagesOf } = useDisplay();
  const panel = usePanelMessages();
  const wording = useMemo(
    () => ({
      formatter,
      messages: { ...panel, ...messagesOf('contract', englishContractMessages) },
      unit: unit ?? CREDITS,
    }),
    [formatter, panel, messagesOf, unit],
  );
  if (state.status === 'none') return null;
  const report = state.status === 'ready' ? state.report : null;
  const label = report?.contract.label;
  const heading = title ?? label ?? wording.messages.contract;
  const name = title === undefined ? undefined : label;
  const told = [name, description].filter((text) => text !== undefined);
  return (
    <CardFrame
      {...props}
      {...stateAttributes({
        view: 'contract',
        usage: report?.usage.state,
        term: report === null ? null : termState(report),
      })}
      title={heading}
      description={told.length === 0 ? undefined : wording.messages.sentences(told)}
      headingLevel={headingLevel}
      status={state.status}
      isRefreshing={state.status === 'ready' && state.refreshing}
      actions={
        report === null ? null : (
          <CardActions
            title={heading}
            view="contract"
            content={{ kind: 'contract', title: heading, report, wording }}
            table={{ isShown: isTable, onToggle: setTable }}
            draw={(asTable) => <Standing report={report} wording={wording} isTable={asTable} />}
          >
            <TableToggle isTable={isTable} onToggle={setTable} messages={panel} />
          </CardActions>
        )
      }
      failure={state.status === 'error' ? state : null}
      skeleton={<div className="tally-skeleton" data-view="contract" aria-hidden="true" />}
      of={report}
      notes={report?.notes.map((note) => noteText(note, [], wording)) ?? []}
      messages={panel}
    >
      {report === null ? null : <Standing report={report} wording={wording} isTable={isTable} />}
    </CardFrame>
  );
}

interface StandingProps {
  readonly report: ContractReport;
  readonly wording: ContractWording;
  readonly isTable: boolean;
}

function Standing({ report, wording, isTable }: StandingProps) {
  const { messages } = wording;
  const { contract, usage } = report;
  return (
    <div className="tally-contract">
      <div className="tally-contract-head">
        <GaugeChart {...wording} title={contract.label} usage={usage} allocation={contract.allocation} />
        <div className="tally-contract-words">
          <dl className="tally-contract-figures">
            <div>
              <dt>{messages.contractTerm}</dt>
              <dd>{termText(report, wording)}</dd>
            </div>
            <Amount label={messages.contractAllocation} amount={contract.allocation} wording={wording} />
            <Amount label={messages.creditsUsed} amount={usage.used} wording={wording} />
            <Amount label={messages.creditsLeft} amount={usage.remaining} wording={wording} />
          </dl>
          <p className="tally-contract-forecast">{forecastTexts(report, wording).join(' ')}</p>
        </div>
      </div>
      {isTable ? (
        <DataTable {...wording} title={messages.burnDown} data={burnDownTable(report, wording)} />
      ) : (
        <BurnDownChart {...wording} title={messages.burnDown} report={report} />
      )}
    </div>
  );
}

function Amount({ label, amount, wording }: { label: string; amount: number; wording: ContractWording }) {
  const { short, exact } = creditTexts(amount, wording);
  return (
    <div>
      <dt>{label}</dt>
      <dd title={exact}>
        <bdi aria-hidden={short === exact ? undefined : true}>{short}</bdi>
        {short === exact ? null : <span className="tally-visually-hidden">{exact}</span>}
      </dd>
    </div>
  );
}
