'use client';
import { type ComponentPropsWithRef, type CSSProperties, useId } from 'react';
import { own } from '../../data/model/path.js';
import type { MemberKey } from '../../data/query/filter.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { onDemand } from '../on-demand/on-demand.js';
import { useOnDemand } from '../on-demand/use-on-demand.js';
import { classNames } from '../theme/class-names.js';
import type { MemberChoiceListProps } from './member-choice-list.js';

/** What `MemberChoice` takes beyond the props of a `section`. */
export interface MemberChoiceProps extends Omit<ComponentPropsWithRef<'section'>, 'onChange' | 'children'> {
  /** A dimension of the model. */
  dimension: string;
  /** Members that are chosen at present: none, or several. */
  value: readonly MemberKey[];
  /** Called with the one that is chosen instead. */
  onChoose: (key: string) => void;
  /** Level of the heading; 3 unless stated. */
  headingLevel?: 2 | 3 | 4 | 5 | 6;
}

const list = onDemand<MemberChoiceListProps>(() =>
  import('./member-choice-list.js').then((module) => module.MemberChoiceList),
);

/** Stands in the place of figures that are of exactly one member of a dimension: says so, and offers the choice. */
export function MemberChoice({
  dimension,
  value,
  onChoose,
  headingLevel = 3,
  className,
  ...native
}: MemberChoiceProps) {
  const { model } = useUsageContext();
  const { formatter, messages } = useDisplay();
  const filter = useFilterMessages();
  const { Content, hasFailed, retry } = useOnDemand(list);
  const titleId = useId();
  const { plural = dimension } = own(model.dimensions, dimension) ?? {};
  const Heading = `h${headingLevel}` as const;
  return (
    <section {...native} aria-labelledby={titleId} className={classNames('tally-choice', className)}>
      <Heading id={titleId} className="tally-choice-title">
        {filter.chooseOne(plural)}
      </Heading>
      <p className="tally-choice-why">
        {filter.oneAtATime}
        {value.length > 1 &&
          ` ${filter.severalChosen(formatter.value(value.length, { kind: 'count' }, 'exact', 0), value.length)}`}
      </p>
      {Content !== undefined && <Content dimension={dimension} plural={plural} value={value} onChoose={onChoose} />}
      {Content === undefined && !hasFailed && (
        <div className="tally-skeleton" data-view="choice" style={ROWS} aria-hidden="true" />
      )}
      {Content === undefined && hasFailed && (
        <p role="alert">
          {messages.panel.openingFailed}{' '}
          <button type="button" className="tally-link" onClick={retry}>
            {filter.retry}
          </button>
        </p>
      )}
    </section>
  );
}

const ROWS = { '--tally-rows': 5 } as CSSProperties;
