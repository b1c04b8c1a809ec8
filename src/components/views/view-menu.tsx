'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Report } from '../../data/report/report.js';
import { selectionOf } from '../../data/report/selection.js';
import type { SavedView } from '../../data/views/saved-view.js';
import type { ViewStore } from '../../data/views/view-store.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useSelection } from '../../hooks/use-selection.js';
import { useViewMessages } from '../../hooks/use-view-messages.js';
import { useViews } from '../../hooks/use-views.js';
import { FilterButton } from '../filters/filter-button.js';
import { onDemand } from '../on-demand/on-demand.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { selectionOfView, shownView, textOfSelection } from './shown-view.js';
import type { ViewPopoverProps } from './view-popover.js';

/** What the menu of views takes. */
export interface ViewMenuProps {
  readonly store: ViewStore;
  readonly report: Report;
  /** What the dashboard is known by in the store. */
  readonly dashboard: string;
}

const popover = onDemand<ViewPopoverProps & PopoverPlace>(() =>
  import('./view-popover.js').then((module) => module.ViewPopover),
);

/** Shows which saved view a dashboard is at, and opens them all. The view that is the default opens where nothing is chosen. */
export function ViewMenu({ store, report, dashboard }: ViewMenuProps) {
  const { model } = useUsageContext();
  const { messages } = useDisplay();
  const view = useViewMessages();
  const { selection, isDefault, apply } = useSelection();
  const views = useViews(store, dashboard);
  const [chosen, setChosen] = useState<string | null>(null);
  const viewed = useMemo(() => ({ model, defaults: selectionOf(report) }), [model, report]);
  const { list } = views;
  const shown = useMemo(
    () => shownView(list?.views ?? [], selection, chosen, viewed),
    [list, selection, chosen, viewed],
  );

  const isOpened = useRef(false);
  useEffect(() => {
    if (list === undefined || isOpened.current) return;
    isOpened.current = true;
    const first = list.views.find(({ id }) => id === list.defaultView);
    if (first === undefined || !isDefault) return;
    setChosen(first.id);
    apply(selectionOfView(first, viewed), 'replace');
  }, [list, isDefault, apply, viewed]);

  const choose = (view: SavedView) => {
    setChosen(view.id);
    apply(selectionOfView(view, viewed));
  };
  const name = shown?.view.name ?? view.views;
  return (
    <FilterButton
      label={view.views}
      active={false}
      opens={popover}
      about={{
        views,
        dashboard,
        shown,
        selection: textOfSelection(selection, viewed),
        onChoose: choose,
        onSaved: setChosen,
      }}
    >
      <svg className="tally-filter-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 2.5h8v11l-4-3-4 3z" />
      </svg>
      {shown !== null && <span className="tally-visually-hidden">{messages.panel.labelled(view.views, '')}</span>}
      <span className="tally-view-shown" dir="auto" title={shown?.view.name}>
        {name}
      </span>
      {shown?.isModified && <span className="tally-view-modified">{view.modified}</span>}
    </FilterButton>
  );
}
