import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { MemberKey } from '../../data/query/filter.js';
import type { Note } from '../../data/query/result.js';
import type { PanelState } from '../../hooks/panel-state.js';

/** What every widget takes beyond its panel and the props of a `section`. */
export interface WidgetProps extends Omit<ComponentPropsWithRef<'section'>, 'onSelect' | 'children' | 'title'> {
  /**
   * What it has to show at the moment. Selectors: `[data-status="loading" | "ready" | "empty" | "error"]`, `[data-refreshing]`, and
   * for the view of its panel `[data-view="stat"]` and so on.
   */
  state: PanelState;
  /** Level of the heading; 3 unless stated. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Called when a bar, part or row is chosen; null is the member of events that have none. */
  onSelect?: ((dimension: string, key: MemberKey) => void) | undefined;
  /** Where the panel was led to and how to get back, between its title and its figures. */
  trail?: ReactNode;
  /** Keys of the members of the panel's dimension that are chosen; of a heat map those of its rows. */
  selected?: readonly MemberKey[] | undefined;
  /** Offered where nothing was recorded in the period. */
  onWidenPeriod?: (() => void) | undefined;
  /** Offered where nothing passes the filters. */
  onClearFilters?: (() => void) | undefined;
  /** Kinds of notes that the page tells for all of its panels, so that none repeats them. */
  toldByPage?: readonly Note['kind'][] | undefined;
  /** What a dimension is called; its name unless stated. */
  labelOf?: ((dimension: string) => string) | undefined;
}

/** `userGroup` → `User group`: what a dimension is called where nobody says. */
export function plainLabel(dimension: string): string {
  const words = dimension.replaceAll(/[_.-]+|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
