export type { ChangeFeed, RunOptions, UsageAdapter } from './adapters/adapter.js';
export { type MemoryAdapterOptions, memoryAdapter } from './adapters/memory.js';
export { createEventStore, EventStore, type EventStoreOptions } from './engine/event-store.js';
export { isAbort, type Issue, UsageError, type UsageErrorCode } from './errors.js';
export {
  type Attribute,
  type ChoiceAttribute,
  choice,
  duration,
  type NumberAttribute,
  number,
  type ReferenceAttribute,
  reference,
  type TextAttribute,
  text,
  texts,
} from './model/attribute.js';
export { count, distinct, formula, max, mean, min, quantile, ratio, shared, sum } from './model/declare-measure.js';
export {
  type DimensionDeclaration,
  type DimensionName,
  defineModel,
  type EntityDeclaration,
  type FactDeclaration,
  type FactName,
  type MeasureName,
  type Model,
  type ModelDeclaration,
} from './model/define-model.js';
export { describeMeasure, type MeasureInfo } from './model/describe-measure.js';
export { type EventOf, type EventSchemaOptions, eventSchema } from './model/event-schema.js';
export { add, divide, type Formula, multiply, type Operand, subtract } from './model/formula.js';
export { type IngestReport, LeftOut, leaveOut, type Rejection, type RejectReason } from './model/ingest-report.js';
export type { Better, Condition, Measure } from './model/measure.js';
export { type QuerySpec, query } from './query/build-query.js';
export { allOf, anyOf, type Filter, hasAll, isIn, type MemberKey, not, notIn } from './query/filter.js';
export type { MemberList, MembersRequest } from './query/members.js';
export { parseQuery } from './query/parse-query.js';
export type { Direction, Order, Query, Top } from './query/query.js';
export { queryKey } from './query/query-key.js';
export type { Figure, Figures, Frame, Group, Member, Note, Result } from './query/result.js';
