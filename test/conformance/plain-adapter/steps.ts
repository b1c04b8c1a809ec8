import type { Model } from '../../../src/data/model/define-model.js';
import { describeMeasure } from '../../../src/data/model/describe-measure.js';
import type { Measure } from '../../../src/data/model/measure.js';
import { measureOf as declaredMeasureOf } from '../../../src/data/model/system-measure.js';
import { checkQuery } from '../../../src/data/query/check-query.js';
import type { Query } from '../../../src/data/query/query.js';
import { type ResolvedQuery, resolveQuery } from '../../../src/data/query/resolve-query.js';
import type { Result } from '../../../src/data/query/result.js';
import type { Calendar } from '../../../src/data/time/calendar.js';
import { distinct, divided, extreme, mean, quantile, sum } from './aggregates.js';
import { possibleMembers } from './all-members.js';
import { shownAt } from './clock.js';
import { identityOf, isEvent, isLater, momentOf, scaled } from './event.js';
import { boundOf, inForce, rounded, statedFor } from './expressions.js';
import { elapsedSpan, groupsLookedBackTo, numberOf, standing, trailing } from './figures.js';
import { keeps, meets } from './filters.js';
import { combined } from './frames.js';
import { groupsOfEvent, inOrder } from './groups.js';
import { compareFigures, compareGroups, compareMembers, labelOf } from './labels.js';
import { isFound, membersOf } from './members.js';
import { assumptionsUsed, notesOf } from './notes.js';
import { isKept, isWithin, type Span } from './question.js';
import { subtotalsOf } from './subtotals.js';
import { describedBy, keysOf, stoodAt } from './world.js';

/** Each step on the way from rows to a result, right; a fault is one of them done wrong. */
export const plainSteps = {
  identityOf,
  isLater,
  isEvent,
  momentOf,
  scaled,
  stoodAt,
  describedBy,
  keysOf,
  shownAt,
  check: (model: Model, query: Query): void => checkQuery(model, query),
  calendarOf: (calendar: Calendar): Calendar => calendar,
  settle: resolveQuery,
  isKept,
  isWithin,
  keeps,
  meets,
  measureOf: (model: Model, name: string): Measure => declaredMeasureOf(model, name) as Measure,
  describeMeasure,
  numberOf,
  sum,
  mean,
  extreme,
  quantile,
  distinct,
  divided,
  trailing,
  standing,
  groupsLookedBackTo,
  elapsedSpan,
  inForce,
  statedFor,
  boundOf,
  rounded,
  possibleMembers,
  groupsOfEvent,
  rankedOver: (span: Span, _: ResolvedQuery): Span => span,
  inOrder,
  labelOf,
  compareMembers,
  compareFigures,
  compareGroups,
  combined,
  subtotalsOf,
  notesOf,
  assumptionsUsed,
  finished: (result: Result): Result => result,
  membersOf,
  isFound,
};

/** The steps of an adapter. */
export type Steps = typeof plainSteps;
