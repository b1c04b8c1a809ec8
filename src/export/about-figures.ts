import type { ActionMessages } from '../data/messages/action-messages.js';
import { addDays } from '../data/time/civil.js';
import type { CivilDate } from '../data/time/period.js';
import { isoInstant } from './iso-time.js';
import type { SheetCell } from './sheet.js';

/** What the figures of a file are of. */
export interface FiguresScope {
  readonly title: string;
  /** The end is the first date that is no longer part of it. */
  readonly period: { readonly startDate: CivilDate; readonly endDate: CivilDate };
  readonly comparison: FiguresScope['period'] | null;
  readonly zone: string;
  /** What is filtered by, in words. */
  readonly filters: readonly string[];
  readonly notes: readonly string[];
  /** The moment that the figures are of, and the present one, milliseconds since the epoch. */
  readonly asOf: number;
  readonly exportedAt: number;
}

/** The lines that tell what the figures of a file are of: period, comparison, filters, moment, and what there is to know. */
export function aboutFigures(scope: FiguresScope, messages: ActionMessages): readonly (readonly SheetCell[])[] {
  const { period, comparison, zone, filters } = scope;
  const last = (date: CivilDate) => addDays(date, -1);
  return [
    [scope.title],
    [messages.firstDay, period.startDate],
    [messages.lastDay, last(period.endDate)],
    ...(comparison === null
      ? []
      : [
          [messages.comparedFrom, comparison.startDate],
          [messages.comparedTo, last(comparison.endDate)],
        ]),
    [messages.zone, zone],
    [messages.filters, ...(filters.length === 0 ? [messages.noFilters] : filters)],
    [messages.asOf, isoInstant(scope.asOf, zone)],
    [messages.exportedAt, isoInstant(scope.exportedAt, zone)],
    ...scope.notes.map((note) => [messages.note, note]),
  ];
}
