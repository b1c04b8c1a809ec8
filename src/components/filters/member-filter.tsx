'use client';
import { own } from '../../data/model/path.js';
import type { MemberKey } from '../../data/query/filter.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useMemberLabels } from '../../hooks/use-member-labels.js';
import { onDemand } from '../on-demand/on-demand.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { FilterButton, type FilterTriggerProps } from './filter-button.js';
import type { MemberPopoverProps } from './member-popover.js';

/** What `MemberFilter` takes beyond the props of a `button`. */
export interface MemberFilterProps extends FilterTriggerProps {
  /** A dimension of the model. */
  dimension: string;
  /** Chosen members; none for all. */
  value: readonly MemberKey[];
  onChange: (members: readonly MemberKey[]) => void;
}

const popover = onDemand<MemberPopoverProps & PopoverPlace>(() =>
  import('./member-popover.js').then((module) => module.MemberPopover),
);

/** Shows which members of a dimension are filtered by, and opens them all to choose from. Selectors: `[data-open]`, `[data-active]`. */
export function MemberFilter({ dimension, value, onChange, ...native }: MemberFilterProps) {
  const { model } = useUsageContext();
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  const nameOf = useMemberLabels(dimension, value);
  const { label = dimension, plural = dimension } = own(model.dimensions, dimension) ?? {};
  const [first] = value;
  const more = value.length - 1;
  const chosen = (member: MemberKey) =>
    filter.chosen(label, nameOf(member), more, formatter.value(more, { kind: 'count' }, 'exact', 0));
  return (
    <FilterButton
      {...native}
      label={label}
      active={first !== undefined}
      opens={popover}
      about={{ dimension, plural, value, onChange }}
    >
      {first === undefined ? (
        <span className="tally-filter-name" title={label}>
          {label}
        </span>
      ) : (
        <span className="tally-filter-value" title={chosen(first)}>
          {chosen(first)}
        </span>
      )}
    </FilterButton>
  );
}
